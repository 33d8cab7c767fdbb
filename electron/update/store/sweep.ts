import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keptReleases } from '../limits.ts';
import { parseManifest } from './manifest.ts';
import { openStore } from './open-store.ts';
import { releasePaths, storePaths } from './paths.ts';

/**
 * Removes what no kept release names: staging folders of interrupted installs, releases older than those kept, and
 * media that nothing shows any more. Never touches the active release. Run at start, and after an install.
 *
 * A store whose active release cannot be read is left as it is, for staff to look at.
 */
export async function sweepStore(storeDir: string): Promise<void> {
  const { stagingDir } = storePaths(storeDir);
  await rm(stagingDir, { recursive: true, force: true });
  const active = openStore(storeDir);
  if (!active.ok) return;
  const kept = await sweepReleases(storeDir, active.value.manifest.release);
  await sweepMedia(storeDir, kept);
}

/** @returns the numbers of the releases that stay. */
async function sweepReleases(storeDir: string, active: number): Promise<readonly number[]> {
  const { releasesDir } = storePaths(storeDir);
  const names = await readdir(releasesDir);
  // A number above the active one was never activated: the power went before the commit point.
  const earlier = names.map(Number).filter((number) => Number.isInteger(number) && number < active);
  const previous = earlier.sort((a, b) => b - a).slice(0, keptReleases - 1);
  const kept = [active, ...previous];
  const keptNames = new Set(kept.map(String));
  for (const name of names.filter((name) => !keptNames.has(name))) {
    await rm(join(releasesDir, name), { recursive: true, force: true });
  }
  return kept;
}

async function sweepMedia(storeDir: string, kept: readonly number[]): Promise<void> {
  const { mediaDir, releasesDir } = storePaths(storeDir);
  const named = new Set<string>();
  for (const number of kept) {
    const { manifestPath } = releasePaths(join(releasesDir, String(number)));
    const { assets } = parseManifest(await readFile(manifestPath, 'utf8'));
    for (const asset of assets) named.add(asset.sha256);
  }
  for (const name of await readdir(mediaDir)) {
    if (!named.has(name)) await rm(join(mediaDir, name), { recursive: true, force: true });
  }
}
