import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { diskFiles, type Files } from '../../../electron/update/files.ts';
import { aFolder } from '../../fixtures/files.ts';
import { Random } from './random.ts';

/** A file as it is in the cache, and as much of it as is surely on the disk. */
interface FileNode {
  readonly kind: 'file';
  content: Buffer;
  syncedBytes: number;
}

interface FolderNode {
  readonly kind: 'folder';
  /** Names as they were when the test began; all of it was on the disk then. */
  readonly synced: ReadonlyMap<string, Node>;
  /** Names as they are in the cache. */
  readonly names: Map<string, Node>;
}

type Node = FileNode | FolderNode;

/** A name that came, went or moved: both ends of a move are one change, as in the journal of every file system. */
interface NameChange {
  readonly parts: readonly (readonly [folder: FolderNode, name: string, node: Node | undefined])[];
  isSynced: boolean;
}

/**
 * A disk with a cache. It does everything for real, and remembers what was synced and what was not, so that it can build
 * what a power cut may leave: what was synced stays; anything else is there or is not. Crueller than ext4, which keeps
 * names in order; as cruel as POSIX allows.
 */
export class LossyDisk {
  readonly files: Files;
  readonly #rootDir: string;
  readonly #root: FolderNode;
  readonly #changes: NameChange[] = [];

  constructor(rootDir: string) {
    this.#rootDir = rootDir;
    this.#root = readFolder(rootDir);
    this.files = this.#remembering();
  }

  /** A folder as it is found after the power is back; another one for each seed. */
  afterPowerCut(seed: number): string {
    const random = new Random(seed);
    const kept = this.#keptChanges(random);
    const dir = join(aFolder(), 'store');
    writeNode(dir, this.#root, kept, random);
    return dir;
  }

  /** In one half of the cases the journal was cut somewhere, in the other each name has its own luck. */
  #keptChanges(random: Random): readonly NameChange[] {
    const isOrdered = random.chance();
    const cut = random.below(this.#changes.length + 1);
    return this.#changes.filter(
      (change, index) => change.isSynced || (isOrdered ? index < cut : random.chance()),
    );
  }

  #remembering(): Files {
    return {
      create: async (path) => {
        const real = await diskFiles.create(path);
        const file: FileNode = { kind: 'file', content: Buffer.alloc(0), syncedBytes: 0 };
        this.#change([this.#place(path, file)]);
        return {
          write: async (bytes) => {
            await real.write(bytes);
            file.content = Buffer.concat([file.content, bytes]);
          },
          sync: async () => {
            await real.sync();
            file.syncedBytes = file.content.length;
          },
          close: () => real.close(),
        };
      },
      rename: async (fromPath, toPath) => {
        await diskFiles.rename(fromPath, toPath);
        const node = this.#find(fromPath);
        this.#change([this.#place(fromPath, undefined), this.#place(toPath, node)]);
      },
      makeFolder: async (path) => {
        await diskFiles.makeFolder(path);
        this.#change([this.#place(path, { kind: 'folder', synced: new Map(), names: new Map() })]);
      },
      syncFolder: async (path) => {
        await diskFiles.syncFolder(path);
        if (relative(this.#rootDir, path).startsWith('..')) return;
        const folder = this.#find(path);
        for (const change of this.#changes) {
          // A move is sure once its new name is; that the old name is gone says nothing.
          if (change.parts.at(-1)?.[0] === folder) change.isSynced = true;
        }
      },
      removeFile: async (path) => {
        await diskFiles.removeFile(path);
        this.#change([this.#place(path, undefined)]);
      },
      removeFolder: async (path) => {
        await diskFiles.removeFolder(path);
        this.#change([this.#place(path, undefined)]);
      },
      freeSpace: (dir) => diskFiles.freeSpace(dir),
    };
  }

  #change(parts: NameChange['parts']): void {
    for (const [folder, name, node] of parts) {
      if (node) folder.names.set(name, node);
      else folder.names.delete(name);
    }
    this.#changes.push({ parts, isSynced: false });
  }

  #place(path: string, node: Node | undefined): NameChange['parts'][number] {
    const folder = this.#find(dirname(path));
    if (folder.kind !== 'folder') throw new Error(`${path} does not lie in a folder`);
    return [folder, path.slice(dirname(path).length + 1), node];
  }

  #find(path: string): Node {
    const names = relative(this.#rootDir, path)
      .split(sep)
      .filter((name) => name !== '');
    let node: Node = this.#root;
    for (const name of names) {
      const next: Node | undefined = node.kind === 'folder' ? node.names.get(name) : undefined;
      if (!next) throw new Error(`the disk does not know ${path}`);
      node = next;
    }
    return node;
  }
}

function readFolder(dir: string): FolderNode {
  const entries = readdirSync(dir, { withFileTypes: true }).map(({ name }): readonly [string, Node] => [
    name,
    readNode(join(dir, name)),
  ]);
  return { kind: 'folder', synced: new Map(entries), names: new Map(entries) };
}

function readNode(path: string): Node {
  try {
    const content = readFileSync(path);
    return { kind: 'file', content, syncedBytes: content.length };
  } catch {
    // Not a file: then it is a folder, since a store holds nothing else.
    return readFolder(path);
  }
}

function writeNode(path: string, node: Node, kept: readonly NameChange[], random: Random): void {
  if (node.kind === 'file') return writeFileSync(path, survivingContent(node, random));
  mkdirSync(path);
  const names = new Map(node.synced);
  for (const [folder, name, next] of kept.flatMap(({ parts }) => parts)) {
    if (folder !== node) continue;
    if (next) names.set(name, next);
    else names.delete(name);
  }
  for (const [name, child] of names) writeNode(join(path, name), child, kept, random);
}

/** What was not synced is there, is cut, or has its length and is full of zeros. */
function survivingContent({ content, syncedBytes }: FileNode, random: Random): Buffer {
  const fate = random.below(3);
  if (fate === 0) return content;
  if (fate === 1) return content.subarray(0, syncedBytes + random.below(content.length - syncedBytes + 1));
  return Buffer.concat([content.subarray(0, syncedBytes), Buffer.alloc(content.length - syncedBytes)]);
}
