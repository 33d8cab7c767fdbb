/** The longest text that is spoken in one piece; the stage cuts longer ones at the ends of their sentences. */
export const maxSpokenLetters = 600;

/** Words per minute: what espeak-ng can do, and what the platforms' own voices are told in its terms. */
export const spokenRate = { min: 80, max: 450, plain: 165 } as const;

/** `no-voice`: nothing here speaks this language; a wrong voice never reads it. `stopped`: something else is said now. */
export type SpeechCode = 'no-voice' | 'stopped' | 'failed';

/** true for a speed that a voice can take. */
export function isSpokenRate(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= spokenRate.min && Number(value) <= spokenRate.max;
}
