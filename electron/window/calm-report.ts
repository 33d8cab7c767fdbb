const quietMs = 60_000;

export interface ReportTiming {
  after(delayMs: number, callback: () => void): void;
}

/**
 * Reports something that may happen a thousand times a minute: the first time at once, then once a minute how often
 * it has happened since. A log that is full of one thing tells of nothing else.
 */
export class CalmReport {
  readonly #timing: ReportTiming;
  readonly #report: (times: number) => void;
  #isQuiet = false;
  #times = 0;

  constructor(timing: ReportTiming, report: (times: number) => void) {
    this.#timing = timing;
    this.#report = report;
  }

  note(): void {
    if (this.#isQuiet) this.#times += 1;
    else this.#tell(1);
  }

  #tell(times: number): void {
    this.#times = 0;
    this.#isQuiet = true;
    this.#report(times);
    this.#timing.after(quietMs, () => this.#endQuiet());
  }

  #endQuiet(): void {
    this.#isQuiet = false;
    if (this.#times > 0) this.#tell(this.#times);
  }
}
