import type { TargetFile } from 'tuf-js';
import type { ReleaseAsset, ReleaseManifest } from '../../../content/schema/release.ts';
import {
  databaseTarget,
  manifestTarget,
  mediaTarget,
  type ReleaseCustom,
} from '../../../content/schema/repository.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { readManifest } from './read-manifest.ts';
import { readTarget, sha256Of } from './read-target.ts';
import type { TrustedMetadata } from './trusted-metadata.ts';
import type { TufClient } from './tuf-client.ts';

interface Parts {
  readonly client: TufClient;
  readonly custom: ReleaseCustom;
  readonly manifest: ReleaseManifest;
  readonly database: TargetFile;
}

/**
 * A release that the TUF client vouches for: who has signed it, for what, and which bytes each of its files must have.
 *
 * There is one way to one of these, `VerifiedRelease.verify`, and it leads through the client. A private field tells
 * them from everything that looks alike, for the compiler and at run time; what installs releases takes nothing else.
 */
export class VerifiedRelease {
  readonly manifest: ReleaseManifest;
  readonly custom: ReleaseCustom;
  /** Metadata that become trusted when this release is activated. */
  readonly trust: TrustedMetadata;
  readonly #client: TufClient;
  readonly #database: TargetFile;

  private constructor({ client, custom, manifest, database }: Parts) {
    this.manifest = manifest;
    this.custom = custom;
    this.trust = client.files.trusted;
    this.#client = client;
    this.#database = database;
  }

  /**
   * Asks a client for the manifest and the database of a release, and compares all that they say.
   *
   * @throws ReleaseRejectedError
   */
  static async verify(client: TufClient, custom: ReleaseCustom): Promise<VerifiedRelease> {
    const { exhibit, release } = custom;
    const manifestFile = await findNamed(client, manifestTarget(exhibit, release));
    const database = await findNamed(client, databaseTarget(exhibit, release));
    const manifest = await readManifest(client.repositoryDir, manifestFile, custom);
    expectSame(database, manifest.database);
    return new VerifiedRelease({ client, custom, manifest, database });
  }

  /** false for everything that did not come from `verify`, whatever it looks like. */
  static isVerified(value: unknown): value is VerifiedRelease {
    return typeof value === 'object' && value !== null && #client in value;
  }

  /**
   * The bytes of the database as the stick gives them now: never more than were signed for, and not yet hashed.
   *
   * @throws ReleaseRejectedError at the first chunk at the latest, or where the file ends too early.
   */
  readDatabase(): AsyncIterable<Uint8Array> {
    return readTarget(this.#client.repositoryDir, this.#database);
  }

  /**
   * The bytes of a media file, as of the database. Reads only the metadata that answer for this file.
   *
   * @throws ReleaseRejectedError also where the signed metadata and the manifest disagree on the file.
   */
  async *readAsset(asset: ReleaseAsset): AsyncGenerator<Uint8Array> {
    const target = await findNamed(this.#client, mediaTarget(asset.sha256));
    expectSame(target, asset);
    yield* readTarget(this.#client.repositoryDir, target);
  }
}

/**
 * What every function that copies or installs a release says first.
 *
 * @throws TypeError for anything that verification has not made.
 */
export function expectVerified(release: unknown): asserts release is VerifiedRelease {
  if (!VerifiedRelease.isVerified(release)) throw new TypeError('this release was never verified');
}

async function findNamed(client: TufClient, name: string): Promise<TargetFile> {
  const target = await client.find(name);
  if (!target) throw new ReleaseRejectedError('metadata-invalid', `nothing that is signed names ${name}`);
  return target;
}

function expectSame(target: TargetFile, promised: { readonly sha256: string; readonly bytes: number }): void {
  if (target.length === promised.bytes && sha256Of(target) === promised.sha256) return;
  throw new ReleaseRejectedError(
    'manifest-invalid',
    `the manifest and the signed metadata disagree on ${target.path}`,
  );
}
