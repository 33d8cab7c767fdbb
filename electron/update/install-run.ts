import type { Installing } from '../contract/staff.ts';
import type { OfferOnDrive } from './drive-list.ts';
import { ReleaseRejectedError } from './rejection.ts';
import { Speed } from './speed.ts';
import type { Asking, UpdateWorker } from './worker/ask-worker.ts';
import type { Progress, Staged } from './worker/protocol.ts';

export interface InstallPorts {
  readonly worker: Pick<UpdateWorker, 'ask'>;
  /** Draws every kind of screen of a staged release out of sight; answers what failed, nothing where all is well. */
  rehearse(release: number, signal: AbortSignal): Promise<readonly string[]>;
  nowMs(): number;
}

/** One way of a release from a drive to where it may be shown, and how far it is. Nothing of it is on show yet. */
export class InstallRun {
  readonly #ports: InstallPorts;
  readonly #offer: OfferOnDrive;
  readonly #onChange: (job: Installing) => void;
  readonly #rehearsal = new AbortController();
  #copying: Asking<'stage'> | undefined;
  #job: Installing;

  constructor(ports: InstallPorts, offer: OfferOnDrive, onChange: (job: Installing) => void) {
    this.#ports = ports;
    this.#offer = offer;
    this.#onChange = onChange;
    const { release, driveId } = offer;
    const nothing = { bytesDone: 0, bytesTotal: 0, bytesPerSecond: 0 };
    this.#job = { kind: 'installing', release, driveId, phase: 'copying', ...nothing, isCancelling: false };
    onChange(this.#job);
  }

  /** Copies the release into the store, in the worker. @throws ReleaseRejectedError */
  async copy(): Promise<Staged> {
    const { repositoryDir, driveId, offerId } = this.#offer;
    const speed = new Speed();
    const asking = this.#ports.worker.ask('stage', { repositoryDir, driveId, offerId }, (progress) =>
      this.#copied(progress, speed),
    );
    this.#copying = asking;
    try {
      return await asking.answer;
    } finally {
      this.#copying = undefined;
    }
  }

  /** Rehearses what was copied. @throws ReleaseRejectedError `rehearsal-failed` or `cancelled`. */
  async rehearse(): Promise<void> {
    if (this.#job.isCancelling) throw new ReleaseRejectedError('cancelled', 'before the rehearsal');
    this.#become({ phase: 'rehearsing' });
    const { signal } = this.#rehearsal;
    const failures = await this.#ports.rehearse(this.#offer.release, signal);
    if (signal.aborted) throw new ReleaseRejectedError('cancelled', 'in the rehearsal');
    if (failures.length > 0) throw new ReleaseRejectedError('rehearsal-failed', failures.join('; '));
  }

  /** Stops it wherever it is; the copy or the rehearsal fails with `cancelled`. */
  cancel(): void {
    this.#become({ isCancelling: true });
    this.#copying?.cancel();
    this.#rehearsal.abort();
  }

  #copied({ done, total }: Progress, speed: Speed): void {
    // Said before the answer, and come after it.
    if (!this.#copying) return;
    const phase = done < total ? 'copying' : 'checking';
    const bytesPerSecond = speed.note(done, this.#ports.nowMs());
    this.#become({ phase, bytesDone: done, bytesTotal: total, bytesPerSecond });
  }

  #become(change: Partial<Installing>): void {
    this.#job = { ...this.#job, ...change };
    this.#onChange(this.#job);
  }
}
