import type { LanguageTag } from '../../../content/schema/language.ts';

/** The sentences of a text, as the language parts them. */
export function sentencesOf(text: string, language: LanguageTag): readonly string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter(Boolean);
}

/** Counts words as the language has them, also where it writes none of the spaces between them. */
export function countWords(text: string, language: LanguageTag): number {
  // A number grouped by no-break spaces is one word.
  const joined = text.replace(/(?<=\d)[\u00A0\u202F](?=\d)/g, '');
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(joined);
  let words = 0;
  for (const segment of segments) if (segment.isWordLike) words++;
  return words;
}
