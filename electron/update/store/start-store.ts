import { readFileSync } from 'node:fs';
import { fail, ok, type Result } from '../../contract/result.ts';
import { diskFiles, type Files } from '../files.ts';
import { rolledBack } from './activate-release.ts';
import { readActive, writeActive, type Active } from './active.ts';
import { appendHistory } from './history.ts';
import { keptBesideActive } from './limits.ts';
import { parseManifest } from './manifest.ts';
import { storePaths } from './paths.ts';
import { findStored, isWhole, missingAssets, releaseNumbers, type StoredRelease } from './stored-release.ts';

/** Why another release is shown than the one that was active. */
export type FallBackReason =
  /** It was started as often as a release on trial may be, and never confirmed. */
  | 'trial-ended'
  /** Files of it are missing, cut short or unreadable. */
  | 'damaged';

export interface StartedRelease extends StoredRelease {
  readonly isOnTrial: boolean;
  readonly activatedAt: string | undefined;
  /** Set where this start went back by itself; the history says so too. `from` is unknown where nothing names it. */
  readonly fellBack: { readonly from: number | undefined; readonly reason: FallBackReason } | undefined;
  /** Files that it lacks, where there is no release that is whole. */
  readonly missingFiles: number;
  /** Set where the store could not be written: then a trial is not counted, and staff must hear of it. */
  readonly writeFailure: unknown;
}

interface Choice {
  readonly active: Active;
  readonly stored: StoredRelease;
  readonly fellBack?: { readonly from: number | undefined; readonly reason: FallBackReason };
}

/**
 * Finds what is shown from this start on. Looks at names and sizes, reads no media; hashes belong to `scrubStore`.
 *
 * A release on trial is counted down, on the disk, **before** it is opened: one that takes the whole shell down with it
 * is tried only so often, however it does that, and then the one before it is shown again. Where files of the active
 * release are missing, the kept one that was shown last and is whole takes its place; where none is whole, whatever can
 * still be opened is better than a dark screen.
 *
 * `no-release`: nothing has ever been installed. `damaged`: something was, and nothing of it can be read any more.
 */
export async function startStore(
  storeDir: string,
  now: Date,
  files: Files = diskFiles,
): Promise<Result<StartedRelease, 'no-release' | 'damaged'>> {
  const read = tryReadActive(storeDir);
  if (read === undefined && shownReleases(storeDir).length === 0) return fail('no-release');
  const choice = choose(storeDir, read ?? 'unreadable', now);
  if (!choice) return fail('damaged');
  const active = countedDown(choice);
  const writeFailure = active === read ? undefined : await tryWrite(storeDir, active, choice, now, files);
  return ok({
    ...choice.stored,
    isOnTrial: active.trial !== undefined,
    activatedAt: active.activatedAt,
    fellBack: choice.fellBack,
    missingFiles: missingAssets(storeDir, choice.stored.manifest).length,
    writeFailure,
  });
}

function choose(storeDir: string, read: Active | 'unreadable', now: Date): Choice | undefined {
  if (read === 'unreadable') return chooseFromFolders(storeDir, now);
  const isTrialOver = read.trial?.startsLeft === 0;
  const candidates = isTrialOver ? [...read.kept, read.release] : [read.release, ...read.kept];
  const release =
    candidates.find((number) => isWhole(storeDir, number)) ??
    candidates.find((number) => findStored(storeDir, number) !== undefined);
  const stored = release === undefined ? undefined : findStored(storeDir, release);
  if (release === undefined || !stored) return undefined;
  if (release === read.release) return { active: read, stored };
  const reason = isTrialOver ? 'trial-ended' : 'damaged';
  return { active: rolledBack(read, release, now), stored, fellBack: { from: read.release, reason } };
}

/** The commit point is lost. What has a folder was shown at some time, but for an install that was not finished. */
function chooseFromFolders(storeDir: string, now: Date): Choice | undefined {
  const shown = shownReleases(storeDir);
  const release = shown.find((number) => isWhole(storeDir, number)) ?? shown[0];
  const stored = release === undefined ? undefined : findStored(storeDir, release);
  if (release === undefined || !stored) return undefined;
  const kept = shown.filter((number) => number !== release).slice(0, keptBesideActive);
  const active = { release, activatedAt: now.toISOString(), kept };
  return { active, stored, fellBack: { from: undefined, reason: 'damaged' } };
}

function shownReleases(storeDir: string): readonly number[] {
  const wanted = wantedNumber(storeDir);
  return releaseNumbers(storeDir).filter(
    (number) => number !== wanted && findStored(storeDir, number) !== undefined,
  );
}

function countedDown({ active }: Choice): Active {
  if (!active.trial) return active;
  return { ...active, trial: { startsLeft: Math.max(0, active.trial.startsLeft - 1) } };
}

/** A store that cannot be written must not keep a kiosk from showing what it has. */
async function tryWrite(
  storeDir: string,
  active: Active,
  { fellBack, stored }: Choice,
  now: Date,
  files: Files,
): Promise<unknown> {
  try {
    await writeActive(storeDir, active, files);
    if (fellBack) {
      const { release } = stored.manifest;
      await appendHistory(storeDir, { at: now.toISOString(), kind: 'rolled-back-by-itself', release }, files);
    }
    return undefined;
  } catch (cause) {
    return cause;
  }
}

function tryReadActive(storeDir: string): Active | 'unreadable' | undefined {
  try {
    return readActive(storeDir);
  } catch {
    // What is wrong with it does not matter: the folders say what there is.
    return 'unreadable';
  }
}

function wantedNumber(storeDir: string): number | undefined {
  try {
    return parseManifest(readFileSync(storePaths(storeDir).wantedPath, 'utf8')).release;
  } catch {
    // No install has begun, or its manifest is not known here; then it has not given a folder its number either.
    return undefined;
  }
}
