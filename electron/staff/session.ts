import type { Timing } from './timing.ts';

/** The panel says so long before it closes that it will. */
const warningSeconds = 20;

export interface SessionOptions {
  /** From the last touch to the closing, the warning included. */
  readonly staffSeconds: number;
  /** true while the panel stays open by itself: staff who watch a copy do not touch the screen. */
  isHeld(): boolean;
}

export interface SessionNews {
  warned(secondsLeft: number): void;
  closed(reason: 'inactivity' | 'asked'): void;
}

/**
 * Whether the panel is open. It closes by itself, because staff are called away; what holds it open only puts the
 * closing off, so that it is never open for longer than that and one full time without a touch.
 */
export class StaffSession {
  readonly #options: SessionOptions;
  readonly #timing: Timing;
  readonly #news: SessionNews;
  #isOpen = false;
  #lastTouchMs = 0;
  #cancelTimer: () => void = () => {};

  constructor(options: SessionOptions, timing: Timing, news: SessionNews) {
    this.#options = options;
    this.#timing = timing;
    this.#news = news;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
    this.#watchFromNow();
  }

  /** Somebody has touched the screen. While the panel is locked nobody cares. */
  touch(): void {
    if (this.#isOpen) this.#lastTouchMs = this.#timing.now();
  }

  close(reason: 'inactivity' | 'asked'): void {
    this.#cancelTimer();
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#news.closed(reason);
  }

  get #warningMs(): number {
    return Math.min(warningSeconds, this.#options.staffSeconds / 2) * 1000;
  }

  #watchFromNow(): void {
    this.#lastTouchMs = this.#timing.now();
    this.#lookAgainIn(this.#options.staffSeconds * 1000 - this.#warningMs);
  }

  #lookAgainIn(delayMs: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#timing.after(delayMs, () => this.#look());
  }

  #look(): void {
    if (this.#options.isHeld()) return this.#watchFromNow();
    const leftMs = this.#leftMs();
    if (leftMs <= 0) return this.close('inactivity');
    if (leftMs > this.#warningMs) return this.#lookAgainIn(leftMs - this.#warningMs);
    this.#news.warned(Math.ceil(leftMs / 1000));
    this.#lookAgainIn(leftMs);
  }

  #leftMs(): number {
    return this.#options.staffSeconds * 1000 - (this.#timing.now() - this.#lastTouchMs);
  }
}
