import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { copyChunkBytes } from './limits.ts';
import { ReleaseRejectedError } from './rejection.ts';

/**
 * Opens files of a stick that nobody has vouched for. Nothing but a plain file in plain folders is ever opened: a link
 * would lead out of the stick, a pipe would wait for ever, a device would do what it is asked.
 */

// Refuses a link, and does not wait for the writer of a pipe, even when it was put there after `lstat` looked.
// Windows has neither flag (undefined counts as 0 here); there `lstat` alone answers.
const readNoFollow = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** A plain file that is open, with the size that it has now. */
export interface PlainFile {
  readonly path: string;
  readonly bytes: number;
  readonly handle: FileHandle;
}

/**
 * Opens a file below a folder, or answers undefined where there is none. The caller closes it.
 *
 * @param folders names of the folders between, each of which must be a plain folder.
 * @throws ReleaseRejectedError `not-a-file`, `stick-unreadable`, `stick-removed`.
 */
export async function openPlainFile(
  baseDir: string,
  folders: readonly string[],
  filename: string,
): Promise<PlainFile | undefined> {
  let path = baseDir;
  for (const folder of folders) {
    path = join(path, folder);
    if (!(await isPlainFolder(path))) return isGone(baseDir);
  }
  path = join(path, filename);
  const found = await look(path);
  if (!found) return isGone(baseDir);
  if (!found.isFile()) throw new ReleaseRejectedError('not-a-file', path);
  return openNoFollow(path);
}

/**
 * Yields a file in chunks, at most `maxBytes` of it, and closes it. While one chunk is used the next is read.
 *
 * @throws ReleaseRejectedError `stick-unreadable`, `stick-removed`.
 */
export async function* readPlainFile(file: PlainFile, maxBytes: number): AsyncGenerator<Uint8Array> {
  let ahead: Promise<Uint8Array> | undefined;
  try {
    ahead = readChunk(file, 0, maxBytes);
    for (let position = 0; ;) {
      const chunk = await ahead;
      ahead = undefined;
      if (chunk.byteLength === 0) return;
      position += chunk.byteLength;
      ahead = readChunk(file, position, maxBytes - position);
      yield chunk;
    }
  } finally {
    // A read that nobody waits for any more must end before its file is closed; how it ends is no matter then.
    await ahead?.catch(() => undefined);
    await file.handle.close();
  }
}

/**
 * Reads a small file whole into memory, and closes it.
 *
 * @throws ReleaseRejectedError `too-large` at the first byte beyond the limit, `stick-unreadable`, `stick-removed`.
 */
export async function readWhole(file: PlainFile, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of readPlainFile(file, maxBytes + 1)) {
    bytes += chunk.byteLength;
    chunks.push(chunk);
  }
  if (bytes > maxBytes) {
    throw new ReleaseRejectedError('too-large', `${file.path} has more than ${maxBytes} bytes`);
  }
  return Buffer.concat(chunks);
}

/** true for a folder, false where there is nothing. @throws ReleaseRejectedError `not-a-file` for anything else. */
async function isPlainFolder(path: string): Promise<boolean> {
  const found = await look(path);
  if (found && !found.isDirectory()) throw new ReleaseRejectedError('not-a-file', path);
  return found !== undefined;
}

/** A file is absent. Or is the whole stick? */
async function isGone(baseDir: string): Promise<undefined> {
  if (!(await look(baseDir))) throw new ReleaseRejectedError('stick-removed', baseDir);
  return undefined;
}

async function look(path: string) {
  return lstat(path).catch((cause: unknown) => {
    if (isCode(cause, 'ENOENT', 'ENOTDIR')) return undefined;
    throw readFailure(path, cause);
  });
}

async function openNoFollow(path: string): Promise<PlainFile> {
  const handle = await open(path, readNoFollow).catch((cause: unknown) => {
    throw readFailure(path, cause);
  });
  try {
    const opened = await handle.stat();
    if (!opened.isFile()) throw new ReleaseRejectedError('not-a-file', path);
    return { path, bytes: opened.size, handle };
  } catch (cause) {
    await handle.close();
    throw cause;
  }
}

async function readChunk(file: PlainFile, position: number, maxBytes: number): Promise<Uint8Array> {
  const chunk = Buffer.allocUnsafe(Math.min(copyChunkBytes, maxBytes));
  if (chunk.byteLength === 0) return chunk;
  try {
    const { bytesRead } = await file.handle.read(chunk, 0, chunk.byteLength, position);
    return chunk.subarray(0, bytesRead);
  } catch (cause) {
    throw readFailure(file.path, cause);
  }
}

function readFailure(path: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause;
  if (isCode(cause, 'ELOOP')) return new ReleaseRejectedError('not-a-file', path, { cause });
  const isRemoved = isCode(
    cause,
    'ENODEV',
    'ENXIO',
    'ENOMEDIUM',
    'ESTALE',
    'ESHUTDOWN',
    'ENOTCONN',
    'ENOENT',
  );
  return new ReleaseRejectedError(isRemoved ? 'stick-removed' : 'stick-unreadable', path, { cause });
}

function isCode(cause: unknown, ...codes: readonly string[]): boolean {
  return (
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && codes.includes(cause.code)
  );
}
