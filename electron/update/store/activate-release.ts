import { diskFiles, type Files } from '../files.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { keptAfter, readActive, writeActive, type Active } from './active.ts';
import { removeTree } from './durable.ts';
import { namingFailures } from './failures.ts';
import { keptBesideActive, trialStarts } from './limits.ts';
import { lockStore } from './lock.ts';
import { storePaths } from './paths.ts';
import { findStored, isWhole, releaseNumbers } from './stored-release.ts';
import { sweepUnlocked } from './sweep.ts';

export interface ActivateOptions {
  readonly now: Date;
  /** Until `confirmRelease`, so many starts at most show it; then the one before it is back. */
  readonly isOnTrial: boolean;
  readonly files?: Files;
}

/**
 * Shows a staged release: **the one commit point**. Before `active.json` is replaced visitors see the old release, after
 * it the new one. Then sweeps what no kept release names.
 *
 * @throws ReleaseRejectedError `file-missing` where the release is not whole in the store, `busy` while an install goes
 * on, or what the disk has to say. Where it throws, the old release is still active.
 */
export async function activateRelease(
  storeDir: string,
  release: number,
  { now, isOnTrial, files: given = diskFiles }: ActivateOptions,
): Promise<void> {
  const files = namingFailures(given);
  const unlock = lockStore(storeDir);
  try {
    if (!isWhole(storeDir, release)) throw notWhole(release);
    await writeActive(storeDir, activeAfter(storeDir, release, now, isOnTrial), files);
    await tidy(storeDir, files);
  } finally {
    unlock();
  }
}

/** The release that is active has been shown for a while without failing: it stays. Nothing where it is not on trial. */
export async function confirmRelease(storeDir: string, files: Files = diskFiles): Promise<void> {
  const active = readActive(storeDir);
  if (!active?.trial) return;
  const { release, activatedAt, kept } = active;
  await writeActive(storeDir, { release, activatedAt, kept }, namingFailures(files));
}

export interface RollBackOptions {
  /** One of the kept releases; without it, the one that was shown last and is whole. */
  readonly to?: number;
  readonly now: Date;
  readonly files?: Files;
}

/**
 * Shows a kept release again. The one that was active stays in its place, so that staff can go forward again. Works
 * while an install goes on: it keeps the same releases as before.
 *
 * @returns the release that is active now.
 * @throws ReleaseRejectedError `file-missing` where there is no such release, or it is not whole.
 */
export async function rollBack(
  storeDir: string,
  { to, now, files = diskFiles }: RollBackOptions,
): Promise<number> {
  const active = readActive(storeDir);
  const release = active?.kept.find((kept) => (to === undefined || kept === to) && isWhole(storeDir, kept));
  if (!active || release === undefined) throw notWhole(to);
  await writeActive(storeDir, rolledBack(active, release, now), namingFailures(files));
  return release;
}

/** What the commit point says after going back. A release that was shown before is not on trial. */
export function rolledBack(active: Active, release: number, now: Date): Active {
  return { release, activatedAt: now.toISOString(), kept: keptAfter(active, release) };
}

function activeAfter(storeDir: string, release: number, now: Date, isOnTrial: boolean): Active {
  const earlier = earlierReleases(storeDir, release).filter((number) => findStored(storeDir, number));
  return {
    release,
    activatedAt: now.toISOString(),
    kept: earlier.slice(0, keptBesideActive),
    ...(isOnTrial && { trial: { startsLeft: trialStarts } }),
  };
}

/** Where the commit point cannot be read, whatever lies here was shown at some time. */
function earlierReleases(storeDir: string, release: number): readonly number[] {
  try {
    const active = readActive(storeDir);
    return active ? keptAfter(active, release) : [];
  } catch {
    // It is replaced now; that is how a damaged one is mended.
    return releaseNumbers(storeDir).filter((number) => number !== release);
  }
}

/** The release is on show already: whatever fails here is for the next start to sweep, and no failure of the update. */
async function tidy(storeDir: string, files: Files): Promise<void> {
  try {
    await removeTree(files, storePaths(storeDir).wantedPath);
    await sweepUnlocked(storeDir, undefined, files);
  } catch {
    // See above.
  }
}

function notWhole(release: number | undefined): ReleaseRejectedError {
  const which = release === undefined ? 'no kept release' : `release ${release}`;
  return new ReleaseRejectedError('file-missing', `${which} is whole in the store`);
}
