import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../../../../content/schema/language.ts';
import { digits, keyboardsOf } from '../../../../../src/components/keyboard/layouts.ts';

const alphabets: Readonly<Record<string, string>> = {
  cs: 'aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž',
  en: 'abcdefghijklmnopqrstuvwxyz',
  de: 'abcdefghijklmnopqrstuvwxyzäöüß',
  pl: 'aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż',
  he: 'אבגדהוזחטיכךלמםנןסעפףצץקרשת',
};

const letters = (language: string): string => {
  const [{ rows, signed }] = keyboardsOf(language as LanguageTag);
  return rows.join('') + signed;
};

describe('keyboardsOf', () => {
  it.each(Object.entries(alphabets))('has every letter of the alphabet: %s', (language, alphabet) => {
    const missing = Array.from(alphabet).filter((letter) => !letters(language).includes(letter));
    expect(missing).toEqual([]);
  });

  it.each(Object.keys(alphabets))('has no letter twice and none that is foreign: %s', (language) => {
    const all = Array.from(letters(language));
    expect(all.filter((letter, index) => all.indexOf(letter) !== index)).toEqual([]);
    expect(all.filter((letter) => !alphabets[language]?.includes(letter))).toEqual([]);
  });

  it.each(Object.keys(alphabets))('keeps rows short enough for a finger on a portrait panel: %s', (tag) => {
    for (const row of keyboardsOf(tag as LanguageTag).flatMap(({ rows }) => rows))
      expect(row.length).toBeLessThanOrEqual(11);
  });

  it('falls back to the English layout for a language that has none', () => {
    const [french, english] = ['fr', 'en'].map((tag) => keyboardsOf(tag as LanguageTag)[0]);
    expect(french?.rows).toEqual(english?.rows);
  });

  it('brings the Latin letters to Hebrew, and nothing more to a language that has them', () => {
    const hebrew = keyboardsOf('he' as LanguageTag);
    expect(hebrew.map(({ language }) => language)).toEqual(['he', 'en']);
    expect(hebrew[1]?.rows.join('')).toContain('qwerty');
    expect(keyboardsOf('cs' as LanguageTag)).toHaveLength(1);
  });
});

describe('digits', () => {
  it('are all there', () => expect(Array.from(digits).sort().join('')).toBe('0123456789'));
});
