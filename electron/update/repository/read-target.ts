import type { TargetFile } from 'tuf-js';
import { targetFilename, targetsDirname } from '../../../content/schema/repository.ts';
import { openPlainFile, readPlainFile, type PlainFile } from '../plain-file.ts';
import { ReleaseRejectedError } from '../rejection.ts';

/** SHA-256 that was signed for a target. The form of the metadata leaves no other hash. */
export function sha256Of({ path, hashes }: TargetFile): string {
  const sha256 = hashes['sha256'];
  if (!sha256) throw new ReleaseRejectedError('metadata-invalid', `${path} has no SHA-256`);
  return sha256;
}

/**
 * Opens the file of a target, whose name comes out of the signed metadata.
 *
 * @throws ReleaseRejectedError `file-missing`, `copy-incomplete`, `size-mismatch`, `not-a-file`, `stick-unreadable`,
 *   `stick-removed`.
 */
export async function openTarget(repositoryDir: string, target: TargetFile): Promise<PlainFile> {
  const [filename = '', ...folders] = targetFilename(target.path, sha256Of(target)).split('/').toReversed();
  const file = await openPlainFile(repositoryDir, [targetsDirname, ...folders.toReversed()], filename);
  if (!file) throw new ReleaseRejectedError('file-missing', target.path);
  if (file.bytes === target.length) return file;
  await file.handle.close();
  const code = file.bytes < target.length ? 'copy-incomplete' : 'size-mismatch';
  throw new ReleaseRejectedError(code, `${target.path} has ${file.bytes} bytes instead of ${target.length}`);
}

/**
 * Yields the bytes of a target, never more than were signed for. They are not verified: whoever writes them down
 * hashes what it writes.
 *
 * @throws ReleaseRejectedError as `openTarget`; `copy-incomplete` where it ends too early.
 */
export async function* readTarget(repositoryDir: string, target: TargetFile): AsyncGenerator<Uint8Array> {
  const file = await openTarget(repositoryDir, target);
  let bytes = 0;
  for await (const chunk of readPlainFile(file, target.length)) {
    bytes += chunk.byteLength;
    yield chunk;
  }
  if (bytes === target.length) return;
  throw new ReleaseRejectedError(
    'copy-incomplete',
    `${target.path} ends after ${bytes} of ${target.length} bytes`,
  );
}
