import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../fixtures/files.ts';
import {
  buildRelease,
  writeManifest,
  type BuiltRelease,
  type ReleaseOptions,
} from '../../fixtures/release.ts';

/** A release whose database was changed byte by byte before it was signed: hostile, with every hash and signature right. */
export function buildHostile(
  options: ReleaseOptions,
  edit: (bytes: Buffer) => Uint8Array = (bytes) => bytes,
): BuiltRelease {
  const { releaseDir, manifest } = buildRelease(options);
  const path = join(releaseDir, 'exhibit.sqlite');
  const bytes = edit(readFileSync(path));
  writeFileSync(path, bytes);
  const changed = { ...manifest, database: { sha256: sha256(bytes), bytes: bytes.byteLength } };
  writeManifest(releaseDir, changed);
  return { releaseDir, manifest: changed };
}
