import type { EntryId } from '../../../content/schema/ids.ts';
import type { TargetFile } from 'tuf-js';
import { ReleaseRejectedError } from '../rejection.ts';
import { expectClockAfter, expectNotExpired } from './check-clock.ts';
import { chooseRelease } from './choose-release.ts';
import type { TrustedMetadata } from './trusted-metadata.ts';
import { TufClient } from './tuf-client.ts';
import { VerifiedRelease } from './verified-release.ts';

export interface VerifyOptions {
  /** A folder with `metadata/` and `targets/`. */
  readonly repositoryDir: string;
  /** What this kiosk trusts now: at least `root.json`. */
  readonly trust: TrustedMetadata;
  /** An empty folder of ours where the TUF client keeps what it has verified; the caller removes it after the install. */
  readonly workDir: string;
  readonly appVersion: string;
  readonly now: Date;
  /** The exhibit on show; undefined on a kiosk that has none yet. */
  readonly exhibit?: EntryId | undefined;
  /** When the active release was published: the clock cannot be earlier. */
  readonly latestPublished?: Date | undefined;
  /**
   * Told of a newer root that the stick proves, at once, also where the rest is then refused: a museum that revokes a
   * stolen key must be believed before anything that the thief has signed.
   */
  readonly onRoot?: ((trust: TrustedMetadata) => Promise<void>) | undefined;
}

/**
 * Verifies a repository on a stick and answers the newest release in it for this kiosk.
 *
 * The order is the safety: first our own clock; then root, timestamp, snapshot, targets and the role `exhibit`, each by
 * the TUF client against what is trusted; then what the release says of itself; then its manifest. Nothing of the stick
 * is looked into before its bytes are bounded, and no file name on it comes from anywhere but signed metadata.
 *
 * @throws ReleaseRejectedError with a code for staff, and a detail for the log.
 */
export async function verifyRepository(options: VerifyOptions): Promise<VerifiedRelease> {
  const { now, latestPublished } = options;
  if (latestPublished) expectClockAfter(latestPublished, now, 'what is on show');
  const client = new TufClient(options);
  try {
    await client.refresh();
  } finally {
    await tellOfRoot(client, options);
  }
  const custom = chooseRelease(await listTargets(client, now), options);
  expectClockAfter(new Date(custom.published), now, `release ${custom.release}`);
  return VerifiedRelease.verify(client, custom);
}

async function tellOfRoot({ files }: TufClient, { trust, onRoot }: VerifyOptions): Promise<void> {
  const root = files.trusted['root.json'];
  if (root !== undefined && root !== trust['root.json']) await onRoot?.({ ...trust, 'root.json': root });
}

// Nobody signs a target of this name. Asking for it makes the client verify the role that would, and one bin.
const unknownTarget = 'exhibit/none/0/none';

/** Every target that the role `exhibit` has signed. */
async function listTargets(client: TufClient, now: Date): Promise<readonly TargetFile[]> {
  await client.find(unknownTarget);
  const { files } = client;
  const exhibit = files.targets('exhibit');
  if (!exhibit)
    throw new ReleaseRejectedError('metadata-invalid', 'nobody may sign exhibits in this repository');
  // The TUF client has compared with a clock that it reads itself; this one is the clock of the caller.
  const { root, timestamp, snapshot } = files;
  const chain = { root, timestamp, snapshot, targets: files.targets('targets'), exhibit };
  const signed = Object.entries(chain).map(([role, link]) => [role, link?.signed] as const);
  expectNotExpired(Object.fromEntries(signed), now);
  return Object.values(exhibit.signed.targets);
}
