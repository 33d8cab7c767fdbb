import { assetList } from '../media/find-asset.ts';
import type { MediaServer } from '../media/serve-media.ts';
import { openRelease, type Release } from '../release/open-release.ts';
import { findStored, type StoredRelease } from '../update/store/stored-release.ts';
import type { Shell } from './shell.ts';

/** A release of the store with its database open, and its media as they are served. */
export interface OpenedRelease {
  readonly stored: StoredRelease;
  readonly release: Release;
  readonly media: MediaServer;
}

/** @throws ForeignDatabaseError or SqliteError where the database is not what the manifest says. */
export function openFound({ stageOrigin }: Shell, stored: StoredRelease): OpenedRelease {
  const { databasePath, manifest, mediaDir } = stored;
  return {
    stored,
    release: openRelease(databasePath, manifest),
    media: { assets: assetList(manifest.assets), mediaDir, stageOrigin },
  };
}

/** Opens a release by its number. @throws as `openFound`, and where the store does not hold it whole. */
export function openStored(shell: Shell, release: number): OpenedRelease {
  const stored = findStored(shell.settings.storeDir, release);
  if (!stored) throw new Error(`release ${release} is not whole in the store`);
  return openFound(shell, stored);
}
