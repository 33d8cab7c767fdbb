/** Waits between one replacement of the stage and the next, in milliseconds; the last one repeats. */
const waitsMs: readonly number[] = [0, 500, 2000, 5000];
/** A stage that has run this long is well again. */
const healthyMs = 60_000;

export interface RecoveryTiming {
  now(): number;
  after(delayMs: number, callback: () => void): void;
}

/**
 * Brings the stage back after it crashed or hung. At once the first time, then with growing waits, so that a stage
 * that dies at every start does not burn the machine; never longer than visitors would wait for.
 *
 * Several reports of one failure (a hang, then the crash that ends it) replace the stage once.
 */
export function createRecovery(reload: () => void, timing: RecoveryTiming): () => void {
  let failures = 0;
  let isPending = false;
  let lastReloadMs = -healthyMs;

  return () => {
    if (isPending) return;
    isPending = true;
    if (timing.now() - lastReloadMs >= healthyMs) failures = 0;
    const waitMs = waitsMs[Math.min(failures, waitsMs.length - 1)] ?? 0;
    failures += 1;
    timing.after(waitMs, () => {
      isPending = false;
      lastReloadMs = timing.now();
      reload();
    });
  };
}
