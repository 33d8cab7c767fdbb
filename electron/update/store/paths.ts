import { join } from 'node:path';
import { databaseFilename, manifestFilename, mediaDirname } from '../../../content/schema/release.ts';

export interface StorePaths {
  readonly mediaDir: string;
  readonly releasesDir: string;
  readonly stagingDir: string;
  /** The commit point: names the release that visitors see. */
  readonly activePath: string;
}

export interface ReleasePaths {
  readonly releaseDir: string;
  readonly databasePath: string;
  readonly manifestPath: string;
}

/** Where everything lies in a store; the README of `update/` says why. */
export function storePaths(storeDir: string): StorePaths {
  return {
    mediaDir: join(storeDir, mediaDirname),
    releasesDir: join(storeDir, 'releases'),
    stagingDir: join(storeDir, 'staging'),
    activePath: join(storeDir, 'active.json'),
  };
}

/** Where everything lies in the folder of one release. */
export function releasePaths(releaseDir: string): ReleasePaths {
  return {
    releaseDir,
    databasePath: join(releaseDir, databaseFilename),
    manifestPath: join(releaseDir, manifestFilename),
  };
}
