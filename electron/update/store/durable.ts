import { open, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a small file so that after a power cut it is there whole, or the one before it is. */
export async function writeDurably(path: string, text: string, stagingDir: string): Promise<void> {
  const stagedPath = join(stagingDir, basename(path));
  await writeFile(stagedPath, text);
  await syncFile(stagedPath);
  await renameDurably(stagedPath, path);
}

/** Moves a file or folder, whose bytes are already on the disk, to its name. The rename is the atomic step. */
export async function renameDurably(fromPath: string, toPath: string): Promise<void> {
  await rename(fromPath, toPath);
  await syncFolder(dirname(toPath));
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder survive a power cut. Windows cannot open a folder, and its file system journals names. */
export async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
