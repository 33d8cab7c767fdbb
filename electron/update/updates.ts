import type { Result } from '../contract/result.ts';
import { fail, ok } from '../contract/result.ts';
import type { DriveState, HistoryEntry, Job, Scrub, UpdateSign } from '../contract/staff.ts';
import type { UpdateCode } from '../contract/update-codes.ts';
import { DriveList, type OfferOnDrive } from './drive-list.ts';
import type { Drive } from './drives/drive.ts';
import { InstallRun, type InstallPorts } from './install-run.ts';
import { reasonOf } from './rejection.ts';
import { ScrubRun } from './scrub-run.ts';
import type { Staged } from './worker/protocol.ts';

/** What the updates need of the rest of the kiosk. */
export interface UpdatesPorts extends InstallPorts {
  /** The commit point: the release is on show from now on. */
  activate(staged: Staged): Promise<void>;
  /** Goes back to a kept release. */
  rollBack(release: number): Promise<void>;
  /** Throws away a staged release that will not be shown. */
  discard(release: number): Promise<void>;
  /** true while a visitor is here, or staff look at the panel: nothing may change under their hands. */
  isOccupied(): boolean;
  note(entry: Omit<HistoryEntry, 'at'>): void;
  /** Unmounts the drive, if it is we who mounted it. Its files are closed already. */
  letGo(driveId: string): Promise<void>;
  /** true where this museum lets a signed release in without a PIN, and this one was not rolled back before. */
  mayInstallUnattended(release: number): boolean;
  warn(message: string, details: { readonly code: UpdateCode; readonly detail: string }): void;
  isoNow(): string;
  /** Something that the panel or the sign shows is different now. */
  onChange(): void;
}

type Refusal = 'busy' | 'gone';

/**
 * Leads a release from a drive to the visitors: look, offer, copy, rehearse, wait until nobody is disturbed, activate.
 * One thing at a time; whatever fails on the way leaves what is on show as it is, and one code for staff.
 */
export class Updates {
  readonly #ports: UpdatesPorts;
  readonly #drives: DriveList;
  readonly #scrub: ScrubRun;
  #job: Job = { kind: 'none' };
  /** The latest; the job says whether it still goes on. */
  #run: InstallRun | undefined;
  #ready: Staged | undefined;
  #isActivating = false;
  /** What was installed without anybody asking: each offer once, however it ended. */
  readonly #tried = new Set<string>();

