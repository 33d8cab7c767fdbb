import { createHash } from 'node:crypto';
import type { TargetFile } from 'tuf-js';
import { releaseManifestSchema, type ReleaseManifest } from '../../../content/schema/release.ts';
import type { ReleaseCustom } from '../../../content/schema/repository.ts';
import { maxAssets, maxManifestBytes } from '../limits.ts';
import { readWhole } from '../plain-file.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { openTarget, sha256Of } from './read-target.ts';
import { parseStrictJson, StrictJsonError } from './strict-json.ts';

// A manifest has a handful of members; its assets are what there may be many of.
const limits = { maxMembers: 32, maxItems: maxAssets };

/**
 * Reads `release.json`: the bytes are read once, hashed, and only then looked into.
 *
 * @throws ReleaseRejectedError `manifest-missing`, `manifest-invalid`, `too-large`, `hash-mismatch` and what reading throws.
 */
export async function readManifest(
  repositoryDir: string,
  target: TargetFile,
  custom: ReleaseCustom,
): Promise<ReleaseManifest> {
  const manifest = parse(await readVerified(repositoryDir, target), target.path);
  expectEachOnce(manifest, target.path);
  const isSame =
    manifest.exhibit === custom.exhibit &&
    manifest.release === custom.release &&
    manifest.schema === custom.schema;
  if (isSame) return manifest;
  const detail = `it is release ${manifest.release} of ${manifest.exhibit} with schema ${manifest.schema}`;
  throw new ReleaseRejectedError('manifest-invalid', `${target.path}: ${detail}`);
}

/** Files are copied several at a time. One that stands twice would be written by two of them, into one name. */
function expectEachOnce({ assets }: ReleaseManifest, name: string): void {
  if (new Set(assets.map(({ sha256 }) => sha256)).size === assets.length) return;
  throw new ReleaseRejectedError('manifest-invalid', `${name} names a file twice`);
}

async function readVerified(repositoryDir: string, target: TargetFile): Promise<Buffer> {
  if (target.length > maxManifestBytes) throw new ReleaseRejectedError('too-large', target.path);
  const file = await openTarget(repositoryDir, target).catch((cause: unknown) => {
    if (!(cause instanceof ReleaseRejectedError) || cause.code !== 'file-missing') throw cause;
    throw new ReleaseRejectedError('manifest-missing', target.path, { cause });
  });
  const bytes = await readWhole(file, target.length);
  if (createHash('sha256').update(bytes).digest('hex') === sha256Of(target)) return bytes;
  throw new ReleaseRejectedError('hash-mismatch', target.path);
}

function parse(bytes: Buffer, name: string): ReleaseManifest {
  try {
    return releaseManifestSchema.parse(parseStrictJson(bytes, limits));
  } catch (cause) {
    const reason = cause instanceof StrictJsonError ? cause.message : 'it is not a release manifest';
    throw new ReleaseRejectedError('manifest-invalid', `${name}: ${reason}`, { cause });
  }
}
