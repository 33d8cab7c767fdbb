/** Long enough to be calm, short enough to tell a slow stick from a fast one. */
const windowMs = 4_000;

/** Tells how fast bytes come, averaged over the last few seconds. Time comes in as milliseconds that never run back. */
export class Speed {
  #samples: readonly { readonly atMs: number; readonly bytes: number }[] = [];

  /** Notes how many bytes are done by now; answers bytes per second, 0 until two moments are known. */
  note(bytes: number, atMs: number): number {
    const recent = this.#samples.filter((sample) => atMs - sample.atMs <= windowMs);
    this.#samples = [...recent, { atMs, bytes }];
    const first = this.#samples[0];
    if (!first || atMs === first.atMs) return 0;
    return Math.round(((bytes - first.bytes) * 1000) / (atMs - first.atMs));
  }
}
