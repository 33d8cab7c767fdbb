import type { Log } from '../log/log.ts';
import type { Notify } from './notify-systemd.ts';
import type { Supervisor } from './read-supervisor.ts';

/** Three messages in the time of one: one that is late, or lost on a busy machine, is no reason to die. */
const messagesPerWatchdog = 3;

export interface SupervisionParts {
  /** Undefined where nobody waits to hear from us. */
  readonly supervisor: Supervisor | undefined;
  readonly notify: Notify;
  /** Calls back once after a time. */
  readonly after: (delayMs: number, callback: () => void) => void;
  /** true while a stage runs, or may soon run again. */
  readonly isStageWell: () => boolean;
  readonly log: Log;
}

/**
 * Tells the supervisor that the kiosk is there, and then, again and again, that it is well. Told from the shell's own
 * event loop, so that a shell that hangs falls silent, and only while the stage is well, because a shell without a
 * stage shows nothing.
 */
export class Supervision {
  readonly #parts: SupervisionParts;
  #isReady = false;
  #isSilent = false;

  constructor(parts: SupervisionParts) {
    this.#parts = parts;
  }

  /** The stage runs. Only the first time matters. */
  stageRuns(): void {
    const { supervisor, notify, log } = this.#parts;
    if (this.#isReady || !supervisor) return;
    this.#isReady = true;
    void notify('READY=1');
    log.info('supervised', { watchdogMs: supervisor.watchdogMs ?? 0 });
    if (supervisor.watchdogMs !== undefined) this.#feed(supervisor.watchdogMs / messagesPerWatchdog);
  }

  #feed(everyMs: number): void {
    const { notify, after, isStageWell, log } = this.#parts;
    const isWell = isStageWell();
    if (isWell) void notify('WATCHDOG=1');
    else if (!this.#isSilent) log.error('no stage for too long: the supervisor is to start the kiosk again');
    this.#isSilent = !isWell;
    after(everyMs, () => this.#feed(everyMs));
  }
}
