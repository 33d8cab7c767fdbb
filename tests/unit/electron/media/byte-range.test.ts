import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../../electron/media/byte-range.ts';

describe('parseRange', () => {
  it.each<[string, { first: number; last: number }]>([
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=0-', { first: 0, last: 99 }],
    ['bytes=10-19', { first: 10, last: 19 }],
    ['bytes=90-500', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-500', { first: 0, last: 99 }],
  ])('reads %s of a file of 100 bytes', (header, range) => {
    expect(parseRange(header, 100)).toEqual(range);
  });

  it.each([
    null,
    '',
    'bytes=',
    'bytes=-',
    'bytes=a-b',
    'bytes=5-1',
    'items=0-1',
    'bytes=0-1,5-6',
    'bytes= 0-1',
    'bytes=0-1e9',
    `bytes=0-${'9'.repeat(400)}`,
  ])('answers the whole file to %s', (header) => {
    expect(parseRange(header, 100)).toBe('whole');
  });

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', 'bytes=999999999999999-'])(
    'cannot satisfy %s',
    (header) => {
      expect(parseRange(header, 100)).toBe('unsatisfiable');
    },
  );

  it('cannot satisfy any range of an empty file', () => {
    expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable');
    expect(parseRange('bytes=-1', 0)).toBe('unsatisfiable');
  });
});
