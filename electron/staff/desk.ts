import type { PinCode } from '../contract/calls.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import type { Health, PinState, StaffState } from '../contract/staff.ts';
import type { Log } from '../log/log.ts';
import type { PinGate } from './pin-gate.ts';
import type { KioskPort, StaffNews, UpdatesPort } from './ports.ts';
import type { Reports } from './report.ts';
import { saveReport } from './save-report.ts';
import { StaffSession } from './session.ts';
import { Throttle } from './throttle.ts';
import type { Timing } from './timing.ts';

/** A copy reports every chunk; nobody reads faster than this. */
const changesIntervalMs = 250;

export interface StaffSettings {
  readonly kiosk: StaffState['kiosk'];
  readonly isUnattended: boolean;
  /** From the last touch to the closing of the panel. */
  readonly staffSeconds: number;
}

export interface StaffParts {
  readonly gate: PinGate;
  readonly reports: Reports;
  readonly updates: UpdatesPort;
  readonly kiosk: KioskPort;
  readonly news: StaffNews;
  readonly timing: Timing;
  readonly log: Log;
}

/**
 * Where staff come to. Answers every call of the panel, and only while it is open; what is asked at the door (is there
 * a PIN, is this it) is answered always. Each act goes into the log, a PIN never does.
 */
export class StaffDesk {
  readonly #settings: StaffSettings;
  readonly #parts: StaffParts;
  readonly #session: StaffSession;
  readonly #changes: Throttle;

  constructor(settings: StaffSettings, parts: StaffParts) {
    const { updates, news, timing } = parts;
    this.#settings = settings;
    this.#parts = parts;
    const isHeld = () => updates.state().job.kind === 'installing';
    this.#session = new StaffSession({ staffSeconds: settings.staffSeconds, isHeld }, timing, {
      warned: (secondsLeft) => news.warned(secondsLeft),
      closed: (reason) => this.#closed(reason),
    });
    this.#changes = new Throttle(changesIntervalMs, timing, () => this.#tellChanges());
  }

  /** true while staff look at the panel: nothing may change under their hands. */
  get isOpen(): boolean {
    return this.#session.isOpen;
  }

  /** Somebody has touched the screen. */
  touch(): void {
    this.#session.touch();
  }

  /** Something that the panel shows is different now. */
  changed(): void {
    if (this.isOpen) this.#changes.want();
  }

  ask(): PinState {
    return this.#parts.gate.state;
  }

  async choosePin(pin: string, current: string | null): Promise<Result<StaffState, PinCode>> {
    return this.#enter('chose a PIN', await this.#parts.gate.choose(pin, current));
  }

  async unlock(pin: string): Promise<Result<StaffState, PinCode>> {
    return this.#enter('opened the panel', await this.#parts.gate.check(pin));
  }

  /** Staff have closed the panel, or the stage that showed it is gone. */
  lock(): void {
    this.#session.close('asked');
  }

  state(): Result<StaffState, 'locked'> {
    return this.#whenOpen(() => ok(this.#state()));
  }

  install(offerId: string): Result<void, 'busy' | 'gone' | 'locked'> {
    return this.#act('install', () => this.#parts.updates.install(offerId));
  }

  cancel(): Result<void, 'locked'> {
    return this.#act('cancel', () => ok(this.#parts.updates.cancel()));
  }

  show(): Result<void, 'busy' | 'gone' | 'locked'> {
    return this.#act('show', () => this.#parts.updates.show());
  }

  rollBack(release: number): Promise<Result<void, 'busy' | 'gone' | 'locked'>> {
    return this.#actSlowly('roll back', () => this.#parts.updates.rollBack(release));
  }

  async health(): Promise<Result<Health, 'locked'>> {
    return this.#whenOpen(async () => ok(await this.#parts.kiosk.readHealth()));
  }

  scrub(): Result<void, 'busy' | 'locked'> {
    return this.#act('scrub', () => this.#parts.updates.scrub());
  }

  exportReport(driveId: string): Promise<Result<string, 'gone' | 'not-writable' | 'locked'>> {
    return this.#actSlowly('export a report', () => this.#exportReport(driveId));
  }

  restart(): Result<void, 'locked'> {
    return this.#act('restart', () => ok(this.#parts.kiosk.restart()));
  }

  quit(): Result<void, 'locked'> {
    return this.#act('quit', () => ok(this.#parts.kiosk.quit()));
  }

  async #exportReport(driveId: string): Promise<Result<string, 'gone' | 'not-writable'>> {
    const { reports, kiosk, updates, log } = this.#parts;
    const report = await reports.make(this.#state(), await kiosk.readHealth());
    const lent = await updates.writeTo(driveId, (drivePath) => saveReport(drivePath, report, log));
    return lent.ok ? lent.value : lent;
  }

  #enter(act: string, known: Result<void, PinCode>): Result<StaffState, PinCode> {
    if (!known.ok) {
      this.#parts.log.warn('staff were not let in', { code: known.code });
      return known;
    }
    this.#parts.log.info('staff', { act });
    this.#session.open();
    this.#parts.news.opened();
    return ok(this.#state());
  }

  #act<T, Code extends string>(act: string, run: () => Result<T, Code>): Result<T, Code | 'locked'> {
    return this.#noted<T, Code | 'locked'>(act, this.#whenOpen(this.#announced(act, run)));
  }

  async #actSlowly<T, Code extends string>(
    act: string,
    run: () => Promise<Result<T, Code>>,
  ): Promise<Result<T, Code | 'locked'>> {
    return this.#noted<T, Code | 'locked'>(act, await this.#whenOpen(this.#announced(act, run)));
  }

  /** The one place that keeps a locked panel shut. */
  #whenOpen<Answer>(run: () => Answer): Answer | ReturnType<typeof fail<'locked'>> {
    return this.#session.isOpen ? run() : fail('locked');
  }

  /** Into the log before it is done: some acts are the last that this shell does. */
  #announced<Answer>(act: string, run: () => Answer): () => Answer {
    return () => {
      this.#parts.log.info('staff', { act });
      return run();
    };
  }

  #noted<T, Code extends string>(act: string, answer: Result<T, Code>): Result<T, Code> {
    if (!answer.ok) this.#parts.log.warn('staff were refused', { act, code: answer.code });
    return answer;
  }

  #state(): StaffState {
    const { kiosk, isUnattended } = this.#settings;
    return { kiosk, isUnattended, ...this.#parts.updates.state() };
  }

  #tellChanges(): void {
    if (this.isOpen) this.#parts.news.changed(this.#state());
  }

  #closed(reason: 'inactivity' | 'asked'): void {
    this.#parts.log.info('the staff panel has closed', { reason });
    this.#parts.news.closed(reason);
  }
}
