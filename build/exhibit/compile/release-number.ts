import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  manifestFilename,
  releaseManifestSchema,
  type ReleaseManifest,
} from '../../../content/schema/release.ts';
import { openStore } from '../../../electron/update/store/open-store.ts';
import type { CompiledRelease } from './compile-exhibit.ts';

/**
 * The number of a release where nobody gives one: that of the newest known release if the content is the same, one more
 * if it is not. A store takes no lower number and no second content under the same number.
 */
export function nextReleaseNumber(
  compiled: CompiledRelease['manifest'],
  known: readonly (ReleaseManifest | undefined)[],
): number {
  const own = known.filter((manifest) => manifest?.exhibit === compiled.exhibit);
  const newest = own.reduce(
    (best, next) => ((next?.release ?? 0) > (best?.release ?? 0) ? next : best),
    undefined,
  );
  if (!newest) return 1;
  const { release, ...content } = newest;
  return sameContent(content, compiled) ? release : release + 1;
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

function sameContent(a: Omit<ReleaseManifest, 'release'>, b: Omit<ReleaseManifest, 'release'>): boolean {
  const key = ({ exhibit, schema, languages, database, assets }: typeof a): string =>
    JSON.stringify([exhibit, schema, languages, database, assets]);
  return key(a) === key(b);
}
