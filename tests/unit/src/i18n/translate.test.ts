import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../../../content/schema/language.ts';
import { readingMessages } from '../../../../src/i18n/messages/reading.ts';
import { searchMessages } from '../../../../src/i18n/messages/search.ts';
import { visitMessages } from '../../../../src/i18n/messages/visit.ts';
import { interfaceLanguage, translator } from '../../../../src/i18n/translate.ts';

const tag = (language: string): LanguageTag => language as LanguageTag;

describe('interfaceLanguage', () => {
  it('is the exhibit’s language where the interface speaks it, else English', () => {
    expect(interfaceLanguage(tag('pl'))).toBe('pl');
    expect(interfaceLanguage(tag('he'))).toBe('he');
    expect(interfaceLanguage(tag('fr'))).toBe('en');
  });
});

describe('translator', () => {
  it.each([
    ['cs', 1, '1 kapitola'],
    ['cs', 3, '3 kapitoly'],
    ['cs', 5, '5 kapitol'],
    ['pl', 1, '1 rozdział'],
    ['pl', 4, '4 rozdziały'],
    ['pl', 12, '12 rozdziałów'],
    ['pl', 22, '22 rozdziały'],
    ['de', 1, '1 Kapitel'],
    ['en', 1, '1 chapter'],
    ['en', 2, '2 chapters'],
    ['he', 1, 'פרק אחד'],
    ['he', 2, 'שני פרקים'],
    ['he', 20, '20 פרקים'],
  ])('counts chapters as the language does: %s %d', (language, count, text) => {
    expect(translator(tag(language))(readingMessages.chapterCount, { count })).toBe(text);
  });

  it.each([
    ['cs', 1, 'Za 1 sekundu se výstava vrátí na začátek.'],
    ['cs', 4, 'Za 4 sekundy se výstava vrátí na začátek.'],
    ['cs', 20, 'Za 20 sekund se výstava vrátí na začátek.'],
    ['pl', 1, 'Za 1 sekundę wystawa wróci do początku.'],
    ['pl', 22, 'Za 22 sekundy wystawa wróci do początku.'],
    ['pl', 20, 'Za 20 sekund wystawa wróci do początku.'],
  ])('counts seconds down in the right case: %s %d', (language, seconds, text) => {
    expect(translator(tag(language))(visitMessages.endsIn, { seconds })).toBe(text);
  });

  it('shows what a visitor typed as it is, even where it looks like a placeholder', () => {
    const say = translator(tag('en'));
    expect(say(searchMessages.nothing, { text: '{x} <b>' })).toContain('“{x} <b>”');
  });
});
