import { maxSpokenLetters } from '../../electron/contract/speech.ts';
import type { Part } from './part.ts';

/**
 * Cuts words into pieces that a voice takes at once: at the ends of sentences, and where a single sentence is too long,
 * between its words. Short pieces also begin to sound sooner.
 */
export function piecesOf({ text, language }: Part): readonly Part[] {
  const sentences = split(text, language, 'sentence').flatMap((sentence) =>
    sentence.length > maxSpokenLetters ? fill(split(sentence, language, 'word')) : [sentence],
  );
  return sentences.map((piece) => ({ text: piece.trim(), language })).filter((piece) => piece.text !== '');
}

function split(text: string, language: string, granularity: 'sentence' | 'word'): readonly string[] {
  const segments = new Intl.Segmenter(language, { granularity }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}

/** Puts words together up to what a voice takes. */
function fill(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const word of words.flatMap(cut)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length <= maxSpokenLetters)
      lines[lines.length - 1] = line + word;
    else lines.push(word);
  }
  return lines;
}

function cut(word: string): readonly string[] {
  return word.match(new RegExp(`[^]{1,${maxSpokenLetters}}`, 'gu')) ?? [];
}
