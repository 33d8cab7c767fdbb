import { describe, expect, it } from 'vitest';
import { isStoredPin, parsePinFile, storePin } from '../../../../electron/staff/pin-file.ts';
import { aStoredPin, rightPin, wrongPin } from '../../../fixtures/staff.ts';

const aFile = (overrides: object = {}) => JSON.stringify({ ...aStoredPin(), ...overrides });

describe('storePin', () => {
  it('keeps enough to know the PIN again, and reads back what it keeps', async () => {
    const stored = await storePin(rightPin);
    expect(parsePinFile(JSON.stringify(stored))).toEqual(stored);
    expect(await isStoredPin(rightPin, stored)).toBe(true);
    expect(await isStoredPin(wrongPin, stored)).toBe(false);
  });

  it('keeps nothing in which the PIN can be read, nor the same twice', async () => {
    const [first, second] = [await storePin(rightPin), await storePin(rightPin)];
    expect(JSON.stringify(first)).not.toContain(rightPin);
    expect(first.salt).not.toBe(second.salt);
    expect(first.hash).not.toBe(second.hash);
  });

  it('makes a guess cost at least 64 MB', async () => {
    const { n, r } = await storePin(rightPin);
    expect(128 * n * r).toBeGreaterThanOrEqual(64 * 1024 * 1024);
  });
});

describe('parsePinFile', () => {
  it('reads a PIN that was kept at a lower cost', () => {
    expect(parsePinFile(aFile())).toBeDefined();
  });

  it.each([
    ['nothing', ''],
    ['half a file', aFile().slice(0, 40)],
    ['a number', '1'],
    ['no hash', aFile({ hash: undefined })],
    ['an empty hash, which any PIN would match', aFile({ hash: '' })],
    ['a short hash', aFile({ hash: 'AAAA' })],
    ['a short salt', aFile({ salt: 'AAAA' })],
    ['a cost that makes guessing free', aFile({ n: 2 })],
    ['a cost that takes the memory of the machine', aFile({ n: 2 ** 24 })],
    ['a cost that is no power of two', aFile({ n: 2 ** 15 + 1 })],
    ['a parallelism that takes for ever', aFile({ p: 1000 })],
    ['another method', aFile({ method: 'md5' })],
    ['a field of its own', aFile({ pin: '271828' })],
  ])('refuses %s', (_what, text) => {
    expect(parsePinFile(text)).toBeUndefined();
  });
});
