import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The part of Electron that is asked and told where files are. */
interface Places {
  getPath(name: 'appData' | 'userData'): string;
  setPath(name: 'userData', path: string): void;
  readonly commandLine: { hasSwitch(name: string): boolean };
}

export interface Profile {
  /** Where settings, store and PIN are. */
  readonly ownDir: string;
  /** Why Chromium, the log and what is only for now had to go elsewhere; undefined where they are in `ownDir` too. */
  readonly unwritable: unknown;
}

/**
 * Settles where files are, before Electron asks. A disk that has failed is turned read-only by the system, and Chromium
 * starts on no folder that it cannot write to: then its files go where the system keeps what may be lost, and visitors
 * see the exhibit all the same.
 *
 * @param runtimeDir of the service or the session, where there is one; it is private and in memory.
 */
export function settleProfile(places: Places, runtimeDir: string | undefined): Profile {
  // The default would carry the product's name, and its í becomes an empty name where the system has no locale set.
  const isNamed = places.commandLine.hasSwitch('user-data-dir');
  const ownDir = isNamed ? places.getPath('userData') : join(places.getPath('appData'), 'vitrina');
  const unwritable = tryToWrite(ownDir);
  places.setPath('userData', unwritable === undefined ? ownDir : elsewhere(runtimeDir, ownDir));
  return { ownDir, unwritable };
}

/** Always the same place, where it is private, so that a second start still meets the first. */
function elsewhere(runtimeDir: string | undefined, ownDir: string): string {
  const privateDir = runtimeDir && join(runtimeDir, 'vitrina-profile');
  if (privateDir && tryToWrite(privateDir) === undefined) return privateDir;
  try {
    return mkdtempSync(join(tmpdir(), 'vitrina-profile-'));
  } catch {
    // Nothing can be written anywhere. Chromium may know a way, and says so itself where it does not.
    return ownDir;
  }
}

/** Answers why not; undefined where it can be written to. */
function tryToWrite(dir: string): unknown {
  try {
    mkdirSync(dir, { recursive: true });
    rmdirSync(mkdtempSync(join(dir, '.writable-')));
    return undefined;
  } catch (cause) {
    return cause;
  }
}
