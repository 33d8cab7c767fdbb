import { createHash } from 'node:crypto';
import { mkdir, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { databaseFilename, mediaDirname } from '../../content/schema/release.ts';
import {
  manifestTarget,
  mediaTarget,
  targetFilename,
  targetsDirname,
} from '../../content/schema/repository.ts';
import { syncFolder, writeDurably } from './durable-write.ts';
import { expectToFit, isPlaced, placeFile, type FileToPlace } from './place-file.ts';
import { PublishError } from './publish-error.ts';
import type { PublishOptions } from './publish-options.ts';
import { filesOf, type PublishedRelease } from './read-previous.ts';

/** Brings the files of a release into the repository. What is there whole from an earlier attempt is not copied again. */
export async function placeTargets(options: PublishOptions, published: PublishedRelease): Promise<void> {
  const files = filesToPlace(options, published);
  for (const file of files) expectToFit(file);
  const missing: FileToPlace[] = [];
  for (const file of files) if (!(await isPlaced(file))) missing.push(file);

  const bytesTotal = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  await expectSpace(options.repositoryDir, missing);
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

// The largest cluster that sticks are formatted with: a file takes whole ones.
const clusterBytes = 128 * 1024;

/** What was published before stays until the end, so both must fit. */
async function expectSpace(repositoryDir: string, missing: readonly FileToPlace[]): Promise<void> {
  await mkdir(repositoryDir, { recursive: true });
  const { bavail, bsize } = await statfs(repositoryDir);
  const needed = missing.reduce((sum, { bytes }) => sum + Math.ceil(bytes / clusterBytes) * clusterBytes, 0);
  if (needed <= bavail * bsize) return;
  throw new PublishError(
    `${repositoryDir} has ${megabytes(bavail * bsize)} MB free, and ${megabytes(needed)} MB are needed beside what is ` +
      'there. Nothing was written; what was published there before stays valid. Take a larger stick, or remove what ' +
      'else is on this one.',
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
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
