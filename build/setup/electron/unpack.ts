import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { openPromise, type Entry, type ZipFile } from 'yauzl';

import type { Amount } from '../report.ts';

/**
 * Fills a folder so that it is whole or absent: `fill` works in a temporary folder beside it, which then takes the
 * folder's name in one rename. Whatever fails leaves nothing behind.
 */
export async function fillAtomically(
  targetDir: string,
  fill: (workDir: string) => void | Promise<void>,
): Promise<void> {
  await mkdir(dirname(targetDir), { recursive: true });
  const workDir = await mkdtemp(`${targetDir}.filling-`);
  try {
    await fill(workDir);
    await rm(targetDir, { recursive: true, force: true });
    await rename(workDir, targetDir);
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

export interface UnzipOptions {
  /** Where an entry goes inside the folder; undefined leaves it out. */
  readonly placeOf: (entryName: string) => string | undefined;
  readonly onProgress?: (amount: Amount) => void;
}

/** Unpacks those entries of a zip for which `placeOf` names a place. Throws when an entry would land outside. */
export async function unzip(zipPath: string, targetDir: string, options: UnzipOptions): Promise<void> {
  const zip = await openPromise(zipPath, { lazyEntries: true });
  const done = { bytes: 0 };
  try {
    for await (const entry of zip.eachEntry()) {
      done.bytes += entry.compressedSize;
      const place = entry.fileName.endsWith('/') ? undefined : options.placeOf(entry.fileName);
      if (place) await extract(zip, entry, pathInside(targetDir, place));
      options.onProgress?.({ done: done.bytes, total: zip.fileSize });
    }
  } finally {
    zip.close();
  }
}

async function extract(zip: ZipFile, entry: Entry, targetPath: string): Promise<void> {
  await mkdir(dirname(targetPath), { recursive: true });
  await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(targetPath));
}

function pathInside(dir: string, name: string): string {
  const path = resolve(join(dir, name));
  if (!path.startsWith(resolve(dir) + sep)) throw new Error(`archive entry points outside: ${name}`);
  return path;
}
