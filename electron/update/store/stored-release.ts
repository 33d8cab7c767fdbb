import { existsSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { releaseCustomSchema, type ReleaseCustom } from '../../../content/schema/repository.ts';
import type { ReleaseAsset, ReleaseManifest } from '../../../content/schema/release.ts';
import { parseManifest } from './manifest.ts';
import { releasePaths, storePaths } from './paths.ts';

/** A release as it lies in the store, on show or not. */
export interface StoredRelease {
  readonly manifest: ReleaseManifest;
  /** What was signed about it; undefined where that cannot be read, for nothing rests on it. */
  readonly custom: ReleaseCustom | undefined;
  readonly databasePath: string;
  /** Holds every asset of the manifest under its SHA-256. */
  readonly mediaDir: string;
}

/** What SQLite would take into account beside a database. A release never has any. */
const sideFileSuffixes = ['-journal', '-wal', '-shm'] as const;

/**
 * Finds a release of the store. Reads small things and no media: everything was verified when it was copied, and a
 * kiosk must start at once. Undefined where it cannot be opened.
 */
export function findStored(storeDir: string, release: number): StoredRelease | undefined {
  const { mediaDir, releasesDir } = storePaths(storeDir);
  const { databasePath, manifestPath, customPath } = releasePaths(join(releasesDir, String(release)));
  try {
    const manifest = parseManifest(readFileSync(manifestPath, 'utf8'));
    if (manifest.release !== release) return undefined;
    if (statSync(databasePath).size !== manifest.database.bytes) return undefined;
    if (hasSideFiles(databasePath)) return undefined;
    return { manifest, custom: readCustom(customPath, release), databasePath, mediaDir };
  } catch {
    // Every cause is the same to the caller: the release cannot be read.
    return undefined;
  }
}

/** true where SQLite would find a journal beside the database, which only a stranger can have put there. */
export function hasSideFiles(databasePath: string): boolean {
  return sideFileSuffixes.some((suffix) => existsSync(`${databasePath}${suffix}`));
}

/** Files of a release that the store lacks, or holds cut short, or has found damaged. Looks at sizes, reads nothing. */
export function missingAssets(storeDir: string, manifest: ReleaseManifest): readonly ReleaseAsset[] {
  const { mediaDir } = storePaths(storeDir);
  const damaged = readDamaged(storeDir);
  return manifest.assets.filter(
    ({ sha256, bytes }) => damaged.has(sha256) || sizeOf(join(mediaDir, sha256)) !== bytes,
  );
}

/**
 * true where every file of the release is there with its size, and its database was not found damaged. A picture that
 * was found damaged is no reason to take a whole release from visitors; staff hear of it, and mend it from a stick.
 */
export function isWhole(storeDir: string, release: number): boolean {
  const stored = findStored(storeDir, release);
  if (!stored || readDamaged(storeDir).has(stored.manifest.database.sha256)) return false;
  return stored.manifest.assets.every(({ sha256, bytes }) => sizeOf(join(stored.mediaDir, sha256)) === bytes);
}

/** Hashes under which the store holds something else; found by `scrubStore`, mended by the next install. */
export function readDamaged(storeDir: string): ReadonlySet<string> {
  const { damagedDir } = storePaths(storeDir);
  return new Set(existsSync(damagedDir) ? readdirSync(damagedDir) : []);
}

/** Numbers of all releases that have a folder, highest first; those that were never active among them. */
export function releaseNumbers(storeDir: string): readonly number[] {
  const { releasesDir } = storePaths(storeDir);
  const names = existsSync(releasesDir) ? readdirSync(releasesDir) : [];
  return names
    .filter((name) => /^[1-9]\d*$/.test(name))
    .map(Number)
    .sort((a, b) => b - a);
}

/** Size of a plain file; undefined for anything else, also where it cannot be looked at. */
function sizeOf(path: string): number | undefined {
  try {
    const found = lstatSync(path);
    return found.isFile() ? found.size : undefined;
  } catch {
    // Whatever the reason is: it is copied anew, and that says why if it cannot.
    return undefined;
  }
}

function readCustom(path: string, release: number): ReleaseCustom | undefined {
  try {
    const custom = releaseCustomSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return custom.release === release ? custom : undefined;
  } catch {
    // Releases of earlier versions have none. It is shown to staff, and decides nothing.
    return undefined;
  }
}
