import type { DriveContent, DriveState, UpdateSign } from '../contract/staff.ts';
import type { UpdateCode } from '../contract/update-codes.ts';
import type { Drive } from './drives/drive.ts';
import { reasonOf } from './rejection.ts';
import type { Asking } from './worker/ask-worker.ts';
import type { Found } from './worker/protocol.ts';

/** What can be installed, and from where. */
export interface OfferOnDrive {
  readonly driveId: string;
  readonly repositoryDir: string;
  readonly offerId: string;
  readonly release: number;
}

export interface DriveListPorts {
  look(driveId: string, drivePath: string): Asking<'look'>;
  /** There is nothing to do with it: it may be unmounted, and pulled. */
  letGo(driveId: string): void;
  warn(code: UpdateCode, detail: string): void;
  onChange(): void;
}

interface Entry {
  drive: Drive;
  content: DriveContent;
  found?: Found;
}

/**
 * The drives that are plugged in, and what was found on each. Each is looked at once, one after the other, so that two
 * sticks never race for the store; a drive that is pulled meanwhile is forgotten, and its answer with it.
 */
export class DriveList {
  readonly #ports: DriveListPorts;
  #entries = new Map<string, Entry>();
  readonly #waiting: string[] = [];
  #looking: { readonly entry: Entry; readonly asking: Asking<'look'> } | undefined;

  constructor(ports: DriveListPorts) {
    this.#ports = ports;
  }

  /** @param busyDrive the drive that an install reads from. */
  states(busyDrive?: string): readonly DriveState[] {
    return [...this.#entries.values()].map(({ drive, content }) => ({
      id: drive.id,
      label: drive.label,
      kind: drive.kind,
      mayPull: !drive.isMountedByUs && drive.id !== busyDrive && content.kind !== 'reading',
      content,
    }));
  }

  get sign(): UpdateSign {
    const kinds = new Set([...this.#entries.values()].map(({ content }) => content.kind));
    if (kinds.has('reading')) return 'reading';
    if (kinds.has('offer')) return 'offer';
    return kinds.has('refused') ? 'problem' : 'none';
  }

  replace(drives: readonly Drive[]): void {
    const before = this.#entries;
    this.#entries = new Map(drives.map((drive) => [drive.id, entryOf(drive, before.get(drive.id))]));
    for (const [id, { content }] of this.#entries) {
      if (!before.has(id) && content.kind === 'reading') this.#waiting.push(id);
    }
    if (this.#looking && this.#entries.get(this.#looking.entry.drive.id) !== this.#looking.entry) {
      this.#looking.asking.cancel();
    }
    this.#ports.onChange();
    void this.#lookOn();
  }

  /** @param shown the release that visitors see now; a drive that was let go cannot be asked whether it holds it. */
  lookAgain(shown: number): void {
    for (const entry of this.#entries.values()) {
      const { drive, found } = entry;
      delete entry.found;
      if (drive.path !== undefined) {
        entry.content = { kind: 'reading' };
        if (!this.#waiting.includes(drive.id)) this.#waiting.push(drive.id);
      } else if (found?.kind === 'offer' && found.offer.release === shown) {
        entry.content = { kind: 'same', release: shown, damaged: 0 };
      }
    }
    this.#ports.onChange();
    void this.#lookOn();
  }

  find(offerId: string): OfferOnDrive | undefined {
    return this.#offers().find((offer) => offer.offerId === offerId);
  }

  /** The first release that is new here. */
  firstOffer(isWanted: (offer: OfferOnDrive) => boolean): OfferOnDrive | undefined {
    const offered = [...this.#entries.values()].filter(({ content }) => content.kind === 'offer');
    const ids = new Set(offered.map(({ drive }) => drive.id));
    return this.#offers().find((offer) => ids.has(offer.driveId) && isWanted(offer));
  }

  #offers(): readonly OfferOnDrive[] {
    return [...this.#entries].flatMap(([driveId, { drive, found }]) => {
      if (!found || found.kind === 'nothing' || drive.path === undefined) return [];
      const { repositoryDir } = found;
      return found.kind === 'offer'
        ? [{ driveId, repositoryDir, offerId: found.offer.id, release: found.offer.release }]
        : [{ driveId, repositoryDir, offerId: found.offerId, release: found.release }];
    });
  }

  async #lookOn(): Promise<void> {
    if (this.#looking) return;
    const id = this.#waiting.shift();
    if (id === undefined) return;
    const entry = this.#entries.get(id);
    if (entry?.drive.path !== undefined) await this.#look(entry, entry.drive.path);
    return this.#lookOn();
  }

  async #look(entry: Entry, path: string): Promise<void> {
    const asking = this.#ports.look(entry.drive.id, path);
    this.#looking = { entry, asking };
    try {
      const found = await asking.answer;
      entry.found = found;
      entry.content = contentOf(found);
    } catch (cause) {
      entry.content = this.#refused(cause);
    } finally {
      this.#looking = undefined;
    }
    if (!isOfUse(entry.content)) this.#ports.letGo(entry.drive.id);
    this.#ports.onChange();
  }

  #refused(cause: unknown): DriveContent {
    const [code, detail] = reasonOf(cause);
    this.#ports.warn(code, detail);
    return { kind: 'refused', code, detail };
  }
}

/** The same insertion keeps what was found on it. */
function entryOf(drive: Drive, before: Entry | undefined): Entry {
  if (before) return Object.assign(before, { drive });
  if (drive.problem) return { drive, content: { kind: 'refused', code: drive.problem, detail: drive.label } };
  return { drive, content: drive.path === undefined ? { kind: 'nothing' } : { kind: 'reading' } };
}

function isOfUse(content: DriveContent): boolean {
  return content.kind === 'offer' || (content.kind === 'same' && content.damaged > 0);
}

function contentOf(found: Found): DriveContent {
  switch (found.kind) {
    case 'nothing':
      return { kind: 'nothing' };
    case 'same': {
      const { release, damaged, offerId } = found;
      return { kind: 'same', release, damaged, ...(damaged > 0 && { offerId }) };
    }
    case 'offer':
      return { kind: 'offer', offer: found.offer };
  }
}
