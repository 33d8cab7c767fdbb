import type { Timing } from './timing.ts';

/** Runs something at once, then at most once in an interval, and always once more after the last wish. */
export class Throttle {
  readonly #intervalMs: number;
  readonly #timing: Timing;
  readonly #run: () => void;
  #isResting = false;
  #isWanted = false;

  constructor(intervalMs: number, timing: Timing, run: () => void) {
    this.#intervalMs = intervalMs;
    this.#timing = timing;
    this.#run = run;
  }

  want(): void {
    if (this.#isResting) {
      this.#isWanted = true;
      return;
    }
    this.#isResting = true;
    this.#timing.after(this.#intervalMs, () => this.#rested());
    this.#run();
  }

  #rested(): void {
    this.#isResting = false;
    if (!this.#isWanted) return;
    this.#isWanted = false;
    this.want();
  }
}
