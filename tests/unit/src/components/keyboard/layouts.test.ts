import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../../../../content/schema/language.ts';
import { digits, keyboardLayout } from '../../../../../src/components/keyboard/layouts.ts';

const alphabets: Readonly<Record<string, string>> = {
  cs: 'aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž',
  en: 'abcdefghijklmnopqrstuvwxyz',
  de: 'abcdefghijklmnopqrstuvwxyzäöüß',
  pl: 'aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż',
  he: 'אבגדהוזחטיכךלמםנןסעפףצץקרשת',
};

const letters = (language: string): string => {
  const { rows, signed } = keyboardLayout(language as LanguageTag);
  return rows.join('') + signed;
};

describe('keyboardLayout', () => {
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
    for (const row of keyboardLayout(tag as LanguageTag).rows) expect(row.length).toBeLessThanOrEqual(11);
  });

  it('falls back to the English layout for a language that has none', () => {
    expect(keyboardLayout('fr' as LanguageTag)).toEqual(keyboardLayout('en' as LanguageTag));
  });
});

describe('digits', () => {
  it('are all there', () => expect(Array.from(digits).sort().join('')).toBe('0123456789'));
});
