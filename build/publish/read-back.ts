import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dropFromCache, flushFileSystem } from './flush.ts';
import type { CountBytes } from './place-file.ts';
import type { RepositoryFile } from './publish-options.ts';
import { PublishError } from './publish-error.ts';

export interface ReadBack {
  /** true where the bytes came from the device itself, false where they may have come from memory. */
  readonly isFromDevice: boolean;
}

const chunkBytes = 4 * 1024 ** 2;

/**
 * Reads every file of a repository again, from the device where the system lets us, and compares it with what was
 * signed. A counterfeit or dying stick shows here, and not in the museum.
 *
 * @throws PublishError naming the first file that differs; what `signal` carries.
 */
export async function readBack(
  repositoryDir: string,
  files: readonly RepositoryFile[],
  { count, signal }: { readonly count: CountBytes; readonly signal?: AbortSignal | undefined },
): Promise<ReadBack> {
  await flushFileSystem(repositoryDir);
  const isFromDevice = await dropFromCache(files.map(({ path }) => join(repositoryDir, path)));
  for (const file of files) {
    const found = await hashFile(join(repositoryDir, file.path), count, signal);
    if (found.sha256 === file.sha256 && found.bytes === file.bytes) continue;
    // So that the next attempt does not take it for done.
    await rm(join(repositoryDir, file.path), { force: true });
    throw new PublishError(damagedText(file));
  }
  return { isFromDevice };
}

async function hashFile(path: string, count: CountBytes, signal: AbortSignal | undefined) {
  const hash = createHash('sha256');
  let bytes = 0;
  const source = createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>;
  for await (const chunk of source) {
    signal?.throwIfAborted();
    hash.update(chunk);
    bytes += chunk.byteLength;
    count(chunk.byteLength);
  }
  return { bytes, sha256: hash.digest('hex') };
}

function damagedText({ path }: RepositoryFile): string {
  return (
    `${path} does not read back as it was written: the stick is failing, or smaller than it says. Kiosks will refuse ` +
    'what is on it and go on showing what they have. Run the same command again; if this comes once more, take ' +
    'another stick.'
  );
}
