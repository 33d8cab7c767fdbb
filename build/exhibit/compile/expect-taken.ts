import { join } from 'node:path';
import { databaseFilename, mediaDirname, type ReleaseManifest } from '../../../content/schema/release.ts';
import { maxAssets } from '../../../electron/update/limits.ts';
import { ReleaseRejectedError } from '../../../electron/update/rejection.ts';
import { checkDatabase } from '../../../electron/update/store/check-database.ts';
import { checkDrawings, checkImages } from '../../../electron/update/store/check-media.ts';

/**
 * Lets the very code of a kiosk look into a compiled release. `check` says beforehand, with file and line, what is too
 * large; whatever it has missed must not leave the curator's table either.
 *
 * @throws ReleaseRejectedError where a kiosk would refuse it.
 */
export async function expectTaken(releaseDir: string, manifest: ReleaseManifest): Promise<void> {
  const { assets } = manifest;
  if (assets.length > maxAssets) throw new ReleaseRejectedError('too-large', `it has ${assets.length} files`);
  checkDrawings(assets);
  await checkImages(join(releaseDir, mediaDirname), assets);
  await checkDatabase(join(releaseDir, databaseFilename), manifest);
}
