import { declinedForms } from './hebrew.ts';
import { searchWords, spellings } from './words.ts';

/** Words this short carry no ending that could be dropped. */
const minInflectedLetters = 5;
const minStemLetters = 4;
const maxDroppedLetters = 3;

/**
 * Turns what a visitor typed into FTS5 expressions, from the strictest to the most forgiving.
 *
 * Each word finds every word that begins with it. Czech and Polish decline by endings, so the forgiving expressions
 * drop up to three last letters: `Varšavy` finds `Varšava`. Hebrew declines at both ends. Each word stands in quotation marks and holds letters and
 * digits only, so nothing that a visitor types is ever FTS5 syntax.
 */
export function searchExpressions(text: string): readonly string[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const expressions = [words];
  for (let dropped = 1; dropped <= maxDroppedLetters; dropped += 1) {
    expressions.push(words.map((word) => stem(word, dropped)));
  }
  return [...new Set([...expressions.map((variant) => allOf(variant)), allDeclined(words)])];
}

/** The last resort: any of the words is enough. Undefined where there is only one word. */
export function anyWordExpression(text: string): string | undefined {
  const words = searchWords(text);
  return words.length > 1 ? words.map(anySpelling).join(' OR ') : undefined;
}

/** true where two folded texts are the same but for the endings of their words. */
export function isDeclinedForm(text: string, other: string): boolean {
  const words = text.split(' ');
  const others = other.split(' ');
  return (
    words.length === others.length && words.every((word, index) => sharesStem(word, others[index] ?? ''))
  );
}

function sharesStem(word: string, other: string): boolean {
  const beginning = stem(word, maxDroppedLetters);
  return other.startsWith(beginning) && other.length - beginning.length <= maxDroppedLetters;
}

function stem(word: string, dropped: number): string {
  if (word.length < minInflectedLetters) return word;
  return word.slice(0, Math.max(minStemLetters, word.length - dropped));
}

function allOf(words: readonly string[]): string {
  return words.map(anySpelling).join(' AND ');
}

/** The same as `allOf`, but for languages that decline words at both ends. */
function allDeclined(words: readonly string[]): string {
  return words
    .map((word) => {
      const forms = declinedForms(word).map(anySpelling);
      return forms.length > 1 ? `(${forms.join(' OR ')})` : forms.join('');
    })
    .join(' AND ');
}

function anySpelling(word: string): string {
  return `(${spellings(word)
    .map((spelling) => `"${spelling}"*`)
    .join(' OR ')})`;
}
