import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseManifest } from '../../../content/schema/release.ts';
import { diskFiles, type Files } from '../files.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { readActive, type Active } from './active.ts';
import { namesIn, removeTree } from './durable.ts';
import { lockStore } from './lock.ts';
import { parseManifest } from './manifest.ts';
import { storePaths } from './paths.ts';
import { findStored } from './stored-release.ts';

/**
 * Removes what no kept release names: staging of interrupted installs, releases older than those kept, and media that
 * nothing shows any more. Run at start. Media of an install that was interrupted stay, so that it goes on where it was.
 *
 * Does nothing while an install goes on: that sweeps by itself.
 */
export async function sweepStore(storeDir: string, files: Files = diskFiles): Promise<void> {
  if (!existsSync(storeDir)) return;
  let unlock: () => void;
  try {
    unlock = lockStore(storeDir);
  } catch (cause) {
    if (cause instanceof ReleaseRejectedError && cause.code === 'busy') return;
    throw cause;
  }
  try {
    await sweepUnlocked(storeDir, await readWanted(storeDir, files), files);
  } finally {
    unlock();
  }
}

/**
 * The same for one who has the store's lock.
 *
 * A store whose commit point or whose active release cannot be read is left as it is, but for staging: what cannot be
 * understood is not thrown away.
 *
 * @param wanted its media stay, though no release is kept that names them.
 */
export async function sweepUnlocked(
  storeDir: string,
  wanted: ReleaseManifest | undefined,
  files: Files,
): Promise<void> {
  await removeTree(files, storePaths(storeDir).stagingDir);
  const kept = readKept(storeDir);
  if (!kept) return;
  await sweepReleases(storeDir, kept.numbers, files);
  // A kept release whose manifest does not read now may read later; then its media must still be there.
  if (!kept.manifests) return;
  const manifests = wanted ? [...kept.manifests, wanted] : kept.manifests;
  await sweepMedia(storeDir, manifests, files);
}

/**
 * The install that has begun and is not active yet; undefined where there is none that can be read. One that is active
 * by now has only lost its last step to a power cut, and is forgotten.
 */
async function readWanted(storeDir: string, files: Files): Promise<ReleaseManifest | undefined> {
  const { wantedPath } = storePaths(storeDir);
  let wanted: ReleaseManifest;
  try {
    wanted = parseManifest(await readFile(wantedPath, 'utf8'));
  } catch {
    // None, or one that an older version wrote: then it does not go on where it was, and copies again.
    return undefined;
  }
  if (tryReadActive(storeDir)?.release !== wanted.release) return wanted;
  await removeTree(files, wantedPath);
  return undefined;
}

interface Kept {
  readonly numbers: readonly number[];
  /** Undefined where not all of them can be read. */
  readonly manifests: readonly ReleaseManifest[] | undefined;
}

/** Undefined where it is not known what is kept. */
function readKept(storeDir: string): Kept | undefined {
  const active = tryReadActive(storeDir);
  if (!active || !findStored(storeDir, active.release)) return undefined;
  const numbers = [active.release, ...active.kept];
  const stored = numbers.map((number) => findStored(storeDir, number));
  const found = stored.filter((release) => release !== undefined);
  const manifests = found.length === stored.length ? found.map(({ manifest }) => manifest) : undefined;
  return { numbers, manifests };
}

function tryReadActive(storeDir: string): Active | undefined {
  try {
    return readActive(storeDir);
  } catch {
    // It says nothing that could be acted on; `openStore` calls it damaged.
    return undefined;
  }
}

async function sweepReleases(storeDir: string, kept: readonly number[], files: Files): Promise<void> {
  const { releasesDir } = storePaths(storeDir);
  const keptNames = new Set(kept.map(String));
  for (const name of await namesIn(releasesDir)) {
    if (!keptNames.has(name)) await removeTree(files, join(releasesDir, name));
  }
}

async function sweepMedia(
  storeDir: string,
  manifests: readonly ReleaseManifest[],
  files: Files,
): Promise<void> {
  const { mediaDir, damagedDir } = storePaths(storeDir);
  const named = new Set(manifests.flatMap(({ assets }) => assets.map(({ sha256 }) => sha256)));
  for (const name of await namesIn(mediaDir)) {
    if (!named.has(name)) await removeTree(files, join(mediaDir, name));
  }
  const databases = new Set(manifests.map(({ database }) => database.sha256));
  for (const name of await namesIn(damagedDir)) {
    if (!named.has(name) && !databases.has(name)) await removeTree(files, join(damagedDir, name));
  }
}
