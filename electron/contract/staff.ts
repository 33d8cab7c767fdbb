import type { EntryId, EntryKind } from '../../content/schema/ids.ts';
import type { LanguageTag } from '../../content/schema/language.ts';
import type { UpdateCode } from './update-codes.ts';

/** What the staff panel shows. The shell sends it whole with every change, and only while the panel is unlocked. */
export interface StaffState {
  readonly kiosk: { readonly name: string; readonly appVersion: string };
  /** Undefined where nothing can be shown to visitors. */
  readonly shown?: ShownRelease;
  /** Releases that one tap brings back, the one that was shown last first. */
  readonly kept: readonly KeptRelease[];
  readonly drives: readonly DriveState[];
  readonly job: Job;
  /** Newest first, at most 50. */
  readonly history: readonly HistoryEntry[];
  readonly scrub: Scrub;
  /** true where this museum's settings let a signed release install without a PIN. */
  readonly isUnattended: boolean;
}

export type Texts = Readonly<Record<LanguageTag, string>>;

export interface ShownRelease {
  readonly exhibit: EntryId;
  readonly title: Texts;
  readonly release: number;
  readonly languages: readonly LanguageTag[];
  /** ISO 8601, UTC, like every instant here. */
  readonly since: string;
  readonly published?: string;
  /** true until it has been shown for a while without failing; until then it is rolled back by itself. */
  readonly isOnTrial: boolean;
}

export interface KeptRelease {
  readonly release: number;
  readonly published?: string;
}

export interface DriveState {
  readonly id: string;
  /** The volume's own name, or the last part of its path. Comes from the drive: show it isolated. */
  readonly label: string;
  readonly kind: 'stick' | 'folder';
  /** false while anything of it is open or mounted by us: then it must not be pulled. */
  readonly mayPull: boolean;
  readonly content: DriveContent;
}

export type DriveContent =
  | { readonly kind: 'reading' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly code: UpdateCode; readonly detail: string }
  /** What is on show already. `damaged` files can be mended from this drive. */
  | {
      readonly kind: 'same';
      readonly release: number;
      readonly damaged: number;
      /** Installing it mends what is damaged; absent where nothing is. */
      readonly offerId?: string;
    }
  | { readonly kind: 'offer'; readonly offer: Offer };

/** A verified release on a drive. */
export interface Offer {
  /** Names drive and release together; an offer that has gone is not taken. */
  readonly id: string;
  readonly exhibit: EntryId;
  readonly release: number;
  readonly published: string;
  readonly languages: readonly LanguageTag[];
  /** What the curators say about it, one text a language; empty where they say nothing. */
  readonly notes: Texts;
  readonly bytesToCopy: number;
  readonly bytesTotal: number;
  readonly changes: Changes;
}

/** What would change for visitors. Against nothing where no release is on show: then everything is added. */
export interface Changes {
  readonly counts: readonly ChangeCount[];
  /** The first 200, in the order of the exhibit. */
  readonly entries: readonly ChangedEntry[];
  readonly media: { readonly added: number; readonly removed: number };
  readonly languages: { readonly added: readonly LanguageTag[]; readonly removed: readonly LanguageTag[] };
}

export type Change = 'added' | 'changed' | 'removed';

export interface ChangeCount {
  readonly kind: EntryKind;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface ChangedEntry {
  readonly kind: EntryKind;
  readonly id: EntryId;
  readonly change: Change;
  readonly titles: Texts;
}

/** The one thing that goes on; there is never a second. */
export type Job =
  | { readonly kind: 'none' }
  | Installing
  /** Copied, checked and rehearsed; it shows when visitors leave, or when staff say so. */
  | { readonly kind: 'ready'; readonly release: number }
  | { readonly kind: 'done'; readonly release: number }
  | { readonly kind: 'failed'; readonly release: number; readonly code: UpdateCode; readonly detail: string };

export interface Installing {
  readonly kind: 'installing';
  readonly release: number;
  readonly driveId: string;
  readonly phase: 'copying' | 'checking' | 'rehearsing';
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** Of the last few seconds; 0 until it is known. */
  readonly bytesPerSecond: number;
  readonly isCancelling: boolean;
}

export interface HistoryEntry {
  readonly at: string;
  readonly kind: 'installed' | 'rolled-back' | 'rolled-back-by-itself' | 'refused' | 'cancelled' | 'repaired';
  readonly release?: number;
  readonly code?: UpdateCode;
}

/** Reading every media file of the store again, to find what a disk has lost. */
export type Scrub =
  | { readonly kind: 'never' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly at: string; readonly checked: number; readonly damaged: number };

/** How the kiosk is; asked for when staff look. */
export interface Health {
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number };
  readonly database: 'whole' | 'damaged' | 'none';
  readonly memoryBytes: number;
  readonly uptimeSeconds: number;
  readonly machineUptimeSeconds: number;
  /** Starts of the shell and replacements of the stage in the last 30 days. */
  readonly starts: number;
  readonly stageReplacements: number;
  readonly versions: Readonly<
    Record<'vitrina' | 'electron' | 'chromium' | 'node' | 'sqlite' | 'system', string>
  >;
  readonly clock: string;
  /** Whether texts can be read aloud: by a program that the shell runs, or by the platform's own voices. */
  readonly speech: 'program' | 'platform' | 'none';
  /** What the operating system still leaves open; empty where nothing was found. */
  readonly open: readonly OpenDoor[];
}

/** Something that only the operating system's set-up can close. */
export type OpenDoor =
  | 'sandbox-off'
  | 'runs-as-root'
  | 'virtual-consoles'
  | 'auto-mount-writable'
  /** Alt+SysRq with a letter ends programs, restarts or stops the machine. */
  | 'sysrq-keys'
  /** The list of USB devices that may be used is installed, and nothing heeds it. */
  | 'usb-unguarded'
  | 'runtime-outdated'
  | 'not-supervised'
  /** The account that runs the kiosk could change the program itself. */
  | 'program-writable';

/** Asked before the PIN pad is shown. */
export interface PinState {
  readonly hasPin: boolean;
  /** Until the next attempt is allowed; 0 where it is allowed now. */
  readonly waitSeconds: number;
}

/** The small sign at the edge of the screen, which only staff understand. */
export type UpdateSign = 'none' | 'reading' | 'offer' | 'problem' | 'installing';

export const pinLength = { min: 6, max: 12 } as const;

/** true for a PIN of the right form. Whether it is too easy to guess is another question. */
export function isPin(value: unknown): value is string {
  return typeof value === 'string' && new RegExp(`^\\d{${pinLength.min},${pinLength.max}}$`).test(value);
}
