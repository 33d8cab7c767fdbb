/** Set clocks and the end of summer time must not make two nights of one. */
const leastBetweenMs = 3 * 60 * 60 * 1000;
const hourMs = 60 * 60 * 1000;

export interface RenewalTiming {
  /** The clock on the wall, in local time. */
  date(): Date;
  /** Milliseconds that never run backwards. */
  now(): number;
}

/**
 * Says when the stage is to be renewed: once a day, from a certain hour on, until it has been done.
 *
 * It asks which day it is, not whether an hour has struck: an hour that summer time leaves out, a machine that was
 * asleep, or a visitor who stays past it makes the renewal late, never lost.
 */
export class RenewalClock {
  readonly #hour: number;
  readonly #timing: RenewalTiming;
  #day: string;
  #atMs: number;

  /** @param hour of the day, 0 to 23, local time. A stage that has just begun is as good as renewed. */
  constructor(hour: number, timing: RenewalTiming) {
    this.#hour = hour;
    this.#timing = timing;
    this.#day = this.#today();
    this.#atMs = timing.now();
  }

  get isDue(): boolean {
    return this.#today() !== this.#day && this.#timing.now() - this.#atMs >= leastBetweenMs;
  }

  /** The stage is new. */
  renewed(): void {
    this.#day = this.#today();
    this.#atMs = this.#timing.now();
  }

  /** The day that began at the hour; before it, the day before. */
  #today(): string {
    const now = this.#timing.date();
    const day = now.getHours() < this.#hour ? new Date(now.getTime() - (now.getHours() + 1) * hourMs) : now;
    return `${day.getFullYear()}-${day.getMonth()}-${day.getDate()}`;
  }
}
