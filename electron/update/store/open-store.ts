import { fail, ok, type Result } from '../../contract/result.ts';
import { readActive } from './active.ts';
import { findStored, type StoredRelease } from './stored-release.ts';

/** The release that visitors see. */
export type ActiveRelease = StoredRelease;

/**
 * Finds the active release of a store, without changing anything.
 *
 * `no-release`: nothing has ever been installed. `damaged`: something was, and cannot be read any more.
 */
export function openStore(storeDir: string): Result<ActiveRelease, 'no-release' | 'damaged'> {
  try {
    const active = readActive(storeDir);
    if (!active) return fail('no-release');
    const stored = findStored(storeDir, active.release);
    return stored ? ok(stored) : fail('damaged');
  } catch {
    // Every cause is the same to the caller: what was active cannot be read.
    return fail('damaged');
  }
}
