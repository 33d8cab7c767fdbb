import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { diskFiles, type Files } from '../files.ts';
import { maxMetadataBytes } from '../limits.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { ensureFolder, writeDurably } from '../store/durable.ts';
import { checkMetadataForm } from './metadata-form.ts';
import { trustedFilenames, type TrustedMetadata } from './trusted-metadata.ts';

/**
 * What this kiosk trusts, in `store/trusted/metadata.json`: one file, so that it is replaced in one step and never
 * holds the root of one day with the timestamp of another.
 */

const textSchema = z.string().max(maxMetadataBytes.exhibit);
const trustSchema = z.strictObject({
  'root.json': textSchema,
  'timestamp.json': textSchema.optional(),
  'snapshot.json': textSchema.optional(),
  'targets.json': textSchema.optional(),
});

/**
 * Reads what this kiosk trusts. Undefined where it trusts nothing yet and no technician has put a root on it.
 *
 * The provisioned root counts only while the store has no file of its own. Whoever replaces what a kiosk trusts makes
 * it forget every key that was revoked, and every version that it has seen, so a damaged file never leads back to that
 * root by itself: a technician, who knows where the root comes from, removes the file.
 *
 * @param provisionedRootPath a root that a technician put on this kiosk.
 * @throws ReleaseRejectedError `not-trusted-yet` where what is there cannot be read.
 */
export function readTrust(storeDir: string, provisionedRootPath?: string): TrustedMetadata | undefined {
  const { trustPath } = trustPaths(storeDir);
  const text = readText(trustPath);
  if (text !== undefined) return parseTrust(text, trustPath);
  const root = provisionedRootPath === undefined ? undefined : readText(provisionedRootPath);
  return root === undefined ? undefined : checkTrust({ 'root.json': root }, provisionedRootPath ?? '');
}

/**
 * Replaces what this kiosk trusts in one step.
 *
 * @throws TypeError where it is not what `readTrust` would read; the errors of the disk.
 */
export async function writeTrust(
  storeDir: string,
  trust: TrustedMetadata,
  files: Files = diskFiles,
): Promise<void> {
  const { trustedDir, trustPath, stagingDir } = trustPaths(storeDir);
  const text = JSON.stringify(trustSchema.parse(trust));
  await ensureFolder(files, trustedDir);
  await writeDurably(files, trustPath, text, stagingDir);
}

function trustPaths(storeDir: string) {
  const trustedDir = join(storeDir, 'trusted');
  return {
    trustedDir,
    trustPath: join(trustedDir, 'metadata.json'),
    // Not the store's own: sweeping that must not pull the ground from under a root that is being written.
    stagingDir: join(trustedDir, 'next'),
  };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw notTrusted(path, cause);
  }
}

function parseTrust(text: string, path: string): TrustedMetadata {
  try {
    const { 'root.json': root, ...others } = trustSchema.parse(JSON.parse(text));
    const entries = Object.entries(others).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return checkTrust({ 'root.json': root, ...Object.fromEntries(entries) }, path);
  } catch (cause) {
    throw notTrusted(path, cause);
  }
}

/** The TUF client passes over what it cannot read, and would forget in silence what it had seen. */
function checkTrust(trust: TrustedMetadata, path: string): TrustedMetadata {
  try {
    for (const filename of trustedFilenames) {
      const text = trust[filename];
      const form = filename.slice(0, -'.json'.length) as 'root' | 'timestamp' | 'snapshot' | 'targets';
      if (text !== undefined) checkMetadataForm(Buffer.from(text), form, filename);
    }
    return trust;
  } catch (cause) {
    throw notTrusted(path, cause);
  }
}

function notTrusted(path: string, cause: unknown): ReleaseRejectedError {
  if (cause instanceof ReleaseRejectedError && cause.code === 'not-trusted-yet') return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ReleaseRejectedError('not-trusted-yet', `${path} cannot be read: ${reason}`, { cause });
}
