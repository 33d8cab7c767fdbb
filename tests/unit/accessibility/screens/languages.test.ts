import { describe, expect, it } from 'vitest';
import { findMistagged, languageOf, learnVocabulary } from '../../../accessibility/screens/languages.ts';

const vocabulary = learnVocabulary({
  en: 'The road was long. The road, the snow and the people. Snow and people on the road. And long people.',
  de: 'Der Weg war lang. Der Weg, der Schnee und die Menschen. Schnee und Menschen. Die Menschen und die Wege.',
});
const tagged = (language: string, text: string): readonly string[] =>
  findMistagged([{ text, language }], vocabulary);

describe('languageOf', () => {
  it('tells a language by words that no other one uses', () => {
    expect(languageOf('the people and the road', vocabulary)).toBe('en');
    expect(languageOf('die Menschen und der Schnee', vocabulary)).toBe('de');
  });

  it('does not guess from names, numbers or a single word', () => {
    expect(languageOf('Auschwitz, 1945', vocabulary)).toBeUndefined();
    expect(languageOf('and', vocabulary)).toBeUndefined();
    expect(languageOf('the-people-and-the-road.example', vocabulary)).toBeUndefined();
  });

  it('does not guess where the words of two languages are mixed', () => {
    expect(languageOf('the people and der Schnee und die', vocabulary)).toBeUndefined();
  });
});

describe('findMistagged', () => {
  it('finds a text that is tagged with another language, or with none', () => {
    expect(tagged('de', 'the people and the road')).toHaveLength(1);
    expect(tagged('', 'the people and the road')).toHaveLength(1);
    expect(tagged('en-GB', 'the people and the road')).toEqual([]);
  });

  it('finds Hebrew letters in a text that is not tagged as Hebrew', () => {
    expect(tagged('en', 'עברית')).toHaveLength(1);
    expect(tagged('he', 'עברית')).toEqual([]);
  });
});
