/*
 * Where a line may not break. The compiler sets an exhibit's texts by it, and the stage sets its own messages, so that
 * both look alike on one screen.
 */

const noBreakSpace = '\u00A0';

/**
 * Words of one letter that may not stand at the end of a line. Hebrew has none: its words of one letter are prefixes,
 * written together with the next word or joined to it by a maqaf.
 */
const clingingWords: Readonly<Record<string, string>> = {
  cs: 'ksvzouai',
  sk: 'ksvzouai',
  pl: 'wzouia',
};

/** Months as they stand after a day, or before it in English; in Hebrew with the prefix that says "in" or "to". */
const months: Readonly<Record<string, string>> = {
  cs: 'ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince',
  de: 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
  he: '[בל]?(?:ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)',
  pl: 'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
};

const units = 'km|m|cm|mm|kg|g|t|ha|l|h|hod|min|%|‰|°C|°F|Kč|zł|€|ק״מ|מ׳|ס״מ|מ״מ|ק״ג|שע׳|דק׳|שנ׳';
const numberBeforeUnit = new RegExp(`(?<=\\d) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu');
/** The parts of a date in digits: `18. 1. 1945`. */
const numberedDate = /(?<=\b\d{1,2}\.) (?=\d{1,2}\.)|(?<=\b\d{1,2}\. ?\u00A0?\d{1,2}\.) (?=\d{4})/gu;

/**
 * Binds what a line may not part: a word of one letter to the next word, a number to its unit, a day to its month, the
 * groups of a number. Only turns spaces into no-break spaces, so every offset stays.
 * The language is a tag of the exhibit or of the interface.
 */
export function bindSpaces(text: string, language: string): string {
  const primary = language.split('-')[0] ?? language;
  let bound = text.replace(numberBeforeUnit, noBreakSpace).replace(numberedDate, noBreakSpace);
  const month = months[primary];
  if (month) bound = bound.replace(dayAndMonth(primary, month), noBreakSpace);
  const words = clingingWords[primary];
  if (words) {
    const clinging = new RegExp(`(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]\\.)([${words}]) (?=\\S|$)`, 'giu');
    bound = bound.replace(clinging, `$1${noBreakSpace}`);
    bound = bound.replace(/(?<=\b\d{1,3}) (?=\d{3}\b)/g, noBreakSpace);
  }
  return bound;
}

function dayAndMonth(language: string, month: string): RegExp {
  const dayFirst = `(?<=\\b\\d{1,2}\\.?) (?=(?:${month})(?!\\p{L}))`;
  const monthFirst = `(?<=\\b(?:${month})) (?=\\d{1,2}\\b)`;
  return new RegExp(language === 'en' ? `${dayFirst}|${monthFirst}` : dayFirst, 'gu');
}

/** One space between words, none at either end; no-break spaces stay. */
function collapseSpaces(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}

/** Sets a text that has no structure, such as a title. */
export function typeset(text: string, language: string): string {
  return bindSpaces(collapseSpaces(text), language);
}
