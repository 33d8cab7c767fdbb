import { describe, expect, it } from 'vitest';
import { isEasyPin } from '../../../../electron/staff/easy-pin.ts';

describe('isEasyPin', () => {
  it.each([
    ['one digit', '111111'],
    ['two digits', '100001'],
    ['two digits in turn', '121212'],
    ['a run upwards', '123456'],
    ['a run downwards', '987654'],
    ['a run over the zero', '890123'],
    ['a run in steps of two', '135791'],
    ['a run of pairs', '112233'],
    ['a run of twelve', '012345678901'],
    ['a part that is repeated', '472472'],
    ['a part and its mirror', '472274'],
  ])('finds %s too easy: %s', (_what, pin) => {
    expect(isEasyPin(pin)).toBe(true);
  });

  it.each(['271828', '314159', '190544', '123457', '047195', '918273645'])('lets %s be', (pin) => {
    expect(isEasyPin(pin)).toBe(false);
  });
});
