import { join } from 'node:path';
import { databaseFilename, manifestFilename, mediaDirname } from '../../../content/schema/release.ts';

export interface StorePaths {
  readonly mediaDir: string;
  readonly releasesDir: string;
  /** Half-written things, in which nothing is ever looked for. */
  readonly stagingDir: string;
  /** Where small files are written before they take their place. Not swept: shell and worker both write there. */
  readonly nextDir: string;
  /** The manifest of an install that has begun and is not active yet: what is copied for it is not swept. */
  readonly wantedPath: string;
  /** Holds at most one database, of the drive that was looked at last, under its hash. */
  readonly inspectedDir: string;
  /** Holds an empty file under the hash of each file that was found damaged. */
  readonly damagedDir: string;
  /** The commit point: names the release that visitors see. */
  readonly activePath: string;
  readonly historyPath: string;
  readonly lockPath: string;
}

export interface ReleasePaths {
  readonly releaseDir: string;
  readonly databasePath: string;
  readonly manifestPath: string;
  /** What was signed about the release beside its manifest. */
  readonly customPath: string;
}

/** Where everything lies in a store; the README of `update/` says why. */
export function storePaths(storeDir: string): StorePaths {
  return {
    mediaDir: join(storeDir, mediaDirname),
    releasesDir: join(storeDir, 'releases'),
    stagingDir: join(storeDir, 'staging'),
    nextDir: join(storeDir, 'next'),
    wantedPath: join(storeDir, 'wanted.json'),
    inspectedDir: join(storeDir, 'inspected'),
    damagedDir: join(storeDir, 'damaged'),
    activePath: join(storeDir, 'active.json'),
    historyPath: join(storeDir, 'history.json'),
    lockPath: join(storeDir, 'lock'),
  };
}

/** Where everything lies in the folder of one release. */
export function releasePaths(releaseDir: string): ReleasePaths {
  return {
    releaseDir,
    databasePath: join(releaseDir, databaseFilename),
    manifestPath: join(releaseDir, manifestFilename),
    customPath: join(releaseDir, 'custom.json'),
  };
}
