/** Languages that the interface itself speaks. An exhibit in another language gets English around it. */
export const interfaceLanguages = ['cs', 'en', 'de', 'pl', 'he'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** One message in every language of the interface, in ICU MessageFormat. A language left out does not compile. */
export type Message = Readonly<Record<InterfaceLanguage, string>>;

/** The interface's languages by their own names, for where no exhibit says its own. */
export const interfaceLanguageNames: Readonly<Record<InterfaceLanguage, string>> = {
  cs: 'Čeština',
  en: 'English',
  de: 'Deutsch',
  pl: 'Polski',
  he: 'עברית',
};

/** true for a language that the interface speaks. */
export function isInterfaceLanguage(tag: string): tag is InterfaceLanguage {
  return (interfaceLanguages as readonly string[]).includes(tag);
}
