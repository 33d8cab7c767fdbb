import { lstat, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Files } from '../files.ts';

/**
 * What a store does with files, made of single steps. The rule behind all of it: bytes are on the disk before they get
 * the name under which they are found, and the folder is on the disk before anything rests on that name.
 */

/**
 * Writes a small file so that after a power cut it is there whole, or the one before it is.
 *
 * @param stagingDir a folder on the same file system, in which nothing is ever looked for and nobody sweeps meanwhile.
 */
export async function writeDurably(
  files: Files,
  path: string,
  text: string,
  stagingDir: string,
): Promise<void> {
  await ensureFolder(files, stagingDir);
  const stagedPath = join(stagingDir, basename(path));
  const file = await files.create(stagedPath);
  try {
    await file.write(Buffer.from(text));
    await file.sync();
  } finally {
    await file.close();
  }
  await renameDurably(files, stagedPath, path);
}

/** Moves a file or folder, whose bytes are already on the disk, to its name. The rename is the atomic step. */
export async function renameDurably(files: Files, fromPath: string, toPath: string): Promise<void> {
  await files.rename(fromPath, toPath);
  await files.syncFolder(dirname(toPath));
}

/** Makes a folder and those above it that are missing, each on the disk in the one above. */
export async function ensureFolder(files: Files, dir: string): Promise<void> {
  if (await findKind(dir)) return;
  const parentDir = dirname(dir);
  if (parentDir !== dir) await ensureFolder(files, parentDir);
  await files.makeFolder(dir);
  await files.syncFolder(parentDir);
}

/**
 * Removes a file, or a folder with all that is in it; nothing where it is gone already. A power cut in between leaves
 * a part of it, so nothing may rest on what is removed.
 */
export async function removeTree(files: Files, path: string): Promise<void> {
  const kind = await findKind(path);
  if (!kind) return;
  if (kind === 'other') return files.removeFile(path);
  for (const name of await readdir(path)) await removeTree(files, join(path, name));
  await files.removeFolder(path);
}

/** Names in a folder; none where there is no folder. */
export async function namesIn(dir: string): Promise<readonly string[]> {
  return (await findKind(dir)) === 'folder' ? readdir(dir) : [];
}

/** Links are never followed: one in place of a folder is a file to remove. */
async function findKind(path: string): Promise<'folder' | 'other' | undefined> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'other';
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}
