/** What changed between two looks. */
export interface Settling<T> {
  readonly arrived: readonly T[];
  readonly left: readonly T[];
}

interface Seen<T> {
  value: T;
  hasArrived: boolean;
  /** Looks in a row that contradict `hasArrived`. */
  doubts: number;
}

/**
 * Steadies what flickers: a loose plug, a hub that resets, a file that is being written. A thing has arrived when
 * `looks` looks in a row have seen it, and has left when as many have missed it.
 */
export class Settled<T> {
  readonly #looks: number;
  readonly #seen = new Map<string, Seen<T>>();

  constructor(looks: number) {
    this.#looks = looks;
  }

  /** Takes what one look has seen, by key. */
  look(current: ReadonlyMap<string, T>): Settling<T> {
    for (const [key, value] of current) {
      const seen = this.#seen.get(key);
      if (seen) seen.value = value;
      else this.#seen.set(key, { value, hasArrived: false, doubts: 0 });
    }
    const turned = [...this.#seen].filter(([key, seen]) => this.#turns(seen, current.has(key), key));
    return {
      arrived: turned.filter(([, seen]) => seen.hasArrived).map(([, { value }]) => value),
      left: turned.filter(([, seen]) => !seen.hasArrived).map(([, { value }]) => value),
    };
  }

  /** true where this look decides that it has arrived, or left. */
  #turns(seen: Seen<T>, isThere: boolean, key: string): boolean {
    if (isThere === seen.hasArrived) {
      seen.doubts = 0;
      // It never came to stay.
      if (!isThere) this.#seen.delete(key);
      return false;
    }
    seen.doubts += 1;
    if (seen.doubts < this.#looks) return false;
    seen.hasArrived = isThere;
    seen.doubts = 0;
    if (!isThere) this.#seen.delete(key);
    return true;
  }
}
