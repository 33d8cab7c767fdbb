/** A text of 600 letters at the slowest speed takes under three minutes: 22,050 samples of two bytes a second. */
export const maxSoundBytes = 16_000_000;

/** espeak-ng takes a few hundredths of a second for such a text; a machine that takes longer than this reads nothing. */
export const synthesisTimeoutMs = 10_000;

/** What the list of voices and the list of controls may take, in bytes. */
export const maxListBytes = 1_000_000;

/** A visitor who plugs in headphones puts them on first. */
export const headphonesLookMs = 2_000;
