import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Files } from '../files.ts';
import { reservedDiskBytes } from '../limits.ts';
import { ReleaseRejectedError } from '../rejection.ts';

/**
 * Expects room for new files, and for what the system needs beside them. Each file takes whole blocks, so a hundred
 * thousand small ones take more than their bytes. That this is only a forecast, and a quota may say otherwise, is why
 * a full disk is survived too.
 *
 * @throws ReleaseRejectedError `disk-full`.
 */
export async function expectSpace(
  files: Files,
  storeDir: string,
  wanted: readonly { readonly bytes: number }[],
): Promise<void> {
  const { freeBytes, blockBytes } = await files.freeSpace(nearestFolder(storeDir));
  const needed = wanted.reduce(
    (sum, { bytes }) => sum + Math.ceil(bytes / blockBytes) * blockBytes,
    reservedDiskBytes,
  );
  if (freeBytes >= needed) return;
  throw new ReleaseRejectedError('disk-full', `${storeDir} needs ${needed} bytes, ${freeBytes} are free`);
}

/** A store that is not there yet will lie on the file system of the folder above it. */
function nearestFolder(dir: string): string {
  return existsSync(dir) || dirname(dir) === dir ? dir : nearestFolder(dirname(dir));
}
