/* Just enough DER (X.690) to write one structure; Node reads it back, and so does OpenSSL. */

/** One element: tag, length, content. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.byteLength)]), content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
export const octets = (bytes: Uint8Array): Buffer => der(0x04, bytes);

/** A positive whole number below 2^31. */
export function integer(value: number): Buffer {
  const hex = value.toString(16);
  // An even number of digits, and a leading zero bit, or it would be negative.
  const padded = hex.length % 2 === 1 ? `0${hex}` : hex;
  return der(0x02, Buffer.from(/^[89a-f]/.test(padded) ? `00${padded}` : padded, 'hex'));
}

/** An object identifier such as 1.2.840.113549.1.5.13. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >>> 7; left > 0; left >>>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

function lengthOf(bytes: number): number[] {
  if (bytes < 0x80) return [bytes];
  return bytes < 0x100 ? [0x81, bytes] : [0x82, bytes >>> 8, bytes & 0xff];
}
