import type { ReleaseManifest } from '../../../content/schema/release.ts';

/** One file of a release, as the source offers it. Chunks are at most a few megabytes. */
export type Bytes = AsyncIterable<Uint8Array>;

/**
 * Where a release comes from. The store trusts the manifest as far as the source vouches for it, and every file only as
 * far as its bytes match the manifest.
 */
export interface ReleaseSource {
  /** @throws ReleaseRejectedError where there is none, or it is not valid. */
  readManifest(): Promise<ReleaseManifest>;
  /** @throws ReleaseRejectedError where the file is missing or not a plain file; at the first chunk at the latest. */
  readDatabase(): Bytes;
  readAsset(sha256: string): Bytes;
}
