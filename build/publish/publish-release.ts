import { contentDigest, knownFrom, nextReleaseNumber } from '../exhibit/compile/release-number.ts';
import type { ReleaseManifest } from '../../content/schema/release.ts';
import { knownFromLedger, nextVersion, readLedger, writeLedger } from './ledger.ts';
import type { PublishOptions, PublishOutcome, PublishProgress } from './publish-options.ts';
import { PublishError } from './publish-error.ts';
import { readBack, type ReadBack } from './read-back.ts';
import { readPrevious, type PreviousRepository } from './read-previous.ts';
import { readManifest } from './releases-to-publish.ts';
import { verifyPublished } from './verify-published.ts';
import { writeRepository } from './write-repository.ts';

export interface PublishReleaseOptions extends Omit<
  PublishOptions,
  'version' | 'previous' | 'onProgress' | 'keptReleases'
> {
  /** The folder with the keys; the ledger lies in it. */
  readonly folder: string;
  readonly onProgress?: (step: PublishStep, progress: PublishProgress) => void;
}

export type PublishStep = 'writing' | 'checking';

export interface Published extends PublishOutcome, ReadBack {}

/**
 * Publishes a compiled release into a folder and proves that it arrived: numbers it, writes it, flushes it, reads every
 * byte back, and lets the very client of a kiosk verify it. When this answers, the stick may be pulled.
 *
 * @throws PublishError; what `signal` carries; the machine's errors, for `explainError`.
 */
export async function publishRelease(options: PublishReleaseOptions): Promise<Published> {
  const { repositoryDir, anchor, signal, onProgress } = options;
  const compiled = await readManifest(options.releaseDir);
  const previous = await readPrevious(repositoryDir, anchor);
  const { release, version } = await takeNumbers(options, compiled, previous);
  const outcome = await writeRepository({
    ...options,
    release,
    version,
    previous,
    onProgress: (progress) => onProgress?.('writing', progress),
  });

  const bytesTotal = outcome.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytesDone = 0;
  const count = (bytes: number): void => {
    bytesDone += bytes;
    onProgress?.('checking', { bytesDone, bytesTotal });
  };
  const { isFromDevice } = await readBack(repositoryDir, outcome.files, { count, signal });
  await verifyPublished(options, outcome.manifest);
  return { ...outcome, isFromDevice };
}

/** Gives the release its number and the metadata their version, and notes both before anything is signed. */
async function takeNumbers(
  { folder, now, release: wanted }: PublishReleaseOptions,
  compiled: ReleaseManifest,
  previous: PreviousRepository | undefined,
): Promise<{ readonly release: number; readonly version: number }> {
  const ledger = await readLedger(folder);
  const { exhibit } = compiled;
  const known = [
    knownFromLedger(ledger, exhibit),
    ...(previous?.releases ?? []).map(({ manifest }) => knownFrom(manifest)),
  ];
  const next = nextReleaseNumber(compiled, known);
  if (wanted !== undefined && wanted < next) {
    throw new PublishError(
      `Release ${wanted} of ${exhibit} was published already, with other content. Nothing was published. Leave ` +
        `--release away, and it gets number ${next}.`,
    );
  }
  const release = wanted ?? next;
  const version = nextVersion([ledger.version, previous?.version ?? 0], now);
  const releases = { ...ledger.releases, [exhibit]: { release, content: contentDigest(compiled) } };
  await writeLedger(folder, { version, releases });
  return { release, version };
}
