import type { LanguageTag } from '../../../content/schema/language.ts';

/** The sentences of a text, as the language parts them. */
function sentencesOf(text: string, language: LanguageTag): readonly string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter(Boolean);
}

/** The sentences of a text that have more words than that, with their number of words. */
export function sentencesLongerThan(
  most: number,
  text: string,
  language: LanguageTag,
): readonly { readonly sentence: string; readonly words: number }[] {
  return sentencesOf(text, language)
    .map((sentence) => ({ sentence, words: countWords(sentence, language) }))
    .filter(({ words }) => words > most);
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