  constructor(ports: UpdatesPorts) {
    this.#ports = ports;
    this.#scrub = new ScrubRun(ports);
    this.#drives = new DriveList({
      look: (driveId, drivePath) => ports.worker.ask('look', { driveId, drivePath }),
      letGo: (driveId) => void this.#letGo(driveId),
      warn: (code, detail) => ports.warn('a drive was refused', { code, detail }),
      onChange: () => this.#drivesChanged(),
    });
  }

  get drives(): readonly DriveState[] {
    const busyDrive = this.#job.kind === 'installing' ? this.#job.driveId : undefined;
    return this.#drives.states(busyDrive);
  }

  get job(): Job {
    return this.#job;
  }

  get scrub(): Scrub {
    return this.#scrub.state;
  }

  get sign(): UpdateSign {
    if (this.#job.kind === 'installing') return 'installing';
    if (this.#job.kind === 'failed') return 'problem';
    return this.#drives.sign;
  }

  /** Takes the drives that are plugged in now; looks at those that are new, one after the other. */
  plugged(drives: readonly Drive[]): void {
    this.#drives.replace(drives);
  }

  install(offerId: string): Result<void, Refusal> {
    if (this.#isBusy) return fail('busy');
    const found = this.#drives.find(offerId);
    if (!found) return fail('gone');
    void this.#install(found);
    return ok(undefined);
  }

  /** Stops the copy or the rehearsal, or lets go of a release that waits. Nothing of it was ever shown. */
  cancel(): void {
    if (this.#job.kind === 'installing') this.#run?.cancel();
    else if (this.#ready && !this.#isActivating) {
      const { release } = this.#ready;
      this.#ready = undefined;
      void this.#abandon(release, 'cancelled', 'staff let go of it');
    }
  }

  /** Shows the release that waits, now. */
  show(): Result<void, Refusal> {
    if (!this.#ready) return fail('gone');
    if (this.#isActivating) return fail('busy');
    void this.#activate(this.#ready);
    return ok(undefined);
  }

  /** Nobody is here any more: what waits for that may go on. */
  becameFree(): void {
    if (this.#ready && !this.#isActivating) void this.#activate(this.#ready);
    else this.#installUnattended();
  }

  async rollBack(release: number): Promise<Result<void, Refusal>> {
    if (this.#isBusy || this.#ready) return fail('busy');
    this.#isActivating = true;
    try {
      await this.#ports.rollBack(release);
    } finally {
      this.#isActivating = false;
    }
    this.#ports.note({ kind: 'rolled-back', release });
    this.#become({ kind: 'none' });
    this.#drives.lookAgain(release);
    return ok(undefined);
  }

  /** Reads every file of the store again. Slow, and only while nothing else goes on. */
  startScrub(): Result<void, 'busy'> {
    if (this.#isBusy || this.#scrub.isRunning) return fail('busy');
    void this.#scrub.run();
    return ok(undefined);
  }

  get #isBusy(): boolean {
    return this.#job.kind === 'installing' || this.#isActivating;
  }

  async #install(offer: OfferOnDrive): Promise<void> {
    const { driveId, release } = offer;
    const run = new InstallRun(this.#ports, offer, (job) => this.#become(job));
    this.#run = run;
    try {
      if (this.#ready) await this.#forget(this.#ready.release);
      const staged = await run.copy();
      await this.#letGo(driveId);
      if (staged.kind !== 'staged') return this.#finishWithoutActivation(staged);
      await run.rehearse();
      this.#ready = staged;
      this.#become({ kind: 'ready', release });
      if (!this.#ports.isOccupied()) await this.#activate(staged);
    } catch (cause) {
      await this.#abandon(release, ...reasonOf(cause));
    }
  }

  /** A stick that cannot be let go stays "do not pull"; what was copied from it is none the worse for that. */
  async #letGo(driveId: string): Promise<void> {
    await this.#ports.letGo(driveId).catch((cause: unknown) => {
      this.#ports.warn('a drive was not let go', { code: 'busy', detail: String(cause) });
    });
  }

  async #activate(staged: Staged): Promise<void> {
    this.#isActivating = true;
    try {
      await this.#ports.activate(staged);
      this.#ready = undefined;
      this.#ports.note({ kind: 'installed', release: staged.release });
      // First: nothing may say "install it" beside "it is on show".
      this.#drives.lookAgain(staged.release);
      this.#become({ kind: 'done', release: staged.release });
    } catch (cause) {
      this.#ready = undefined;
      await this.#abandon(staged.release, ...reasonOf(cause));
    } finally {
      this.#isActivating = false;
    }
  }

  #finishWithoutActivation({ kind, release }: Staged): void {
    if (kind === 'repaired') this.#ports.note({ kind: 'repaired', release });
    this.#drives.lookAgain(release);
    this.#become({ kind: 'done', release });
  }

  /** Whatever it was, it is not shown; staff learn why. */
  async #abandon(release: number, code: UpdateCode, detail: string): Promise<void> {
    this.#ports.warn('an update was abandoned', { code, detail });
    this.#ports.note({ kind: code === 'cancelled' ? 'cancelled' : 'refused', release, code });
    await this.#forget(release);
    this.#become(code === 'cancelled' ? { kind: 'none' } : { kind: 'failed', release, code, detail });
  }

  async #forget(release: number): Promise<void> {
    this.#ready = undefined;
    await this.#ports.discard(release).catch((cause: unknown) => {
      // What stays is swept at the next start; it was never active.
      this.#ports.warn('a staged release was not removed', {
        code: 'store-unwritable',
        detail: String(cause),
      });
    });
  }

  #drivesChanged(): void {
    this.#ports.onChange();
    this.#installUnattended();
  }

  #installUnattended(): void {
    if (this.#isBusy || this.#ready) return;
    const offer = this.#drives.firstOffer(
      ({ offerId, release }) => !this.#tried.has(offerId) && this.#ports.mayInstallUnattended(release),
    );
    if (!offer) return;
    this.#tried.add(offer.offerId);
    this.install(offer.offerId);
  }

  #become(job: Job): void {
    this.#job = job;
    this.#ports.onChange();
  }
}
