import type { Random } from './random.ts';

/** One way to damage a file: what a failing stick, a stick pulled too early, or somebody with an editor does. */
export type MutateBytes = (bytes: Buffer, random: Random) => Buffer;

function splice(bytes: Buffer, at: number, removed: number, inserted: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)]);
}

/** Length of a stretch: mostly short, now and then long. */
function stretch(bytes: Buffer, random: Random): number {
  return 1 + random.below(random.below(4) === 0 ? bytes.length : 16);
}

export const byteMutations: Readonly<Record<string, MutateBytes>> = {
  flip(bytes, random) {
    const changed = Buffer.from(bytes);
    const at = random.below(bytes.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    return changed;
  },
  insert: (bytes, random) =>
    splice(bytes, random.below(bytes.length + 1), 0, random.bytes(stretch(bytes, random))),
  remove: (bytes, random) =>
    splice(bytes, random.below(bytes.length), stretch(bytes, random), Buffer.alloc(0)),
  overwrite(bytes, random) {
    const count = stretch(bytes, random);
    return splice(bytes, random.below(bytes.length), count, random.bytes(count));
  },
  zero(bytes, random) {
    const count = stretch(bytes, random);
    return splice(bytes, random.below(bytes.length), count, Buffer.alloc(count));
  },
  truncate: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  append: (bytes, random) => Buffer.concat([bytes, random.bytes(stretch(bytes, random))]),
  repeat(bytes, random) {
    const from = random.below(bytes.length);
    return splice(bytes, from, 0, bytes.subarray(from, from + stretch(bytes, random)));
  },
  double: (bytes) => Buffer.concat([bytes, bytes]),
  blank: (bytes, random) =>
    splice(bytes, random.below(bytes.length), 0, Buffer.from(random.pick([' ', '\n', '\t', '\r\n']))),
};
