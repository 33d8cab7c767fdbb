import type { Sizes } from '../lib/look.ts';
import type { TextSize } from '../lib/panel.ts';

export const themes = ['dark', 'light', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** Steps of the volume: 0 is silence. Between two steps there are 3 dB (`src/sound/loudness.ts`). */
export const volumes = { min: 0, max: 10, plain: 6 } as const;
/** Speeds of reading aloud, in words per minute. */
export const speechRates = [100, 130, 165, 200, 240, 290] as const;
const plainRate = 2;

/** How this visitor wants the screen to look, and to sound. Reset with the visit. */
export class Display {
  textSize = $state<TextSize>('medium');
  theme = $state<Theme>('dark');
  isMotionReduced = $state(false);
  /** true while everything lies in a band at the foot of the panel. */
  isReachMode = $state(false);
  /** false where the whole panel is in reach already. Follows from the panel. */
  canLower = $state(true);
  /** true while texts are shown in easy language where they have it. */
  isEasy = $state(false);
  /** true while recordings are shown with captions: until a visitor wants none. */
  hasCaptions = $state(true);
  #volume = $state<number>(volumes.plain);
  /** true while everything is read aloud. */
  isSpeaking = $state(false);
  /** A position in `speechRates`. */
  #speechRate = $state(plainRate);
  /** What the page measures now. Follows from the panel, the text size and reach mode. */
  sizes = $state.raw<Sizes>({ readingPx: 16, labelPx: 13, touchPx: 60, gapPx: 8, printPx: 12 });

  /** Height of reading text in CSS pixels: one rem. */
  get readingPx(): number {
    return this.sizes.readingPx;
  }

  get volume(): number {
    return this.#volume;
  }

  /** Louder or quieter by so many steps, as far as it goes. */
  changeVolume(steps: number): void {
    this.#volume = Math.min(Math.max(this.#volume + steps, volumes.min), volumes.max);
  }

  get speechRate(): number {
    return this.#speechRate;
  }

  /** Faster or slower by so many steps, as far as it goes. */
  changeSpeechRate(steps: number): void {
    this.#speechRate = Math.min(Math.max(this.#speechRate + steps, 0), speechRates.length - 1);
  }

  reset(): void {
    this.textSize = 'medium';
    this.theme = 'dark';
    this.isMotionReduced = false;
    this.isReachMode = false;
    this.isEasy = false;
    this.hasCaptions = true;
    this.#volume = volumes.plain;
    this.isSpeaking = false;
    this.#speechRate = plainRate;
  }
}
