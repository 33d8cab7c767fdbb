/** The locale whose conventions a language follows here. European English: "18 January 1945", not "January 18, 1945". */
export function conventionsOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
