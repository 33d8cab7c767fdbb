import { dirname, join } from 'node:path';
import { databaseFilename, mediaDirname } from '../../content/schema/release.ts';
import {
  manifestTarget,
  mediaTarget,
  targetFilename,
  targetsDirname,
} from '../../content/schema/repository.ts';
import { createHash } from 'node:crypto';
import { syncFolder, writeDurably } from './durable-write.ts';
import { expectToFit, isPlaced, placeFile, type FileToPlace } from './place-file.ts';
import type { PublishOptions } from './publish-options.ts';
import { filesOf, type PublishedRelease } from './read-previous.ts';

/** Brings the files of a release into the repository. What is there whole from an earlier attempt is not copied again. */
export async function placeTargets(options: PublishOptions, published: PublishedRelease): Promise<void> {
  const files = filesToPlace(options, published);
  for (const file of files) expectToFit(file);
  const missing: FileToPlace[] = [];
  for (const file of files) if (!(await isPlaced(file))) missing.push(file);

  const bytesTotal = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytesDone = 0;
  const count = (bytes: number): void => {
    bytesDone += bytes;
    options.onProgress?.({ bytesDone, bytesTotal });
  };
  count(0);
  for (const file of missing) {
    options.signal?.throwIfAborted();
    await placeFile(file, count, options.signal);
  }
  for (const dir of new Set(missing.map(({ toPath }) => dirname(toPath)))) await syncFolder(dir);
  await placeManifest(options.repositoryDir, published);
}

function filesToPlace(
  { releaseDir, repositoryDir }: PublishOptions,
  { manifest }: PublishedRelease,
): readonly FileToPlace[] {
  return filesOf(manifest).map(({ target, sha256, bytes }) => ({
    fromPath:
      target === mediaTarget(sha256)
        ? join(releaseDir, mediaDirname, sha256)
        : join(releaseDir, databaseFilename),
    toPath: join(repositoryDir, targetsDirname, targetFilename(target, sha256)),
    sha256,
    bytes,
  }));
}

async function placeManifest(
  repositoryDir: string,
  { manifest, manifestText }: PublishedRelease,
): Promise<void> {
  const sha256 = createHash('sha256').update(manifestText).digest('hex');
  const name = targetFilename(manifestTarget(manifest.exhibit, manifest.release), sha256);
  await writeDurably(join(repositoryDir, targetsDirname, name), manifestText);
}
