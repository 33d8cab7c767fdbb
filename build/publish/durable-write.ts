import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Ending of a file that is being written; whoever finds one may remove it. */
export const partSuffix = '.part';

/** Writes a small file: it is on the disk before it gets its name, so a stick pulled too early never shows half of one. */
export async function writeDurably(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = await open(`${path}${partSuffix}`, 'w');
  try {
    await part.writeFile(text);
    await part.sync();
  } finally {
    await part.close();
  }
  await rename(`${path}${partSuffix}`, path);
  await syncFolder(dirname(path));
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
