import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../../../content/schema/language.ts';
import { helpMessages } from '../../../../src/i18n/messages/help.ts';
import { mapMessages } from '../../../../src/i18n/messages/map.ts';
import { readingMessages } from '../../../../src/i18n/messages/reading.ts';
import { searchMessages } from '../../../../src/i18n/messages/search.ts';
import { staffJobMessages } from '../../../../src/i18n/messages/staff-drives.ts';
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
    ['he', 2, 'התערוכה תחזור להתחלה בעוד שתי שניות.'],
    ['he', 20, 'התערוכה תחזור להתחלה בעוד 20 שניות.'],
  ])('counts seconds down in the right case: %s %d', (language, seconds, text) => {
    const said = translator(tag(language))(visitMessages.endsIn, { seconds });
    expect(said.replace(/\s/gu, ' ')).toBe(text);
  });

  it.each([
    ['cs', mapMessages.map, 'Mapa tras a\u00a0míst'],
    ['cs', mapMessages.allRoutes, 'Všechny trasy'],
    ['pl', helpMessages.bar, /i\u00a0\S+ są na każdym ekranie na dole, w\u00a0tym samym miejscu/],
    ['de', mapMessages.map, 'Karte der Wege und Orte'],
  ])('ends no line of the interface after a word of one letter: %s', (language, message, text) => {
    expect(translator(tag(language))(message)).toMatch(text);
  });

  it('binds words to a value too', () => {
    const said = translator(tag('cs'))(staffJobMessages.bytes, { done: '3 MB', total: '9 MB' });
    expect(said).toBe('3 MB z\u00a09 MB');
  });

  it('keeps a text of another language in its own direction inside Hebrew, and a number in that of the words', () => {
    const say = translator(tag('he'));
    expect(say(searchMessages.nothing, { text: 'Loslau' })).toContain('״\u2068Loslau\u2069״');
    expect(say(readingMessages.chapterOf, { position: 3, count: 7 })).toBe('פרק 3 מתוך 7');
    expect(translator(tag('en'))(searchMessages.nothing, { text: 'שלום' })).toContain('“שלום”');
  });

  it('shows what a visitor typed as it is, even where it looks like a placeholder', () => {
    const say = translator(tag('en'));
    expect(say(searchMessages.nothing, { text: '{x} <b>' })).toContain('“{x} <b>”');
  });
});
