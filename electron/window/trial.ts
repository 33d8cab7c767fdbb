/** So long must the stage show a new release without failing. */
const healthyMs = 60_000;
/** So long may it take until it shows anything. Generous: a slow machine after a start at night. */
const firstPaintMs = 90_000;
/** One loss may be the machine's fault; a second one in the first minute is the release's. */
const maxLosses = 2;

export interface TrialOutcome {
  /** It has been shown for a while: it stays. */
  confirm(): void;
  /** It does not show, or takes the stage down with it: the one before must come back. */
  fail(why: string): void;
}

type After = (delayMs: number, callback: () => void) => () => void;

/** Watches over the first minute of a new release, and decides once. */
export class Trial {
  readonly #outcome: TrialOutcome;
  readonly #after: After;
  #losses = 0;
  #isOver = false;
  #cancelTimer: () => void;

  constructor(after: After, outcome: TrialOutcome) {
    this.#outcome = outcome;
    this.#after = after;
    this.#cancelTimer = after(firstPaintMs, () => this.#fail('it never showed'));
  }

  /** The stage says that the exhibit is on the screen. */
  shown(): void {
    if (this.#isOver) return;
    this.#cancelTimer();
    this.#cancelTimer = this.#after(healthyMs, () => this.#confirm());
  }

  /** The stage crashed, hung or did not load. */
  stageLost(): void {
    if (this.#isOver) return;
    this.#losses += 1;
    if (this.#losses >= maxLosses) return this.#fail('the stage was lost again and again');
    this.#cancelTimer();
    this.#cancelTimer = this.#after(firstPaintMs, () => this.#fail('it never showed again'));
  }

  /** Another release takes its place; nothing is decided any more. */
  stop(): void {
    this.#isOver = true;
    this.#cancelTimer();
  }

  #confirm(): void {
    this.stop();
    this.#outcome.confirm();
  }

  #fail(why: string): void {
    this.stop();
    this.#outcome.fail(why);
  }
}
