import { describe, expect, it } from 'vitest';
import {
  parseIdAndLanguage,
  parseLanguage,
  parseNothing,
  parseSearch,
  parseSourceIdAndLanguage,
  parseYesNo,
} from '../../../../electron/border/parsers.ts';

const hostile: readonly unknown[] = [
  undefined,
  null,
  0,
  Number.NaN,
  true,
  {},
  [],
  ['winter'],
  { toString: () => 'winter' },
  Object.create(null),
  '',
  '../winter',
  'winter\u0000',
  'Winter',
  '__proto__',
  'constructor ',
  'a'.repeat(81),
  "x' OR 1=1",
];

describe('parsers', () => {
  it('take what the contract says', () => {
    expect(parseNothing([])).toEqual([]);
    expect(parseLanguage(['pt-BR'])).toEqual(['pt-BR']);
    expect(parseIdAndLanguage(['kutno-station', 'cs'])).toEqual(['kutno-station', 'cs']);
    expect(parseSourceIdAndLanguage(['AUS1', 'cs'])).toEqual(['AUS1', 'cs']);
    expect(parseSearch(['', 'cs'])).toEqual(['', 'cs']);
    expect(parseYesNo([false])).toEqual([false]);
  });

  it.each(hostile.map((value) => [value]))('refuse %o as an id', (value) => {
    expect(parseIdAndLanguage([value, 'cs'])).toBeUndefined();
  });

  it.each(hostile.map((value) => [value]))('refuse %o as a language', (value) => {
    expect(parseLanguage([value])).toBeUndefined();
  });

  it('refuse more arguments than the contract has', () => {
    expect(parseNothing([1])).toBeUndefined();
    expect(parseLanguage(['cs', 'cs'])).toBeUndefined();
    expect(parseIdAndLanguage(['winter', 'cs', {}])).toBeUndefined();
    expect(parseSearch(['x', 'cs', 1])).toBeUndefined();
    expect(parseYesNo([true, true])).toBeUndefined();
  });

  it('refuse a text longer than anybody types', () => {
    expect(parseSearch(['a'.repeat(101), 'cs'])).toBeUndefined();
    expect(parseSourceIdAndLanguage(['a'.repeat(41), 'cs'])).toBeUndefined();
  });

  it('refuse what only looks like yes or no', () => {
    for (const value of [0, 1, 'true', null]) expect(parseYesNo([value])).toBeUndefined();
  });
});
