import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { metadataDirname, timestampFilename } from '../../../content/schema/repository.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { DriveNotWritableError, type Drive, type DriveSource } from './drive.ts';
import { find, findRepositories } from './find-repositories.ts';
import { Settled } from './settled.ts';

/** A copy over a network pauses; a timestamp that two looks have seen alike is complete, and is written last. */
const looksToSettle = 2;

/**
 * A folder that is watched like a drive: how a fleet is fed from a share. It appears when it holds a repository whose
 * timestamp does not change any more, appears anew with every one that is published into it, and goes when its share
 * goes.
 */
export class WatchedFolder implements DriveSource {
  readonly #path: string;
  readonly #settled = new Settled<Drive>(looksToSettle);
  #drive: Drive | undefined;
  #isLooking = false;

  constructor(path: string) {
    this.#path = path;
  }

  get drives(): readonly Drive[] {
    return this.#drive ? [this.#drive] : [];
  }

  async look(): Promise<void> {
    // A share that hangs keeps a thread of the file system waiting; it must not take a second one.
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const state = await readState(this.#path);
      const current = state ? [[state, describeFolder(this.#path, state)] as const] : [];
      const { arrived, left } = this.#settled.look(new Map(current));
      if (left.some(({ id }) => id === this.#drive?.id)) this.#drive = undefined;
      if (arrived[0]) this.#drive = arrived[0];
    } finally {
      this.#isLooking = false;
    }
  }

  /** Nothing of ours keeps a folder busy. */
  letGo(): Promise<void> {
    return Promise.resolve();
  }

  /** A share is for reading: one kiosk of a fleet does not write to what all of them read. */
  writeTo(): Promise<never> {
    return Promise.reject(new DriveNotWritableError(`${this.#path} is a watched folder`));
  }
}

function describeFolder(path: string, state: string): Drive {
  const digest = createHash('sha256').update(`${path}\n${state}`).digest('hex');
  return {
    id: `folder-${digest.slice(0, 16)}`,
    label: basename(path) || path,
    path,
    kind: 'folder',
    isMountedByUs: false,
    isWritable: false,
  };
}

/** Changes whenever something is published; undefined while the share is away or holds no repository. */
async function readState(path: string): Promise<string | undefined> {
  try {
    const repositories = await findRepositories(path);
    const stamps = await Promise.all(
      repositories.map((dir) => find(join(dir, metadataDirname, timestampFilename))),
    );
    const states = stamps.map((stamp, index) => [
      repositories[index],
      stamp?.ino,
      stamp?.mtimeMs,
      stamp?.size,
    ]);
    return states.length > 0 ? JSON.stringify(states) : undefined;
  } catch (cause) {
    if (cause instanceof ReleaseRejectedError || isSystemError(cause)) return undefined;
    throw cause;
  }
}

/** The share went away between two questions. */
function isSystemError(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause;
}
