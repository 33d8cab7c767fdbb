import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rename, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { maxTargetBytes } from '../../content/schema/repository.ts';
import { partSuffix, syncFolder } from './durable-write.ts';
import { PublishError } from './publish-error.ts';

/** A file that belongs into the repository. */
export interface FileToPlace {
  readonly fromPath: string;
  readonly toPath: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Reports bytes as they are written. */
export type CountBytes = (bytes: number) => void;

// Memory of a copy, and what a cheap stick writes at once without complaint.
const chunkBytes = 4 * 1024 ** 2;

/** @throws PublishError where a file is larger than the file system of most sticks allows. */
export function expectToFit({ fromPath, bytes }: Pick<FileToPlace, 'fromPath' | 'bytes'>): void {
  if (bytes <= maxTargetBytes) return;
  throw new PublishError(
    `${fromPath} has ${bytes} bytes; a stick formatted with FAT32 holds no file over ${maxTargetBytes}. ` +
      'Nothing was written. Cut the file into shorter parts, or save it in a smaller format, and publish again.',
  );
}

/** Whether a file under its final name is there already: only what was whole and on the disk ever gets that name. */
export async function isPlaced({ toPath, bytes }: Pick<FileToPlace, 'toPath' | 'bytes'>): Promise<boolean> {
  const found = await stat(toPath).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  return found?.isFile() === true && found.size === bytes;
}

/**
 * Copies a file, hashing what it reads; on the disk before it gets its name. The folder is not synced yet: `syncFolder`
 * once for many files.
 *
 * @throws PublishError where the source is not what the release says, and whatever `signal` carries.
 */
export async function placeFile(file: FileToPlace, count: CountBytes, signal?: AbortSignal): Promise<void> {
  await makeFolder(dirname(file.toPath));
  const partPath = `${file.toPath}${partSuffix}`;
  const part = await open(partPath, 'w');
  try {
    const found = await copyHashing(file.fromPath, part, count, signal);
    if (found !== file.sha256) throw new PublishError(damagedText(file.fromPath));
    await part.sync();
  } catch (error) {
    throw existsSync(file.fromPath) ? error : new PublishError(damagedText(file.fromPath), { cause: error });
  } finally {
    await part.close();
  }
  await rename(partPath, file.toPath);
}

async function copyHashing(
  fromPath: string,
  part: FileHandle,
  count: CountBytes,
  signal?: AbortSignal,
): Promise<string> {
  const hash = createHash('sha256');
  const source = createReadStream(fromPath, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>;
  for await (const chunk of source) {
    signal?.throwIfAborted();
    hash.update(chunk);
    await part.writeFile(chunk);
    count(chunk.byteLength);
  }
  return hash.digest('hex');
}

async function makeFolder(dir: string): Promise<void> {
  const first = await mkdir(dir, { recursive: true });
  // A new folder is a name in the one above it.
  if (first !== undefined) await syncFolder(dirname(first));
}

function damagedText(path: string): string {
  return (
    `${path} is not the file that the compiled release names: it is damaged, was changed, or is gone. ` +
    'What was published before is as it was. Compile the exhibit again and publish again.'
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
