import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { z } from 'zod';

/** Guesses cost 64 MB and a tenth of a second each. Bounded when read: a changed file must not cost the machine. */
const cost = { n: 2 ** 16, r: 8, p: 1 } as const;
const maxCost = { n: 2 ** 18, p: 4 } as const;
const saltBytes = 16;
const hashBytes = 32;

const base64 = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes, 'has another length');

const pinFileSchema = z.strictObject({
  method: z.literal('scrypt'),
  n: z
    .int()
    .min(2 ** 15)
    .max(maxCost.n)
    .refine((n) => Number.isInteger(Math.log2(n)), 'is no power of two'),
  r: z.literal(cost.r),
  p: z.int().min(1).max(maxCost.p),
  salt: base64(saltBytes),
  hash: base64(hashBytes),
});

/** What is kept of a PIN: enough to know it again, not enough to tell it. */
export type StoredPin = z.infer<typeof pinFileSchema>;

/** Reads `pin.json`; undefined for anything that we have not written. */
export function parsePinFile(text: string): StoredPin | undefined {
  try {
    return pinFileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    // Not JSON. The caller treats it like any other file that is not ours.
    return undefined;
  }
}

/** Prepares a PIN for keeping, under a salt of its own. */
export async function storePin(pin: string): Promise<StoredPin> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(pin, salt, cost);
  return { method: 'scrypt', ...cost, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** true for the PIN that was stored. Takes as long for a PIN that is nearly right as for any other. */
export async function isStoredPin(pin: string, { salt, hash, ...params }: StoredPin): Promise<boolean> {
  const derived = await derive(pin, Buffer.from(salt, 'base64'), params);
  return timingSafeEqual(derived, Buffer.from(hash, 'base64'));
}

function derive(pin: string, salt: Buffer, { n, r, p }: Pick<StoredPin, 'n' | 'r' | 'p'>): Promise<Buffer> {
  // Node refuses more than 32 MB unless told; twice of what scrypt itself needs is enough.
  const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r };
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, hashBytes, options, (cause, derived) => (cause ? reject(cause) : resolve(derived)));
  });
}
