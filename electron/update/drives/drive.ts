import type { UpdateCode } from '../../contract/update-codes.ts';

/** A stick, or a folder that is watched like one. */
export interface Drive {
  /**
   * Names one insertion of one volume: the same while it stays in, also across a restart of the shell, another after
   * a swap or a second insertion. A folder gets another id with every repository that is published into it.
   */
  readonly id: string;
  /** The volume's own name, or the last part of its path. Written by whoever formatted it: show it isolated. */
  readonly label: string;
  /** Where its files are. Absent where it is not mounted: it has been let go, or `problem` says why. */
  readonly path?: string;
  readonly kind: 'stick' | 'folder';
  /** true while a mount of ours keeps it busy: it must be let go before it is pulled. */
  readonly isMountedByUs: boolean;
  /** true where the operating system mounted it so that it could be written to. We only read, whatever this says. */
  readonly isWritable: boolean;
  /** Why it cannot be read. */
  readonly problem?: UpdateCode;
}

/** One kind of place where drives appear. */
export interface DriveSource {
  readonly drives: readonly Drive[];
  /** Looks once. Cheap enough for every second; never rejects. */
  look(): Promise<void>;
  /**
   * Ends our hold on a drive; resolves when it may be pulled. Unknown ids resolve too: the drive has gone.
   *
   * @throws DriveBusyError
   */
  letGo(driveId: string): Promise<void>;
  /**
   * Lends the drive to be written to, which nothing else here ever does; afterwards it is as it was before.
   *
   * @throws DriveNotWritableError, DriveBusyError, and whatever `write` throws.
   */
  writeTo<T>(driveId: string, write: (path: string) => Promise<T>): Promise<T>;
}

/** Files of the drive are still open, so it stays mounted and must not be pulled yet. */
export class DriveBusyError extends Error {
  override readonly name = 'DriveBusyError';
}

/** The drive has gone, is write-protected, or may not be mounted for writing. */
export class DriveNotWritableError extends Error {
  override readonly name = 'DriveNotWritableError';
}
