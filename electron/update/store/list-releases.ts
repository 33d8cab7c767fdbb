import { readActive, type Active } from './active.ts';
import { findStored, isWhole } from './stored-release.ts';

export interface ListedRelease {
  readonly release: number;
  /** ISO 8601, UTC; undefined where what was signed about it cannot be read. */
  readonly published: string | undefined;
  /** false where files of it are missing: it cannot be shown again until a stick has mended it. */
  readonly isWhole: boolean;
}

export interface ReleaseList {
  readonly active:
    (ListedRelease & { readonly activatedAt: string | undefined; readonly isOnTrial: boolean }) | undefined;
  /** The one that was shown last first. */
  readonly kept: readonly ListedRelease[];
}

/** The releases of a store that are kept, as staff see them. Empty where the commit point cannot be read. */
export function listReleases(storeDir: string): ReleaseList {
  const active = tryReadActive(storeDir);
  if (!active) return { active: undefined, kept: [] };
  return {
    active: {
      ...describe(storeDir, active.release),
      activatedAt: active.activatedAt,
      isOnTrial: active.trial !== undefined,
    },
    kept: active.kept.map((release) => describe(storeDir, release)),
  };
}

function describe(storeDir: string, release: number): ListedRelease {
  const published = findStored(storeDir, release)?.custom?.published;
  return { release, published, isWhole: isWhole(storeDir, release) };
}

function tryReadActive(storeDir: string): Active | undefined {
  try {
    return readActive(storeDir);
  } catch {
    // `startStore` has fallen back already where that was possible.
    return undefined;
  }
}
