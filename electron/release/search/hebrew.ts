/*
 * Hebrew joins "and", "the", "in", "to", "from", "that" and "as" to the next word, has five letters with another form
 * at the end of a word, and marks abbreviations and foreign sounds with gershayim and geresh, at which the index parts
 * a word. A visitor thinks of none of it.
 */

const isHebrew = /^\p{Script=Hebrew}+$/u;

/** What is joined to words most often, alone and after "and" or "that". */
const prefixes = [
  ...['ה', 'ב', 'ל', 'מ', 'ו', 'ש', 'כ'],
  ...['וה', 'וב', 'ול', 'ומ', 'וש', 'וכ'],
  ...['שה', 'שב', 'של', 'שמ', 'מה', 'כש'],
];
/** Shorter words with a prefix are too often other words. */
const minPrefixedLetters = 3;
/** What is left of a word when a prefix is taken off. */
const minStrippedLetters = 4;

const endings = ['ות', 'ים', 'ה', 'ת'];
/** Most roots have three letters. */
const minStemLetters = 3;

const finalForms: Readonly<Record<string, string>> = { כ: 'ך', מ: 'ם', נ: 'ן', פ: 'ף', צ: 'ץ' };
const otherForms: Readonly<Record<string, string>> = {
  ...finalForms,
  ...Object.fromEntries(Object.entries(finalForms).map(([plain, final]) => [final, plain])),
};

/** The longest abbreviation that visitors write without its gershayim: צה״ל, ארה״ב. */
const maxAbbreviationLetters = 5;
/** Letters that a geresh turns into a sound of other languages: צ׳כיה, ז׳יטבה. */
const beforeGeresh = /[גזצת](?=\p{L})/u;

/**
 * Every way in which the index may hold a Hebrew word, the word itself first; only the word where it is not Hebrew.
 * One with a space in it is a phrase: two words of the index that stand beside each other.
 */
export function hebrewSpellings(word: string): readonly string[] {
  if (!isHebrew.test(word)) return [word];
  const forms = [word, ...otherForm(word)];
  const joined =
    word.length < minPrefixedLetters ? [] : prefixes.flatMap((prefix) => forms.map((form) => prefix + form));
  return [...forms, ...parted(word), ...joined];
}

/** A Hebrew word, and what is left of it when its front, its end or both are declined; any other word as it is. */
export function declinedForms(word: string): readonly string[] {
  if (!isHebrew.test(word)) return [word];
  const bare = withoutPrefix(word);
  return [...new Set([word, withoutEnding(word), bare, withoutEnding(bare)])];
}

/** The word without what may be joined to its front. */
function withoutPrefix(word: string): string {
  const joined = prefixes
    .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= minStrippedLetters)
    .sort((a, b) => b.length - a.length)[0];
  return joined ? word.slice(joined.length) : word;
}

/** The word without the ending of its gender and number: `מחנות` and `מחנה` both begin with `מחנ`. */
function withoutEnding(word: string): string {
  const ending = endings.find(
    (candidate) => word.endsWith(candidate) && word.length - candidate.length >= minStemLetters,
  );
  return ending ? word.slice(0, -ending.length) : word;
}

/** The same word with its last letter in the middle of a longer one, or at the end. */
function otherForm(word: string): readonly string[] {
  const last = otherForms[word.slice(-1)];
  return last ? [word.slice(0, -1) + last] : [];
}

/** The word as the index parts it where a text has gershayim before its last letter, or a geresh inside. */
function parted(word: string): readonly string[] {
  const abbreviation =
    word.length <= maxAbbreviationLetters ? [`${word.slice(0, -1)} ${word.slice(-1)}`] : [];
  const foreign = beforeGeresh.exec(word);
  const at = foreign ? foreign.index + 1 : 0;
  return foreign ? [...abbreviation, `${word.slice(0, at)} ${word.slice(at)}`] : abbreviation;
}
