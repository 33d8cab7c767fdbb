import type { MemoryGauge } from './memory-gauge.ts';
import type { RenewalClock } from './renewal-clock.ts';

/** Often enough that a stage which eats memory is stopped before the machine suffers; a look costs a millisecond. */
const lookMs = 5000;

export interface UpkeepParts {
  readonly gauge: MemoryGauge;
  readonly renewal: RenewalClock;
  /** Calls back once after a time. */
  readonly after: (delayMs: number, callback: () => void) => void;
  /** What the stage's process holds; undefined where there is none at the moment. */
  readonly stageBytes: () => number | undefined;
  /** true where nobody is disturbed: no visitor, no staff, no new release that is being watched. */
  readonly isFree: () => boolean;
  readonly replace: (reason: string) => void;
  readonly renew: (reason: string) => void;
}

/** Gives the visitors a new stage before the old one becomes a burden: when it takes too much memory, and every night. */
export class Upkeep {
  readonly #parts: UpkeepParts;

  constructor(parts: UpkeepParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#parts.after(lookMs, () => {
      this.#look();
      this.start();
    });
  }

  #look(): void {
    const { gauge, renewal, stageBytes, isFree, replace, renew } = this.#parts;
    const bytes = stageBytes();
    if (bytes === undefined) return;
    const appetite = gauge.judge(bytes);
    if (appetite === 'starving' || (appetite === 'hungry' && isFree())) {
      gauge.reset();
      replace(`it held ${Math.round(bytes / 1e6)} MB`);
    } else if (renewal.isDue && isFree()) {
      renewal.renewed();
      renew('every night');
    }
  }
}
