import { join } from 'node:path';
import { diskFiles, type Files } from '../files.ts';
import { readActive } from './active.ts';
import { ensureFolder, removeTree } from './durable.ts';
import { expectGoing, namingFailures } from './failures.ts';
import { storePaths } from './paths.ts';
import { hashOf } from './staged-database.ts';
import { findStored, readDamaged } from './stored-release.ts';

export interface ScrubOptions {
  readonly storeDir: string;
  readonly files?: Files;
  readonly signal?: AbortSignal;
  /** Counted in files. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface ScrubOutcome {
  readonly checked: number;
  readonly damaged: number;
}

/**
 * Reads every file of the kept releases again and compares it with its hash, to find what a disk has lost or a stranger
 * has changed. One file at a time, so that visitors do not feel it. A damaged file stays where it is, and is noted: the
 * next install of a release that names it copies it anew.
 *
 * @throws ReleaseRejectedError `cancelled`; what was found until then is noted.
 */
export async function scrubStore(options: ScrubOptions): Promise<ScrubOutcome> {
  const { storeDir, signal, onProgress } = options;
  const files = namingFailures(options.files ?? diskFiles);
  const paths = keptFiles(storeDir);
  let checked = 0;
  let damaged = 0;
  for (const [sha256, path] of paths) {
    expectGoing(signal);
    const isDamaged = !(await isSound(path, sha256, signal));
    // An install that went on meanwhile may have swept it: then nobody misses it.
    if (isDamaged && !keptFiles(storeDir).has(sha256)) continue;
    await note(storeDir, sha256, isDamaged, files);
    checked += 1;
    if (isDamaged) damaged += 1;
    onProgress?.({ done: checked, total: paths.size });
  }
  return { checked, damaged };
}

/** Path of each file that a kept release names, by its hash. A release that cannot be opened is damaged as a whole. */
function keptFiles(storeDir: string): ReadonlyMap<string, string> {
  const active = readActive(storeDir);
  const files = new Map<string, string>();
  for (const number of active ? [active.release, ...active.kept] : []) {
    const stored = findStored(storeDir, number);
    if (!stored) continue;
    files.set(stored.manifest.database.sha256, stored.databasePath);
    for (const { sha256 } of stored.manifest.assets) files.set(sha256, join(stored.mediaDir, sha256));
  }
  return files;
}

async function isSound(path: string, sha256: string, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    return (await hashOf(path, signal)) === sha256;
  } catch {
    expectGoing(signal);
    // Missing, or the disk cannot read it: either way its bytes are not there.
    return false;
  }
}

async function note(storeDir: string, sha256: string, isDamaged: boolean, files: Files): Promise<void> {
  const { damagedDir } = storePaths(storeDir);
  if (readDamaged(storeDir).has(sha256) === isDamaged) return;
  if (!isDamaged) return removeTree(files, join(damagedDir, sha256));
  await ensureFolder(files, damagedDir);
  await (await files.create(join(damagedDir, sha256))).close();
  await files.syncFolder(damagedDir);
}
