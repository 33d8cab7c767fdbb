import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { diskFiles, type Files } from '../../../electron/update/files.ts';
import { ReleaseRejectedError } from '../../../electron/update/rejection.ts';
import { verifyRepository } from '../../../electron/update/repository/verify-repository.ts';
import { stageRelease } from '../../../electron/update/store/stage-release.ts';
import { aFolder, sha256 } from '../../fixtures/files.ts';

/** What lies under a name: bytes, a link to another name, or a folder. */
export type Entry = Buffer | { readonly link: string } | 'folder';
export type Tree = ReadonlyMap<string, Entry>;

/** A folder on disk that holds one tree of files after another; only what differs is written. */
export class FuzzStick {
  readonly dir = join(aFolder(), 'stick');
  #now = new Map<string, Entry>();

  show(tree: Tree): void {
    for (const name of this.#now.keys()) if (!tree.has(name)) this.#remove(name);
    for (const [name, entry] of tree) if (this.#now.get(name) !== entry) this.#put(name, entry);
    this.#now = new Map(tree);
  }

  /** Forgets what lies there, also what others have written. */
  clear(): void {
    rmSync(this.dir, { recursive: true, force: true });
    this.#now.clear();
  }

  #remove(name: string): void {
    rmSync(join(this.dir, name), { recursive: true, force: true });
  }

  #put(name: string, entry: Entry): void {
    const path = join(this.dir, name);
    this.#remove(name);
    mkdirSync(dirname(path), { recursive: true });
    if (entry === 'folder') mkdirSync(path);
    else if (Buffer.isBuffer(entry)) writeFileSync(path, entry);
    else symlinkSync(entry.link, path);
  }
}

/** Reads the files of a folder, with slashes in their names. */
export function readTree(dir: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path.slice(dir.length + 1).replaceAll('\\', '/'), readFileSync(path)]));
}

export type Outcome =
  /** The files of the release as they lie in the store: name to SHA-256. */
  | {
      readonly kind: 'installed';
      readonly manifest: unknown;
      readonly custom: unknown;
      readonly files: readonly string[];
    }
  | { readonly kind: 'refused'; readonly code: string };

// Nobody cuts the power here, and ten thousand stores need not reach the disk.
const hastyFiles: Files = {
  ...diskFiles,
  syncFolder: () => Promise.resolve(),
  async create(path) {
    const file = await diskFiles.create(path);
    return { ...file, sync: () => Promise.resolve() };
  },
};

/** Far more than the slowest machine needs; a repository that takes longer hangs the kiosk. */
const patienceMs = 60_000;

/**
 * Installs what lies in a folder into a store of its own.
 *
 * @throws whatever is not a rejection: each of those is a crash of the kiosk's worker.
 */
export async function tryInstall(repositoryDir: string, rootText: string): Promise<Outcome> {
  const scratch = mkdtempSync(join(tmpdir(), 'vitrina-fuzz-'));
  const limit = AbortSignal.timeout(patienceMs);
  try {
    const hung = once(limit, 'abort').then((): never => {
      throw new Error('it hangs');
    });
    return await Promise.race([install(repositoryDir, rootText, scratch), hung]);
  } catch (cause) {
    if (cause instanceof ReleaseRejectedError) return { kind: 'refused', code: cause.code };
    throw cause;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

async function install(repositoryDir: string, rootText: string, scratch: string): Promise<Outcome> {
  const [workDir, storeDir] = [join(scratch, 'work'), join(scratch, 'store')];
  mkdirSync(workDir);
  mkdirSync(storeDir);
  const trust = { 'root.json': rootText };
  const now = new Date();
  const verified = await verifyRepository({ repositoryDir, trust, workDir, appVersion: '1.0.0', now });
  const { manifest } = await stageRelease({ verified, storeDir, files: hastyFiles });
  const stored = [...readTree(storeDir)].filter(([name]) => /^media\/|\.sqlite$/.test(name));
  const files = stored.map(([, bytes]) => sha256(bytes)).sort();
  return { kind: 'installed', manifest, custom: verified.custom, files };
}
