import { join } from 'node:path';
import { app, type Size } from 'electron';
import { fail, ok, type Result } from '../contract/result.ts';
import type { UpdateSign } from '../contract/staff.ts';
import type { UpdatesPort } from '../staff/ports.ts';
import { DriveBusyError, DriveNotWritableError } from '../update/drives/drive.ts';
import { watchDrives, type DriveWatch } from '../update/drives/watch-drives.ts';
import { writeTrust } from '../update/repository/trust.ts';
import { activateRelease, rollBack } from '../update/store/activate-release.ts';
import { discardRelease } from '../update/store/discard-release.ts';
import { Updates } from '../update/updates.ts';
import { UpdateWorker } from '../update/worker/ask-worker.ts';
import type { Staged } from '../update/worker/protocol.ts';
import { rehearse } from './rehearse.ts';
import { afterTimeout, type Shell } from './shell.ts';
import type { ShownRelease } from './shown-release.ts';
import { StoreView } from './store-view.ts';
import { startUpdateProcess } from './update-process.ts';

export interface AroundFlow {
  /** Of the visitors' window: what fits there must fit in the rehearsal. */
  size(): Size;
  /** true while a visitor is here, or staff look at the panel. */
  isOccupied(): boolean;
  /** Another release is active, and open; the stage has to be loaded anew. */
  released(): void;
  /** Something that the panel or the sign shows is different now. */
  changed(): void;
}

/** Joins drives, update worker, store and rehearsal to the one way of a release from a stick to the visitors. */
export class ReleaseFlow {
  readonly #shell: Shell;
  readonly #shown: ShownRelease;
  readonly #around: AroundFlow;
  readonly #view: StoreView;
  readonly #updates: Updates;
  #drives: DriveWatch | undefined;

  constructor(shell: Shell, shown: ShownRelease, around: AroundFlow) {
    this.#shell = shell;
    this.#shown = shown;
    this.#around = around;
    this.#view = new StoreView(shell.settings.storeDir, shown, shell.log);
    this.#updates = this.#openUpdates();
  }

  get sign(): UpdateSign {
    return this.#updates.sign;
  }

  /** What the staff desk asks of us. */
  get port(): UpdatesPort {
    return {
      state: () => {
        const { drives, job, scrub } = this.#updates;
        return { ...this.#view.current, drives, job, scrub };
      },
      install: (offerId) => this.#updates.install(offerId),
      cancel: () => this.#updates.cancel(),
      show: () => this.#updates.show(),
      rollBack: (release) => this.#updates.rollBack(release),
      scrub: () => this.#updates.startScrub(),
      writeTo: (driveId, write) => this.#writeTo(driveId, write),
    };
  }

  start(): void {
    this.#drives = watchDrives({
      watchedFolders: this.#shell.settings.watchedFolders,
      mountDir: join(app.getPath('userData'), 'mounts'),
      log: this.#shell.log,
      onChange: (drives) => this.#updates.plugged(drives),
    });
  }

  /** Nobody is here any more: what waits for that may go on. */
  becameFree(): void {
    this.#updates.becameFree();
  }

  /** The store has changed without us. */
  lookAtStore(): void {
    this.#view.changed();
    this.#around.changed();
  }

  #openUpdates(): Updates {
    const { settings, log } = this.#shell;
    const { storeDir } = settings;
    return new Updates({
      worker: new UpdateWorker(() => startUpdateProcess(this.#shell), afterTimeout),
      rehearse: (release, signal) => rehearse(this.#shell, release, this.#around.size(), signal),
      activate: (staged) => this.#activate(staged),
      rollBack: async (release) => {
        await rollBack(storeDir, { to: release, now: new Date() });
        await this.#released(false);
      },
      discard: (release) => discardRelease(storeDir, release),
      isOccupied: () => this.#around.isOccupied(),
      note: (entry) => void this.#view.note(entry).then(() => this.#around.changed()),
      letGo: async (driveId) => this.#drives?.letGo(driveId),
      mayInstallUnattended: (release) => settings.unattendedUpdates && !this.#view.wasRolledBack(release),
      warn: (message, details) => log.warn(message, { ...details }),
      nowMs: () => performance.now(),
      isoNow: () => new Date().toISOString(),
      onChange: () => this.#around.changed(),
    });
  }

  /** What the stick proved becomes trusted first: should the power go in between, the same stick is still welcome. */
  async #activate({ release, trust }: Staged): Promise<void> {
    const { storeDir } = this.#shell.settings;
    await writeTrust(storeDir, trust);
    await activateRelease(storeDir, release, { now: new Date(), isOnTrial: true });
    await this.#released(true);
  }

  async #released(isOnTrial: boolean): Promise<void> {
    await this.#shown.reopen(isOnTrial);
    this.#view.changed();
    this.#around.released();
  }

  async #writeTo<T>(
    driveId: string,
    write: (path: string) => Promise<T>,
  ): Promise<Result<T, 'gone' | 'not-writable'>> {
    if (!this.#drives?.drives.some(({ id }) => id === driveId)) return fail('gone');
    try {
      return ok(await this.#drives.writeTo(driveId, write));
    } catch (cause) {
      if (cause instanceof DriveNotWritableError) return fail('not-writable');
      if (!(cause instanceof DriveBusyError)) throw cause;
      this.#shell.log.error('a drive is still in use', cause);
      return fail('not-writable');
    }
  }
}
