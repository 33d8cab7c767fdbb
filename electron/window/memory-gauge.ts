/** How much of the machine's memory the stage may hold before it is replaced when nobody is there. */
const shareOfMachine = 1 / 4;
/** A well stage needs 200 to 400 MB; less than this would replace it for nothing. */
const leastBytes = 600e6;
/** More helps no exhibit, and Chromium itself ends a page at 4 GB. */
const mostBytes = 2e9;
/** At so many times the limit it is replaced at once: the machine itself is in danger. */
const starvingTimes = 2;
/** A peak while a picture is decoded is over with the next look. */
const looksUntilHungry = 3;

/** `hungry`: to be replaced when nobody is there. `starving`: to be replaced now. */
export type Appetite = 'well' | 'hungry' | 'starving';

/** A share of the machine's memory, within what is sensible for a stage. */
export function stageLimitBytes(machineBytes: number): number {
  return Math.min(Math.max(machineBytes * shareOfMachine, leastBytes), mostBytes);
}

/** Judges how much memory the stage holds, look by look. */
export class MemoryGauge {
  readonly #limitBytes: number;
  #looksOver = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  judge(bytes: number): Appetite {
    if (bytes > this.#limitBytes * starvingTimes) return 'starving';
    this.#looksOver = bytes > this.#limitBytes ? this.#looksOver + 1 : 0;
    return this.#looksOver >= looksUntilHungry ? 'hungry' : 'well';
  }

  /** Another process is looked at from now on. */
  reset(): void {
    this.#looksOver = 0;
  }
}
