import { join } from 'node:path';
import { diskFiles, type Files } from '../files.ts';
import { readActive } from './active.ts';
import { removeTree } from './durable.ts';
import { namingFailures } from './failures.ts';
import { lockStore } from './lock.ts';
import { storePaths } from './paths.ts';

/**
 * Throws away a staged release that will not be shown. Its media stay until another release is installed, so that the
 * same one goes on where it was. Never touches a release that is active or kept.
 *
 * @throws ReleaseRejectedError `busy` while an install goes on; any error where the commit point cannot be read.
 */
export async function discardRelease(
  storeDir: string,
  release: number,
  files: Files = diskFiles,
): Promise<void> {
  const unlock = lockStore(storeDir);
  try {
    const active = readActive(storeDir);
    if (active?.release === release || active?.kept.includes(release)) return;
    await removeTree(namingFailures(files), join(storePaths(storeDir).releasesDir, String(release)));
  } finally {
    unlock();
  }
}
