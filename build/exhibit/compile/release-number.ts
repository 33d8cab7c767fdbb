import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  manifestFilename,
  releaseManifestSchema,
  type ReleaseManifest,
} from '../../../content/schema/release.ts';
import { openStore } from '../../../electron/update/store/open-store.ts';
import type { CompiledRelease } from './compile-exhibit.ts';

/** What must be known of an earlier release to number the next. */
export interface KnownRelease {
  readonly exhibit: string;
  readonly release: number;
  /** `contentDigest` of its manifest. */
  readonly content: string;
}

/**
 * The number of a release where nobody gives one: that of the newest known release if the content is the same, one more
 * if it is not. A store takes no lower number and no second content under the same number.
 */
export function nextReleaseNumber(
  compiled: CompiledRelease['manifest'],
  known: readonly (KnownRelease | undefined)[],
): number {
  const own = known.filter((release) => release?.exhibit === compiled.exhibit);
  const newest = own.reduce(
    (best, next) => ((next?.release ?? 0) > (best?.release ?? 0) ? next : best),
    undefined,
  );
  if (!newest) return 1;
  return newest.content === contentDigest(compiled) ? newest.release : newest.release + 1;
}

/** SHA-256 of all that makes a release what it is, except its number. */
export function contentDigest(manifest: CompiledRelease['manifest']): string {
  const { exhibit, schema, languages, database, assets } = manifest;
  const content = JSON.stringify([exhibit, schema, languages, database, assets]);
  return createHash('sha256').update(content).digest('hex');
}

/** What is known of a release whose manifest is at hand. */
export function knownFrom(manifest: ReleaseManifest | undefined): KnownRelease | undefined {
  if (!manifest) return undefined;
  const { exhibit, release } = manifest;
  return { exhibit, release, content: contentDigest(manifest) };
}

/** The manifest of a compiled release in a folder; undefined where there is none that can be read. */
export function findManifest(releaseDir: string): ReleaseManifest | undefined {
  const path = join(releaseDir, manifestFilename);
  if (!existsSync(path)) return undefined;
  try {
    return releaseManifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch (error) {
    // A half-written file of an older tool: it gives no number, and is replaced.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The manifest of the release that a store shows; undefined where it shows none. */
export function findActiveManifest(storeDir: string): ReleaseManifest | undefined {
  const active = openStore(storeDir);
  return active.ok ? active.value.manifest : undefined;
}
