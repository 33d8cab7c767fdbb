import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../../../content/schema/language.ts';
import { joinParts } from '../../../../src/speech/part.ts';
import { spokenWords } from '../../../../src/speech/spoken-words.ts';

describe('spokenWords', () => {
  it.each([
    ['cs', 'asi 3\u00a0600–4\u00a0000', 'asi 3600 až 4000'],
    ['en', 'at least 9,000', 'at least 9000'],
    ['de', '3.600–4.000', '3600 bis 4000'],
    ['pl', '56\u00a0000', '56000'],
    ['he', '\u20669,000–10,000\u2069', '9000 עד 10000'],
  ])('says the numbers and ranges of %s as words', (language, written, said) => {
    expect(spokenWords(written, language as LanguageTag)).toBe(said);
  });

  it('leaves points and commas alone that part nothing of a number', () => {
    expect(spokenWords('1.9, 3, 400', 'en' as LanguageTag)).toBe('1.9, 3, 400');
    expect(spokenWords('v roce 1945 2 lidé', 'cs' as LanguageTag)).toBe('v roce 1945 2 lidé');
  });

  it('has no hyphens that the eye does not see, and no marks of direction', () => {
    expect(spokenWords('trans\u00adport \u2067x\u2069', 'cs' as LanguageTag)).toBe('transport x');
  });

  it('tells a temperature below zero', () => {
    expect(spokenWords('−25 až −19', 'cs' as LanguageTag)).toBe('-25 až -19');
  });
});

describe('joinParts', () => {
  const cs = 'cs' as LanguageTag;
  const de = 'de' as LanguageTag;

  it('keeps languages apart and signs with the words before them', () => {
    const parts = [
      { text: 'Tábor ', language: cs },
      { text: 'Blechhammer', language: de },
      { text: ' (', language: cs },
      { text: 'Slawięcice', language: 'pl' as LanguageTag },
      { text: ')', language: cs },
    ];
    expect(joinParts(parts).map(({ text, language }) => `${language}: ${text}`)).toEqual([
      'cs: Tábor',
      'de: Blechhammer (',
      'pl: Slawięcice)',
    ]);
  });

  it('makes one of neighbours', () => {
    expect(
      joinParts([
        { text: 'a ', language: cs },
        { text: 'b', language: cs },
      ]),
    ).toEqual([{ text: 'a b', language: cs }]);
  });
});
