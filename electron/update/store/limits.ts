/** How the store works, in numbers. What a release may ask of a kiosk stands in `update/limits.ts`. */

/** Starts that a release on trial gets; one more, and the one before it is shown again. */
export const trialStarts = 3;

/** Beside the active release: the one before it, and one more. */
export const keptBesideActive = 2;

/** About ten years of weekly updates fit; what is older is in the log. */
export const maxHistoryEntries = 200;

/**
 * Files up to this size are copied several at once: they cost waiting, not bytes, and file systems bring the waits for
 * the disk of several files together into one.
 */
export const smallFileBytes = 4 * 1024 * 1024;
export const smallFileLanes = 8;

/** Two, so that one file is read and hashed while the disk takes in the other; more would only make a stick seek. */
export const largeFileLanes = 2;

/** What staff see of a change at most, beside the counts. */
export const maxListedChanges = 200;
