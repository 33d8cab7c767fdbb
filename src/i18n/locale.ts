import type { TextDirection } from '../../content/schema/language.ts';

/** The locale whose conventions a language follows here. European English: "18 January 1945", not "January 18, 1945". */
export function conventionsOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Languages of Europe's museums and their visitors that are read from right to left. */
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'yi']);

/** Which way a language is read, where no exhibit says it. */
export function directionOf(language: string): TextDirection {
  return rightToLeft.has(language.split('-')[0] ?? language) ? 'rtl' : 'ltr';
}
