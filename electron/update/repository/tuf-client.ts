import { Updater, type TargetFile } from 'tuf-js';
import { DownloadHTTPError } from 'tuf-js/dist/error.js';
import { maxDelegations, maxMetadataBytes, maxRootRotations } from '../limits.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { ClientFiles } from './client-files.ts';
import { explainRefusal, unexplained } from './explain-refusal.ts';
import { FolderFetcher, metadataBaseUrl } from './fetch-files.ts';
import type { TrustedMetadata } from './trusted-metadata.ts';

export interface TufClientOptions {
  readonly repositoryDir: string;
  readonly trust: TrustedMetadata;
  /** An empty folder of ours. */
  readonly workDir: string;
  readonly now: Date;
}

// Spelled out, although some are what tuf-js would take: a new version of it shall not move a limit.
const config = {
  maxRootRotations,
  maxDelegations,
  rootMaxLength: maxMetadataBytes.root,
  timestampMaxLength: maxMetadataBytes.timestamp,
  snapshotMaxLength: maxMetadataBytes.snapshot,
  targetsMaxLength: maxMetadataBytes.exhibit,
  prefixTargetsWithHash: true,
};

/** The client of the TUF project over the folder of one repository, whose refusals are codes that staff can act on. */
export class TufClient {
  readonly repositoryDir: string;
  /** What it has verified. */
  readonly files: ClientFiles;
  readonly #now: Date;
  readonly #fetcher: FolderFetcher;
  readonly #updater: Updater;
  /** Questions are put one after the other: the client is not made for two at once, nor is the fetcher's memory. */
  #queue: Promise<unknown> = Promise.resolve();

  /** @throws ReleaseRejectedError `not-trusted-yet` where the root that is trusted is none, `disk-full`. */
  constructor({ repositoryDir, trust, workDir, now }: TufClientOptions) {
    this.repositoryDir = repositoryDir;
    this.files = new ClientFiles(workDir, trust);
    this.#now = now;
    this.#fetcher = new FolderFetcher(repositoryDir);
    this.#updater = openUpdater(workDir, this.#fetcher);
  }

  /**
   * Verifies the repository from root to targets. Once.
   *
   * @throws ReleaseRejectedError
   */
  refresh(): Promise<void> {
    return this.#explained(() => this.#updater.refresh());
  }

  /**
   * What trusted metadata say of a target, undefined where they name none. Reads only the metadata that answer for it.
   *
   * @throws ReleaseRejectedError
   */
  find(target: string): Promise<TargetFile | undefined> {
    return this.#explained(() => this.#updater.getTargetInfo(target));
  }

  #explained<T>(ask: () => Promise<T>): Promise<T> {
    const answer = this.#queue.then(() => this.#ask(ask));
    this.#queue = answer.catch(() => undefined); // whoever asked has heard of it
    return answer;
  }

  async #ask<T>(ask: () => Promise<T>): Promise<T> {
    this.#fetcher.forget();
    try {
      return await ask();
    } catch (cause) {
      throw this.#explain(cause);
    }
  }

  #explain(cause: unknown): unknown {
    const { lastFailure, lastFile } = this.#fetcher;
    // That there is no newer root is no failure.
    if (lastFailure && !(lastFailure instanceof DownloadHTTPError)) return lastFailure;
    if (!lastFile) return unexplained('the snapshot does not name what answers for a target', cause);
    return explainRefusal(lastFile, this.files, this.#now, cause);
  }
}

function openUpdater(workDir: string, fetcher: FolderFetcher): Updater {
  try {
    return new Updater({ metadataDir: workDir, metadataBaseUrl, fetcher, config });
  } catch (cause) {
    throw new ReleaseRejectedError('not-trusted-yet', 'the root that is trusted has not signed itself', {
      cause,
    });
  }
}
