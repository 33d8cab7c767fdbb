import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { copyChunkBytes } from '../limits.ts';
import type { VerifiedRelease } from '../repository/verified-release.ts';
import { checkDatabase } from './check-database.ts';
import { copyVerified, type CopyContext } from './copy-verified.ts';
import { ensureFolder, namesIn, removeTree, renameDurably } from './durable.ts';
import { storePaths } from './paths.ts';

/**
 * Copies the database of a release into `inspected/`, reads it through, and answers where it lies. One that was
 * inspected before is not read from the drive again. Those of other releases are removed: there is never more than one.
 *
 * @throws ReleaseRejectedError where it cannot be copied or must not be shown.
 */
export async function inspectDatabase(
  verified: VerifiedRelease,
  storeDir: string,
  context: CopyContext,
): Promise<string> {
  const { inspectedDir } = storePaths(storeDir);
  const { sha256, bytes } = verified.manifest.database;
  const path = join(inspectedDir, sha256);
  if (await isHashOf(path, sha256)) return path;
  for (const name of await namesIn(inspectedDir)) await removeTree(context.files, join(inspectedDir, name));
  await ensureFolder(context.files, inspectedDir);
  const partPath = `${path}.part`;
  await copyVerified(verified.readDatabase(), partPath, { sha256, bytes }, context);
  await checkDatabase(partPath, verified.manifest);
  await renameDurably(context.files, partPath, path);
  return path;
}

/** true where the file has this hash; false where it is not there. */
export async function isHashOf(path: string, sha256: string): Promise<boolean> {
  try {
    return (await hashOf(path)) === sha256;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
    throw cause;
  }
}

/** SHA-256 of a file, read with constant memory. */
export async function hashOf(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  const stream = createReadStream(path, { highWaterMark: copyChunkBytes, ...(signal && { signal }) });
  for await (const chunk of stream) {
    hash.update(chunk as Uint8Array);
  }
  return hash.digest('hex');
}
