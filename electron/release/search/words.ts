import { hebrewSpellings } from './hebrew.ts';

/** More words than this narrow nothing; they only cost time. */
const maxWords = 8;
const minWordLetters = 2;
/** Positions of a word at which a letter and its look-alike are both tried: three give at most eight spellings. */
const maxAlternatives = 3;

/** Letters that FTS5 keeps apart, because Unicode knows no plain letter below them, but that visitors type plain. */
const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe' };
const lookAlikes = /l|ss/g;
const alternativeOf: Readonly<Record<string, string>> = { l: 'ł', ss: 'ß' };

/**
 * Takes capitals and diacritics off a text, as the index does with `unicode61 remove_diacritics 2`. Also geresh and
 * gershayim, which no word of a visitor needs.
 */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+|[׳״]/gu, '');
}

/** A text as it is compared with another: no capitals, no diacritics, no signs. */
export function foldWhole(text: string): string {
  return wordsIn(text).map(plain).join(' ');
}

/** The words of a visitor's text, folded. Single letters (in Czech and Polish mostly prepositions) are left out. */
export function searchWords(text: string): readonly string[] {
  return wordsIn(text)
    .filter((word) => word.length >= minWordLetters)
    .slice(0, maxWords);
}

function wordsIn(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every spelling of a folded word that the index may hold: `lodz` may stand there as `łodz`. */
export function spellings(word: string): readonly string[] {
  const places = [...plain(word).matchAll(lookAlikes)].slice(0, maxAlternatives);
  const variants = places.reduceRight<readonly string[]>(
    (made, place) => [...made, ...made.map((variant) => withAlternative(variant, place.index, place[0]))],
    [plain(word)],
  );
  return [...new Set([...hebrewSpellings(word), ...variants])];
}

// Replaced from the end of the word to its beginning, so that earlier positions stay where they were.
function withAlternative(word: string, index: number, letters: string): string {
  return word.slice(0, index) + (alternativeOf[letters] ?? letters) + word.slice(index + letters.length);
}

function plain(word: string): string {
  return word.replace(/[łßøđæœ]/g, (letter) => plainLetters[letter] ?? letter);
}
