import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { ReleaseRejectedError } from '../rejection.ts';
import type { Bytes } from './source.ts';

export interface ExpectedFile {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Writes a file while it hashes it, and forces it to the disk. What is verified is the bytes written, never the
 * source: a stick may answer differently the second time. Memory does not grow with the file.
 *
 * On any failure the target is incomplete and must not be used; the caller's staging folder is swept.
 *
 * @throws ReleaseRejectedError `size-mismatch`, `hash-mismatch`, `disk-full`, or what the source throws.
 */
export async function copyVerified(source: Bytes, targetPath: string, expected: ExpectedFile): Promise<void> {
  const target = await open(targetPath, 'w');
  try {
    const found = await copyHashing(source, target, expected.bytes);
    if (found.bytes !== expected.bytes) {
      const detail = `${found.bytes} bytes instead of ${expected.bytes}: ${targetPath}`;
      throw new ReleaseRejectedError('size-mismatch', detail);
    }
    if (found.sha256 !== expected.sha256) throw new ReleaseRejectedError('hash-mismatch', targetPath);
    await target.sync();
  } catch (cause) {
    throw isDiskFull(cause) ? new ReleaseRejectedError('disk-full', targetPath, { cause }) : cause;
  } finally {
    await target.close();
  }
}

/** Stops at the first chunk beyond `maxBytes`: a file that never ends costs no more than the one promised. */
async function copyHashing(source: Bytes, target: FileHandle, maxBytes: number): Promise<ExpectedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) break;
    hash.update(chunk);
    await writeWhole(target, chunk);
  }
  return { bytes, sha256: hash.digest('hex') };
}

// One write may take only a part of what it is given; the rest would be missing in silence.
async function writeWhole(target: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let offset = 0; offset < chunk.byteLength;) {
    offset += (await target.write(chunk, offset)).bytesWritten;
  }
}

function isDiskFull(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
}
