/** How many calls a page may make: so many at once, and so many a second over time. */
export interface CallRateLimit {
  readonly burst: number;
  readonly perSecond: number;
}

/**
 * A visitor's busiest second takes some ten calls, a rehearsal some hundred. The preload holds the page to this.
 */
export const stageRate: CallRateLimit = { burst: 600, perSecond: 200 };

/** The border allows more than the preload lets through: whoever comes to this limit has got past the preload. */
export const borderRate: CallRateLimit = { burst: 1200, perSecond: 400 };

/** The longest text that any call of the contract takes, with room. */
const maxLetters = 1000;
/** The longest list, and the most arguments. */
const maxItems = 100;
const maxArguments = 4;

/** Counts calls: a bucket that holds a burst, and fills again with time. */
export class CallRate {
  readonly #limit: CallRateLimit;
  readonly #nowMs: () => number;
  #left: number;
  #lookedAtMs: number;

  /** @param nowMs milliseconds that never run backwards. */
  constructor(limit: CallRateLimit, nowMs: () => number) {
    this.#limit = limit;
    this.#nowMs = nowMs;
    this.#left = limit.burst;
    this.#lookedAtMs = nowMs();
  }

  /** true where one more call may be made; it counts. */
  take(): boolean {
    const nowMs = this.#nowMs();
    const earned = ((nowMs - this.#lookedAtMs) / 1000) * this.#limit.perSecond;
    this.#left = Math.min(this.#limit.burst, this.#left + earned);
    this.#lookedAtMs = nowMs;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

/**
 * true for arguments of a form and size that some call of the contract takes: few, plain and short. Asked before they
 * are copied into another process, which is what makes a hundred megabytes, or a thing that holds itself, dear.
 */
export function areSmall(args: readonly unknown[]): boolean {
  return args.length <= maxArguments && args.every((arg) => isPlain(arg) || isShortList(arg));
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= maxLetters;
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}

function isShortList(value: unknown): boolean {
  return Array.isArray(value) && value.length <= maxItems && value.every(isPlain);
}
