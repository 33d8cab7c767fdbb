import type { Random } from '../interruptions/random.ts';

const pageBytes = 4096;

function aPage(bytes: Buffer, random: Random): number {
  return random.below(Math.floor(bytes.length / pageBytes));
}

/** Changes of bytes, from a single bit to whole pages: what failing flash does, and what an attacker tries first. */
const mutations: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const at = random.below(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random.below(8)), at);
    return bytes;
  },
  (bytes, random) => {
    bytes.writeUInt8(random.below(256), random.below(bytes.length));
    return bytes;
  },
  // The header of the file and of its first pages decide how the rest is read.
  (bytes, random) => {
    const page = aPage(bytes, random) * pageBytes;
    bytes.writeUInt8(random.below(256), page + random.below(120));
    return bytes;
  },
  (bytes, random) => {
    const at = random.below(bytes.length - 8);
    bytes.writeUInt32BE(random.below(3) === 0 ? 0xffffffff : random.below(0x10000), at);
    return bytes;
  },
  (bytes, random) => {
    const [from, to] = [aPage(bytes, random), aPage(bytes, random)];
    bytes.copyWithin(to * pageBytes, from * pageBytes, (from + 1) * pageBytes);
    return bytes;
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    return bytes.fill(
      random.chance() ? 0 : 0xff,
      at,
      Math.min(bytes.length, at + random.below(2 * pageBytes)),
    );
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => {
    const at = random.below(bytes.length);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.alloc(1 + random.below(pageBytes)),
      bytes.subarray(at),
    ]);
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(pageBytes))]);
  },
];

/** A changed copy: most often by one mutation, sometimes by several. */
export function mutate(original: Uint8Array, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(original);
  const rounds = 1 + (random.below(4) === 0 ? random.below(6) : 0);
  for (let round = 0; round < rounds && bytes.length > 2 * pageBytes; round++) {
    const mutation = mutations[random.below(mutations.length)];
    if (mutation) bytes = mutation(bytes, random);
  }
  return bytes;
}
