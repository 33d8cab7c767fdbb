import { directionOf } from './locale.ts';

/*
 * Marks of the Unicode bidirectional algorithm (UAX 9). Without them a number takes the direction of the Latin name
 * before it, and a name from elsewhere turns the words around it. They are set in languages from right to left only:
 * the others come out right by themselves, and stay free of signs that nobody sees.
 */
const leftToRight = '\u2066';
const rightToLeft = '\u2067';
const asItBegins = '\u2068';
const end = '\u2069';

/** A number with its signs, which is read from left to right in every language: "−20 °C", "1.9 GB". */
export function isolateNumber(text: string, language: string): string {
  return directionOf(language) === 'rtl' ? leftToRight + text + end : text;
}

/** Words and numbers in the language's own direction: "18–21 בינואר" keeps its 18 on the right. */
export function isolateWords(text: string, language: string): string {
  return directionOf(language) === 'rtl' ? rightToLeft + text + end : text;
}

/** A name or a text of any language, which keeps the direction of its own first letter. */
export function isolateForeign(text: string, language: string): string {
  return directionOf(language) === 'rtl' ? asItBegins + text + end : text;
}
