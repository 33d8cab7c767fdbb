/** Time, as the staff service needs it, so that tests can bring their own. */
export interface Timing {
  /** Milliseconds that never run backwards, whatever is done to the clock. */
  now(): number;
  /** Calls back once after a time; the answer takes it back. */
  after(delayMs: number, callback: () => void): () => void;
}
