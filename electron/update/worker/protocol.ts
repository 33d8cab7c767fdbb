import type { Offer } from '../../contract/staff.ts';
import type { UpdateCode } from '../../contract/update-codes.ts';

/** What shell and update worker say to each other. Plain data only: it crosses from one process to another. */

/** What every request needs to know of this kiosk. */
export interface WorkerSetup {
  readonly storeDir: string;
  /** The root of trust that a technician put on this kiosk; read only where the store trusts nothing yet. */
  readonly trustedRootPath: string;
  readonly appVersion: string;
  /** Folder of ours for what is read from a stick's metadata; emptied after each use. */
  readonly workDir: string;
}

export interface WorkerRequests {
  /** What a drive holds for this kiosk. Verifies, copies the database, compares; nothing of the drive stays open. */
  look: { readonly args: { readonly driveId: string; readonly drivePath: string }; readonly answer: Found };
  /** Copies a release that `look` has found until it lies whole in the store, not yet active. */
  stage: {
    readonly args: { readonly repositoryDir: string; readonly driveId: string; readonly offerId: string };
    readonly answer: Staged;
  };
  scrub: { readonly args: Record<string, never>; readonly answer: Scrubbed };
}
export type RequestKind = keyof WorkerRequests;
export type Args<K extends RequestKind> = WorkerRequests[K]['args'];
export type AnswerOf<K extends RequestKind> = WorkerRequests[K]['answer'];

export type Found =
  | { readonly kind: 'nothing' }
  /** On show already, or kept damaged: `offerId` mends what is damaged. */
  | {
      readonly kind: 'same';
      readonly release: number;
      readonly damaged: number;
      readonly repositoryDir: string;
      readonly offerId: string;
    }
  | { readonly kind: 'offer'; readonly offer: Offer; readonly repositoryDir: string };

export interface Staged {
  readonly kind: 'staged' | 'already-active' | 'repaired';
  readonly release: number;
  /** TUF metadata that becomes trusted when the release is activated. */
  readonly trust: Readonly<Record<string, string>>;
}

export interface Scrubbed {
  readonly checked: number;
  readonly damaged: number;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type ToWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly request: RequestKind; readonly args: unknown }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'answered'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly code: UpdateCode; readonly detail: string };

/** One end of the line between the two. */
export interface Line<Out, In> {
  post(message: Out): void;
  listen(listener: (message: In) => void): void;
}
