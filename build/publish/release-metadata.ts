import { createHash } from 'node:crypto';
import { MetaFile, Snapshot, Targets, Timestamp } from '@tufjs/models';
import { databaseTarget, manifestTarget } from '../../content/schema/repository.ts';
import { specVersion, type RoleTrust } from './anchor.ts';
import type { PublishingKeys, RoleKeys } from './key-set.ts';
import { delegateBins, fillBins } from './media-bins.ts';
import type { PublishedRelease } from './read-previous.ts';
import { metaFileOf, signMetadata, type SignedFile } from './sign-metadata.ts';

/** Version and life of all that one publishing signs. */
export interface Issue {
  readonly version: number;
  readonly expires: string;
}

/** Signed metadata by the name of their role, in the order in which they are written. */
export type SignedRoles = ReadonlyMap<string, SignedFile>;

/** The role `exhibit`, which signs releases, and the bins that hold their media. */
export function signReleases(
  releases: readonly PublishedRelease[],
  { exhibit: keys }: PublishingKeys,
  issue: Issue,
): SignedRoles {
  const assets = releases.flatMap(({ manifest }) => manifest.assets);
  const files = new Set(assets.map(({ sha256 }) => sha256)).size;
  const exhibit = Targets.fromJSON({
    spec_version: specVersion,
    ...issue,
    targets: Object.fromEntries(releases.flatMap(targetsOf)),
    delegations: delegateBins(trustOf(keys), files),
  });
  const bins = [...fillBins(exhibit, assets, issue)].map(
    ([bin, targets]) => [bin, signMetadata(targets, keys.keys)] as const,
  );
  return new Map([...bins, ['exhibit', signMetadata(exhibit, keys.keys)]]);
}

/**
 * The snapshot: which version of every role belongs together. What an earlier one has named stays named, even where
 * nobody delegates to it any more: to a client a role that has vanished is an attack.
 */
export function signSnapshot(
  roles: SignedRoles,
  earlier: Readonly<Record<string, MetaFile>>,
  { snapshot: keys }: PublishingKeys,
  issue: Issue,
): SignedFile {
  const meta = { ...earlier };
  for (const [role, file] of roles) meta[`${role}.json`] = metaFileOf(file);
  return signMetadata(new Snapshot({ specVersion, ...issue, meta }), keys.keys);
}

/** The timestamp: which snapshot is the newest. */
export function signTimestamp(
  snapshot: SignedFile,
  { timestamp: keys }: PublishingKeys,
  issue: Issue,
): SignedFile {
  const timestamp = new Timestamp({ specVersion, ...issue, snapshotMeta: metaFileOf(snapshot) });
  return signMetadata(timestamp, keys.keys);
}

function targetsOf({ manifest, manifestText, custom }: PublishedRelease) {
  const { exhibit, release, database } = manifest;
  const sha256 = createHash('sha256').update(manifestText).digest('hex');
  return [
    [
      manifestTarget(exhibit, release),
      { length: Buffer.byteLength(manifestText), hashes: { sha256 }, custom: { ...custom } },
    ],
    [databaseTarget(exhibit, release), { length: database.bytes, hashes: { sha256: database.sha256 } }],
  ] as const;
}

function trustOf({ keys, threshold }: RoleKeys): RoleTrust {
  return { keys: keys.map(({ publicKey }) => publicKey), threshold };
}
