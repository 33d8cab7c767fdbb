import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseManifest } from '../../../content/schema/release.ts';
import { databaseFilename, manifestFilename, mediaDirname } from '../../../content/schema/release.ts';
import { copyChunkBytes, maxManifestBytes } from '../limits.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { parseManifest } from './manifest.ts';
import type { Bytes } from './source.ts';

// Refuses a link, and does not wait for the writer of a pipe, even when it was put there after `lstat` looked.
// Windows has neither flag (undefined counts as 0 here); there `lstat` alone answers.
const readNoFollow = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Where a release comes from. The store trusts every file only as far as its bytes match the manifest. */
export interface ReleaseSource {
  /** @throws ReleaseRejectedError where there is none, or it is not valid. */
  readManifest(): Promise<ReleaseManifest>;
  /** @throws ReleaseRejectedError where the file is missing or not a plain file; at the first chunk at the latest. */
  readDatabase(): Bytes;
  readAsset(sha256: string): Bytes;
}

/** A compiled release in a plain folder. Only files that the manifest names are ever opened; links never are. */
export function directorySource(releaseDir: string): ReleaseSource {
  const mediaDir = join(releaseDir, mediaDirname);
  return {
    async readManifest() {
      const text = await readSmallFile(join(releaseDir, manifestFilename));
      return parseManifest(text);
    },
    readDatabase: () => readPlainFile(join(releaseDir, databaseFilename)),
    async *readAsset(sha256) {
      await expectPlainFolder(mediaDir);
      yield* readPlainFile(join(mediaDir, sha256));
    },
  };
}

async function* readPlainFile(path: string): Bytes {
  const file = await openPlainFile(path);
  try {
    yield* file.createReadStream({ highWaterMark: copyChunkBytes, autoClose: false }) as Bytes;
  } finally {
    await file.close();
  }
}

async function openPlainFile(path: string): Promise<FileHandle> {
  const found = await lstat(path).catch((cause: unknown) => {
    throw new ReleaseRejectedError('file-missing', path, { cause });
  });
  if (!found.isFile()) throw new ReleaseRejectedError('not-a-file', path);
  return open(path, readNoFollow).catch((cause: unknown) => {
    throw new ReleaseRejectedError('not-a-file', path, { cause });
  });
}

async function expectPlainFolder(dir: string): Promise<void> {
  const found = await lstat(dir).catch((cause: unknown) => {
    throw new ReleaseRejectedError('file-missing', dir, { cause });
  });
  if (!found.isDirectory()) throw new ReleaseRejectedError('not-a-file', dir);
}

async function readSmallFile(path: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of readPlainFile(path)) {
      bytes += chunk.byteLength;
      if (bytes > maxManifestBytes)
        throw new ReleaseRejectedError('manifest-invalid', `${path} is too large`);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof ReleaseRejectedError && cause.code === 'file-missing') {
      throw new ReleaseRejectedError('manifest-missing', path, { cause });
    }
    throw cause;
  }
  return Buffer.concat(chunks).toString('utf8');
}
