import { describe, expect, it } from 'vitest';
import {
  parseDriveId,
  parseFailures,
  parseIdAndLanguage,
  parseLanguage,
  parseNewPin,
  parseNothing,
  parseOfferId,
  parsePin,
  parseReleaseNumber,
  parseSearch,
  parseSpoken,
  parseSourceIdAndLanguage,
  parseSight,
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
    expect(parseSight(['unpainted'])).toEqual(['unpainted']);
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
    for (const value of [...hostile, 'Shown', ['shown']]) expect(parseSight([value])).toBeUndefined();
    expect(parseSight(['shown', 'shown'])).toBeUndefined();
  });

  it('take what staff and rehearsals say', () => {
    expect(parsePin(['271828'])).toEqual(['271828']);
    expect(parseNewPin(['271828', null])).toEqual(['271828', null]);
    expect(parseNewPin(['271828', '314159'])).toEqual(['271828', '314159']);
    expect(parseOfferId(['stick-0123456789abcdef:7'])).toEqual(['stick-0123456789abcdef:7']);
    expect(parseDriveId(['folder-0123456789abcdef'])).toEqual(['folder-0123456789abcdef']);
    expect(parseReleaseNumber([7])).toEqual([7]);
    expect(parseFailures([[]])).toEqual([[]]);
    expect(parseFailures([['story winter: no page']])).toEqual([['story winter: no page']]);
  });

  it.each([
    ...hostile,
    271828,
    '12345',
    '1'.repeat(13),
    '27182８',
    '٢٧١٨٢٨',
    ' 271828',
    '271828\n',
    '-27182',
    '2e5000',
    ['271828'],
  ])('refuse %o as a PIN', (value) => {
    expect(parsePin([value])).toBeUndefined();
    expect(parseNewPin([value, null])).toBeUndefined();
    if (value !== null) expect(parseNewPin(['271828', value])).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    7,
    {},
    ['stick-1'],
    '',
    '../stick',
    'stick/1',
    'stick\\1',
    'stick 1',
    'stick-1\n',
    'stick-1\u0000',
    '.hidden',
    '-rf',
    'štick',
    'x'.repeat(201),
  ])('refuse %o as the name of a drive or an offer', (value) => {
    expect(parseDriveId([value])).toBeUndefined();
    expect(parseOfferId([value])).toBeUndefined();
  });

  it.each([...hostile, '7', 7n, 0, -1, 1.5, Infinity, 2 ** 53, [7], new Number(7)])(
    'refuse %o as a release',
    (value) => {
      expect(parseReleaseNumber([value])).toBeUndefined();
    },
  );

  it.each([
    ['no list', 'x'],
    ['what only looks like a list', { length: 0 }],
    ['a list of something else', [1]],
    ['a list with holes', new Array<string>(3)],
    ['a list that is too long', Array<string>(101).fill('x')],
    ['a text that is too long', ['x'.repeat(501)]],
    ['a list in a list', [['x']]],
  ])('refuse %s as failures', (_what, value) => {
    expect(parseFailures([value])).toBeUndefined();
  });

  it('let a text through that is to be read aloud', () => {
    expect(parseSpoken(['Lidé šli mlčky.', 'cs', 165])).toEqual(['Lidé šli mlčky.', 'cs', 165]);
  });

  it.each([
    ['no text', ['', 'cs', 165]],
    ['a text that is too long', ['x'.repeat(601), 'cs', 165]],
    ['something else than a text', [{ toString: () => 'x' }, 'cs', 165]],
    ['a voice instead of a language', ['x', '--path=/etc', 165]],
    ['a speed that no voice has', ['x', 'cs', 451]],
    ['a speed in letters', ['x', 'cs', '165']],
    ['no speed', ['x', 'cs']],
    ['more than that', ['x', 'cs', 165, '-w/tmp/x']],
  ])('refuse to read aloud %s', (_what, raw) => {
    expect(parseSpoken(raw)).toBeUndefined();
  });

  it('refuse more or fewer arguments than staff say', () => {
    expect(parsePin(['271828', '271828'])).toBeUndefined();
    expect(parseNewPin(['271828'])).toBeUndefined();
    expect(parseNewPin(['271828', null, null])).toBeUndefined();
    expect(parseOfferId(['stick-1', 1])).toBeUndefined();
    expect(parseReleaseNumber([7, 7])).toBeUndefined();
    expect(parseFailures([[], []])).toBeUndefined();
    for (const parse of [
      parsePin,
      parseNewPin,
      parseOfferId,
      parseDriveId,
      parseReleaseNumber,
      parseFailures,
    ]) {
      expect(parse([])).toBeUndefined();
    }
  });
});
