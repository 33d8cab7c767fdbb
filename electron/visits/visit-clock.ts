/** Time, as the clock of visits needs it, so that tests can bring their own. */
export interface Timing {
  /** Milliseconds that never run backwards. */
  now(): number;
  /** Calls back once after a time; the answer takes it back. */
  after(delayMs: number, callback: () => void): () => void;
}

export interface VisitTimes {
  /** From the last touch to the warning. */
  readonly inactivitySeconds: number;
  /** The same, where it is longer, for a visitor who needs more time. */
  readonly unhurriedSeconds: number;
  /** From the warning to the end of the visit. */
  readonly warningSeconds: number;
}

export interface VisitNews {
  warned(secondsLeft: number): void;
  resumed(): void;
  ended(reason: 'inactivity' | 'left'): void;
}

/** idle → visit → warning → visit or idle. */
type Phase = 'idle' | 'visit' | 'warning';

/**
 * Decides when a visit is over. Inactivity is measured here, in the shell, because a stage that hangs or forgets
 * cannot be trusted to send its own visitor home.
 *
 * Touches come by the hundred, so a touch only notes the time; the one timer looks again when it fires.
 */
export class VisitClock {
  readonly #times: VisitTimes;
  readonly #timing: Timing;
  readonly #news: VisitNews;
  #phase: Phase = 'idle';
  #lastActivityMs = 0;
  #isPlaying = false;
  #needsTime = false;
  #cancelTimer: () => void = () => {};

  constructor(times: VisitTimes, timing: Timing, news: VisitNews) {
    this.#times = times;
    this.#timing = timing;
    this.#news = news;
  }

  /** true while nobody is here. */
  get isIdle(): boolean {
    return this.#phase === 'idle';
  }

  /** A visitor has touched the idle loop. During a visit it is a touch like any other. */
  begin(): void {
    if (this.#phase !== 'idle') return this.touch();
    this.#phase = 'visit';
    this.#isPlaying = false;
    this.#watchFromNow();
  }

  /** Somebody has touched the kiosk. Between visits nobody cares. */
  touch(): void {
    if (this.#phase === 'idle') return;
    this.#lastActivityMs = this.#timing.now();
    if (this.#phase === 'warning') this.#resume();
  }

  /** Media that plays counts as activity until it says that it has stopped. */
  keepAwake(isPlaying: boolean): void {
    this.#isPlaying = isPlaying;
    this.touch();
  }

  /** A visitor who listens to every word, or reaches every button by steps, is slower than one who sees and touches. */
  takeTime(needsTime: boolean): void {
    if (this.#phase === 'idle') return;
    this.#needsTime = needsTime;
    this.touch();
    if (this.#phase === 'visit') this.#watchFromNow();
  }

  /** The visitor has chosen to leave. */
  leave(): void {
    this.#end('left');
  }

  /** The stage is gone and comes back at the idle loop, so whatever visit there was is over without news. */
  forget(): void {
    this.#cancelTimer();
    this.#phase = 'idle';
    this.#isPlaying = false;
    this.#needsTime = false;
  }

  /** From the last touch to the warning. */
  get #quietMs(): number {
    const { inactivitySeconds, unhurriedSeconds } = this.#times;
    return 1000 * (this.#needsTime ? Math.max(inactivitySeconds, unhurriedSeconds) : inactivitySeconds);
  }

  #watchFromNow(): void {
    this.#lastActivityMs = this.#timing.now();
    this.#lookAgainIn(this.#quietMs);
  }

  #lookAgainIn(delayMs: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#timing.after(delayMs, () => this.#look());
  }

  #look(): void {
    if (this.#isPlaying) return this.#watchFromNow();
    const quietMs = this.#timing.now() - this.#lastActivityMs;
    const leftMs = this.#quietMs - quietMs;
    if (leftMs > 0) return this.#lookAgainIn(leftMs);
    this.#warn();
  }

  #warn(): void {
    this.#phase = 'warning';
    const { warningSeconds } = this.#times;
    this.#cancelTimer = this.#timing.after(warningSeconds * 1000, () => this.#end('inactivity'));
    this.#news.warned(warningSeconds);
  }

  #resume(): void {
    this.#phase = 'visit';
    this.#watchFromNow();
    this.#news.resumed();
  }

  #end(reason: 'inactivity' | 'left'): void {
    if (this.#phase === 'idle') return;
    this.forget();
    this.#news.ended(reason);
  }
}
