import { createHash } from 'node:crypto';
import type { Files, NewFile } from '../files.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { expectGoing, stickFailure } from './failures.ts';
import type { Bytes } from './source.ts';

export interface ExpectedFile {
  readonly sha256: string;
  readonly bytes: number;
}

export interface CopyContext {
  readonly files: Files;
  readonly signal?: AbortSignal | undefined;
  /** Told after each chunk. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/**
 * Writes a file while it hashes it, and forces it to the disk. What is verified is the bytes written, never the
 * source: a stick may answer differently the second time. Memory does not grow with the file.
 *
 * On any failure the target is incomplete and must not be used; it lies in staging, which is swept.
 *
 * @throws ReleaseRejectedError `copy-incomplete`, `size-mismatch`, `hash-mismatch`, `cancelled`, what the disk or the
 * stick has to say, or what the source throws.
 */
export async function copyVerified(
  source: Bytes,
  targetPath: string,
  expected: ExpectedFile,
  context: CopyContext,
): Promise<void> {
  const target = await context.files.create(targetPath);
  try {
    const found = await copyHashing(source, target, expected, context);
    expectSame(found, expected);
    await target.sync();
  } finally {
    await target.close();
  }
}

/**
 * Reading the next chunk, hashing this one and writing it go on at the same time: the drive, a processor and the disk
 * each do their part, and the slowest sets the pace.
 *
 * Stops at the first chunk beyond what was promised: a file that never ends costs no more than one that is in order.
 */
async function copyHashing(
  source: Bytes,
  target: NewFile,
  expected: ExpectedFile,
  { signal, onBytes }: CopyContext,
): Promise<ExpectedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const chunk of readingStick(source, expected.sha256)) {
      expectGoing(signal);
      bytes += chunk.byteLength;
      if (bytes > expected.bytes) break;
      await writing;
      writing = target.write(chunk);
      // Its failure is waited for with the next chunk; until then it must not count as unhandled.
      writing.catch(() => undefined);
      hash.update(chunk);
      onBytes?.(chunk.byteLength);
    }
    await writing;
  } finally {
    // The file is closed next, and nobody may still be writing to it.
    await writing.catch(() => undefined);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Tells failures of the drive from those of our own disk. */
async function* readingStick(source: Bytes, name: string): Bytes {
  try {
    yield* source;
  } catch (cause) {
    throw stickFailure(cause, name);
  }
}

function expectSame(found: ExpectedFile, expected: ExpectedFile): void {
  const detail = `${expected.sha256}: ${found.bytes} bytes, ${expected.bytes} promised`;
  // Cut short is what a stick looks like that was pulled from the curator's computer too early.
  if (found.bytes < expected.bytes) throw new ReleaseRejectedError('copy-incomplete', detail);
  if (found.bytes > expected.bytes) throw new ReleaseRejectedError('size-mismatch', detail);
  if (found.sha256 !== expected.sha256) {
    throw new ReleaseRejectedError('hash-mismatch', `${expected.sha256}: found ${found.sha256}`);
  }
}
