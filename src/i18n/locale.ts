import type { LanguageTag } from '../../content/schema/language.ts';

/** The locale whose conventions a language follows here. European English: "18 January 1945", not "January 18, 1945". */
export function conventionsOf(language: LanguageTag): string {
  return language === 'en' ? 'en-GB' : language;
}
