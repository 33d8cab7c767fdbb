import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, cp, lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { controlFile } from './control.ts';
import type { DebRequest, Placement } from './fpm-arguments.ts';

const run = promisify(execFile);
/** Everyone reads, only root writes; what may be run stays so. */
const modes = { folder: 0o755, program: 0o755, file: 0o644 } as const;

/** Lays the files out in a temporary folder and lets dpkg-deb make the package of it. */
export async function writeDeb(request: DebRequest): Promise<void> {
  const rootDir = await mkdtemp(join(tmpdir(), 'vitrina-deb-'));
  try {
    await chmod(rootDir, modes.folder);
    for (const placement of request.placements) await place(placement, rootDir);
    const files = await settleModes(rootDir);
    await writeControlFolder(request, rootDir, files);
    await rm(request.debPath, { force: true });
    const args = ['--root-owner-group', `-Z${compressor(request.compression)}`, '--build', rootDir];
    await run('dpkg-deb', [...args, request.debPath]);
  } finally {
    await rm(rootDir, { recursive: true, force: true });
  }
}

async function place({ from, to }: Placement, rootDir: string): Promise<void> {
  const targetPath = join(rootDir, to);
  await mkdir(dirname(targetPath), { recursive: true });
  await cp(from, targetPath, { recursive: true, verbatimSymlinks: true });
}

interface PlacedFile {
  readonly path: string;
  readonly bytes: number;
}

/** Whoever packaged may have been strict or careless about rights; the package is neither. Answers its files. */
async function settleModes(rootDir: string): Promise<PlacedFile[]> {
  const files: PlacedFile[] = [];
  for (const entry of await readdir(rootDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, modes.folder);
    if (!entry.isFile()) continue;
    const { mode, size } = await lstat(path);
    await chmod(path, (mode & 0o100) === 0 ? modes.file : modes.program);
    files.push({ path, bytes: size });
  }
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function writeControlFolder(
  request: DebRequest,
  rootDir: string,
  files: readonly PlacedFile[],
): Promise<void> {
  const controlDir = join(rootDir, 'DEBIAN');
  const installedBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const sums: string[] = [];
  for (const { path } of files) sums.push(`${await md5(path)}  ${relative(rootDir, path)}\n`);
  await mkdir(controlDir);
  await writeFile(join(controlDir, 'control'), controlFile(request, installedBytes));
  await writeFile(join(controlDir, 'md5sums'), sums.join(''));
  for (const [name, path] of [
    ['postinst', request.postinstPath],
    ['postrm', request.postrmPath],
  ] as const) {
    await copyFile(path, join(controlDir, name));
    await chmod(join(controlDir, name), modes.program);
  }
}

/** Debian's own way to find files that were damaged later; it protects from nobody. */
async function md5(path: string): Promise<string> {
  const hash = createHash('md5');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** fpm's names for what dpkg-deb calls otherwise. */
function compressor(compression: string): string {
  return { gz: 'gzip', zst: 'zstd' }[compression] ?? compression;
}
