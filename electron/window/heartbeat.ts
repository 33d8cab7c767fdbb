import type { StageSight } from '../contract/stage.ts';

/** Once a second, as the stage says that it lives. All limits below are counted in these looks. */
const lookMs = 1000;
/** A stage that has run and is silent for longer hangs. With a new one loaded, it is still within ten seconds. */
const maxSilence = 5;
/** From the loading of a stage to its first word. Generous: a slow machine, just after its start. */
const maxFirstSilence = 30;
/** A stage that lives, but has nothing on the screen, has so long to put something there. */
const firstPatience = 7;
/** One that is not drawn so long may be well, and only what draws it hangs. Earlier than a new stage: the visit goes on. */
const drawingPatience = 4;
/** A screen that is switched off may stop the drawing: then a new stage every few seconds would help nobody. */
const maxPatience = 600;
/** Longer without a word from any stage, and replacing stages does not help any more. */
const maxDeadSilence = 60;

/** `hung`: it was there and is silent. `never-began`: it was loaded and has said nothing. */
export type LossReason = 'hung' | 'never-began' | Exclude<StageSight, 'shown'>;

/**
 * Decides from the stage's heartbeat whether it still lives.
 *
 * Silence is counted in looks of our own, never in clock time: a machine that has slept, a clock that was set, or a
 * shell that was busy itself delays the looks as much as the words, and nobody is taken for dead.
 */
export class Heartbeat {
  readonly #after: (delayMs: number, callback: () => void) => void;
  readonly #onLost: (reason: LossReason) => void;
  readonly #onUndrawn: () => void;
  #isWatching = false;
  #hasSpoken = false;
  #sight: StageSight = 'shown';
  #silence = 0;
  #unseen = 0;
  #patience = firstPatience;
  #deadSilence = 0;

  /**
   * @param onLost the stage is to be replaced.
   * @param onUndrawn the graphics process is to be replaced; told once, before `onLost`.
   */
  constructor(
    after: (delayMs: number, callback: () => void) => void,
    onLost: (reason: LossReason) => void,
    onUndrawn: () => void,
  ) {
    this.#after = after;
    this.#onLost = onLost;
    this.#onUndrawn = onUndrawn;
    this.#lookAgain();
  }

  /** false where no stage at all has said a word for a minute. */
  get isWell(): boolean {
    return this.#deadSilence <= maxDeadSilence;
  }

  /** A stage begins to load; it is watched until it is lost. */
  begun(): void {
    this.#isWatching = true;
    this.#hasSpoken = false;
    this.#silence = 0;
    this.#unseen = 0;
  }

  /** The stage is gone, or is being replaced: nothing is expected of it until the next one begins. */
  rest(): void {
    this.#isWatching = false;
  }

  beat(sight: StageSight): void {
    this.#hasSpoken = true;
    this.#silence = 0;
    this.#deadSilence = 0;
    this.#sight = sight;
    if (sight !== 'shown') return;
    this.#unseen = 0;
    this.#patience = firstPatience;
  }

  #lookAgain(): void {
    this.#after(lookMs, () => {
      this.#look();
      this.#lookAgain();
    });
  }

  #look(): void {
    this.#deadSilence += 1;
    if (!this.#isWatching) return;
    this.#silence += 1;
    if (!this.#hasSpoken) {
      if (this.#silence > maxFirstSilence) this.#loseSilent('never-began');
    } else if (this.#silence > maxSilence) this.#loseSilent('hung');
    else if (this.#sight !== 'shown') this.#lookForSight(this.#sight);
  }

  /** It may be silent because it waits for what draws; then the next one would wait as well. */
  #loseSilent(reason: 'hung' | 'never-began'): void {
    this.#onUndrawn();
    this.#lose(reason);
  }

  #lookForSight(sight: Exclude<StageSight, 'shown'>): void {
    this.#unseen += 1;
    if (sight === 'unpainted' && this.#unseen === drawingPatience) this.#onUndrawn();
    if (this.#unseen <= this.#patience) return;
    this.#patience = Math.min(this.#patience * 2, maxPatience);
    this.#lose(sight);
  }

  #lose(reason: LossReason): void {
    this.rest();
    this.#onLost(reason);
  }
}
