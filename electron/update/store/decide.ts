import type { ReleaseManifest } from '../../../content/schema/release.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { readActive, type Active } from './active.ts';
import { findStored, releaseNumbers } from './stored-release.ts';

/**
 * Decides whether a store may take a release whose signatures are verified already.
 *
 * @returns `same` where it is the one that is active, to the byte; only what is damaged of it is of interest then.
 * @throws ReleaseRejectedError `other-exhibit`, `older-release` or `number-taken`.
 */
export function decide(storeDir: string, offered: ReleaseManifest): 'new' | 'same' {
  const active = activeOf(storeDir);
  const known = knownManifests(storeDir, active);
  const other = known.find(({ exhibit }) => exhibit !== offered.exhibit);
  if (other) {
    const detail = `${offered.exhibit}; this kiosk shows ${other.exhibit}`;
    throw new ReleaseRejectedError('other-exhibit', detail);
  }
  // The number counts also where the rest of what was active cannot be read any more.
  if (active && offered.release < active.release) {
    throw new ReleaseRejectedError('older-release', `${offered.release}; active is ${active.release}`);
  }
  // Staff plug the same stick in twice; that is fine. Two different releases under one number are not.
  const namesake = known.find(({ release }) => release === offered.release);
  if (namesake && !isSameManifest(namesake, offered)) {
    throw new ReleaseRejectedError('number-taken', `release ${offered.release} is here with other content`);
  }
  return namesake && active?.release === offered.release ? 'same' : 'new';
}

/** true where both name the same files; a manifest that was parsed has its fields in one order. */
export function isSameManifest(one: ReleaseManifest, other: ReleaseManifest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Of the releases that are kept; of all that lie here where it is not known which are kept. */
function knownManifests(storeDir: string, active: Active | undefined): readonly ReleaseManifest[] {
  const numbers = active ? [active.release, ...active.kept] : releaseNumbers(storeDir);
  return numbers
    .map((number) => findStored(storeDir, number)?.manifest)
    .filter((manifest) => manifest !== undefined);
}

function activeOf(storeDir: string): Active | undefined {
  try {
    return readActive(storeDir);
  } catch {
    // A commit point that cannot be read is mended by the next activation.
    return undefined;
  }
}
