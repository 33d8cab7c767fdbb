import { describe, expect, it } from 'vitest';
import type { EntryId, SourceId } from '../../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../../content/schema/language.ts';
import type { Figure } from '../../../../content/schema/model.ts';
import { formatCount, formatFigure, formatKilometres } from '../../../../src/i18n/numbers.ts';
import { translator } from '../../../../src/i18n/translate.ts';

const aFigure = (overrides: Partial<Figure>): Figure => ({
  id: 'driven-out' as EntryId,
  label: 'prisoners driven out',
  low: 9000,
  isApproximate: false,
  unit: 'people',
  sources: ['AUS1' as SourceId],
  ...overrides,
});

/** As a reader sees it: which spaces break a line or are narrow does not matter here, nor marks of direction. */
function written(figure: Partial<Figure>, language: string): string {
  const tag = language as LanguageTag;
  return formatFigure(aFigure(figure), tag, translator(tag))
    .replace(/\s/gu, ' ')
    .replace(/[\u2066-\u2069]/g, '');
}

const cases: readonly [what: string, figure: Partial<Figure>, texts: Readonly<Record<string, string>>][] = [
  ['thousands', { low: 9000 }, { cs: '9 000', en: '9,000', de: '9.000', pl: '9 000', he: '9,000' }],
  [
    'a range with an en dash',
    { low: 9000, high: 15000 },
    { cs: '9 000–15 000', en: '9,000–15,000', de: '9.000–15.000', pl: '9 000–15 000', he: '9,000–15,000' },
  ],
  [
    'an approximate range',
    { low: 3600, high: 4000, isApproximate: true },
    {
      cs: 'asi 3 600–4 000',
      en: 'about 3,600–4,000',
      de: 'etwa 3.600–4.000',
      pl: 'około 3 600–4 000',
      he: 'כ־3,600–4,000',
    },
  ],
  [
    'a lower bound',
    { bound: 'at-least' },
    {
      cs: 'nejméně 9 000',
      en: 'at least 9,000',
      de: 'mindestens 9.000',
      pl: 'co najmniej 9 000',
      he: 'לפחות 9,000',
    },
  ],
  [
    'a number that is exceeded',
    { bound: 'more-than' },
    { cs: 'přes 9 000', en: 'more than 9,000', de: 'über 9.000', pl: 'ponad 9 000', he: 'יותר מ־9,000' },
  ],
  [
    'an upper bound',
    { bound: 'up-to' },
    { cs: 'až 9 000', en: 'up to 9,000', de: 'bis zu 9.000', pl: 'do 9 000', he: 'עד 9,000' },
  ],
  [
    'a number that is not reached',
    { bound: 'fewer-than' },
    {
      cs: 'méně než 9 000',
      en: 'fewer than 9,000',
      de: 'weniger als 9.000',
      pl: 'mniej niż 9 000',
      he: 'פחות מ־9,000',
    },
  ],
  [
    'a decimal with its unit',
    { low: 12.5, unit: 'km' },
    { cs: '12,5 km', en: '12.5 km', de: '12,5 km', pl: '12,5 km', he: '12.5 ק״מ' },
  ],
  [
    'the unit once, after the range',
    { low: 240, high: 250, unit: 'km' },
    { cs: '240–250 km', en: '240–250 km', de: '240–250 km', pl: '240–250 km', he: '240–250 ק״מ' },
  ],
  [
    'frost with a true minus',
    { low: -20, unit: 'celsius' },
    { cs: '−20 °C', en: '−20 °C', de: '−20 °C', pl: '−20 °C', he: '−20 °C' },
  ],
  [
    'a range of frost with a word, because a dash beside a minus cannot be read',
    { low: -25, high: -19, unit: 'celsius' },
    {
      cs: '−25 až −19 °C',
      en: '−25 to −19 °C',
      de: '−25 bis −19 °C',
      pl: 'od −25 do −19 °C',
      he: '−25 עד −19 °C',
    },
  ],
];

describe('formatFigure', () => {
  for (const [what, figure, texts] of cases) {
    it.each(Object.entries(texts))(`writes ${what}: %s`, (language, text) => {
      expect(written(figure, language)).toBe(text);
    });
  }

  it.each(['cs', 'en', 'de', 'pl', 'he'])(
    'never breaks a number or its unit over two lines: %s',
    (language) => {
      const tag = language as LanguageTag;
      expect(formatFigure(aFigure({ low: 12500, unit: 'km' }), tag, translator(tag))).not.toContain(' ');
    },
  );
});

describe('a Hebrew figure', () => {
  const tag = 'he' as LanguageTag;
  const write = (figure: Partial<Figure>): string => formatFigure(aFigure(figure), tag, translator(tag));

  it('reads a range from the right, with each number from the left', () => {
    expect(write({ low: 12000, high: 15000 })).toBe('\u2067\u206612,000\u2069–\u206615,000\u2069\u2069');
  });

  it('keeps a minus and a degree at their own number', () => {
    expect(write({ low: -20, unit: 'celsius' })).toBe('\u2067\u2066−20\u00a0°C\u2069\u2069');
  });
});

describe('formatKilometres', () => {
  it.each([
    ['cs', '1 063 km'],
    ['en', '1,063 km'],
    ['he', '1,063 ק״מ'],
  ])('writes the sign of the language: %s', (language, text) => {
    const shown = formatKilometres(1063, language as LanguageTag);
    expect(shown.replace(/\s/gu, ' ').replace(/[\u2066-\u2069]/g, '')).toBe(text);
  });
});

describe('formatCount', () => {
  it('separates thousands as the language does', () => {
    expect(formatCount(12345, 'de' as LanguageTag)).toBe('12.345');
    expect(formatCount(12345, 'en' as LanguageTag)).toBe('12,345');
  });
});
