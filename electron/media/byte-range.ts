/** Bytes of a file, from the first to the last, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a `Range` header (RFC 9110, section 14) for a file of a given size.
 *
 * @returns `whole` where there is none, or where it is of a form that a server may ignore (several ranges, other
 * units); `unsatisfiable` where it lies outside of the file.
 */
export function parseRange(header: string | null, bytes: number): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!match) return 'whole';
  const [, first = '', last = ''] = match;
  if (first === '') return last === '' ? 'whole' : lastBytes(Number(last), bytes);
  const range = { first: Number(first), last: last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1) };
  if (range.first >= bytes) return 'unsatisfiable';
  return last !== '' && Number(last) < range.first ? 'whole' : range;
}

function lastBytes(count: number, bytes: number): ByteRange | 'unsatisfiable' {
  if (count === 0 || bytes === 0) return 'unsatisfiable';
  return { first: Math.max(0, bytes - count), last: bytes - 1 };
}
