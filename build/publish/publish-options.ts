import type { ReleaseManifest } from '../../content/schema/release.ts';
import type { ReleaseCustom } from '../../content/schema/repository.ts';
import type { Anchor } from './anchor.ts';
import type { PublishingKeys } from './key-set.ts';
import type { PreviousRepository } from './read-previous.ts';

export interface PublishProgress {
  readonly bytesDone: number;
  /** Bytes that are written; files that are there already are not among them. */
  readonly bytesTotal: number;
}

export interface PublishOptions {
  /** A compiled release. */
  readonly releaseDir: string;
  readonly repositoryDir: string;
  readonly keys: PublishingKeys;
  readonly anchor: Anchor;
  /** Version of everything that is signed now; higher than in anything that these keys have signed before. */
  readonly version: number;
  /** Number of the release, where it is not the one that the compiler gave. */
  readonly release?: number;
  /** What the repository holds now, as `readPrevious` answers. */
  readonly previous?: PreviousRepository | undefined;
  /** How many releases of this exhibit the repository holds afterwards, from 1; other exhibits stay as they are. */
  readonly keptReleases?: number;
  readonly notes?: ReleaseCustom['notes'];
  /** The oldest version of Vitrína that can show the release. */
  readonly oldestApp: string;
  readonly now: Date;
  readonly validDays: number;
  readonly onProgress?: (progress: PublishProgress) => void;
  readonly signal?: AbortSignal;
}

export interface PublishOutcome {
  readonly manifest: ReleaseManifest;
  readonly version: number;
  readonly expires: Date;
  /** Everything that the repository consists of now, to be read back. */
  readonly files: readonly RepositoryFile[];
}

export interface RepositoryFile {
  /** Relative to the repository, with slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}
