import { volumes } from '../state/display.svelte.ts';

/** Steps of less than 10 dB are asked for (EN 301 549, 5.1.3); these find the right loudness by ear. */
const decibelsPerStep = 3;
/** The loudest step lets a recording through as it is; nothing is ever amplified, so that nothing hurts. */
const loudestGain = 1;

/** What a sound is multiplied with at a step of the volume. */
export function gainOf(step: number): number {
  if (step <= volumes.min) return 0;
  const steps = Math.min(step, volumes.max) - volumes.max;
  return loudestGain * 10 ** ((steps * decibelsPerStep) / 20);
}
