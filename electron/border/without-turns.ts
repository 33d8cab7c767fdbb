/**
 * Signs that turn the direction of what follows, up to the end of its line if nothing takes them back (UAX 9: embeddings,
 * overrides, isolates). An unpaired one reaches out of every inline element, into words that are not its own.
 */
const turns = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * An answer without such signs in any of its texts: whatever stands in a release or on a stick, it turns nothing around but
 * itself. The stage sets its own, in pairs, where it puts words of two directions together.
 */
export function withoutTurns<T>(value: T): T {
  if (typeof value === 'string') return value.replace(turns, '') as T;
  if (Array.isArray(value)) return value.map(withoutTurns) as T;
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutTurns(part)])) as T;
}

/** Bytes, for example, are no texts. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
