import { isEntryId, isSourceId, type EntryId, type SourceId } from '../../content/schema/ids.ts';
import { isLanguageTag, type LanguageTag } from '../../content/schema/language.ts';

/** A visitor types on a keyboard of our own that stops here; anything longer is not a visitor. */
const maxSearchLetters = 100;

/** What came over the wire. Each parser answers the arguments of the contract, or undefined for anything else. */
type Raw = readonly unknown[];

export function parseNothing(raw: Raw): [] | undefined {
  return raw.length === 0 ? [] : undefined;
}

export function parseLanguage(raw: Raw): [LanguageTag] | undefined {
  const [language] = raw;
  return raw.length === 1 && isLanguageTag(language) ? [language] : undefined;
}

export function parseIdAndLanguage(raw: Raw): [EntryId, LanguageTag] | undefined {
  const [id, language] = raw;
  return raw.length === 2 && isEntryId(id) && isLanguageTag(language) ? [id, language] : undefined;
}

export function parseSourceIdAndLanguage(raw: Raw): [SourceId, LanguageTag] | undefined {
  const [id, language] = raw;
  return raw.length === 2 && isSourceId(id) && isLanguageTag(language) ? [id, language] : undefined;
}

export function parseSearch(raw: Raw): [string, LanguageTag] | undefined {
  const [text, language] = raw;
  const isShortText = typeof text === 'string' && text.length <= maxSearchLetters;
  return raw.length === 2 && isShortText && isLanguageTag(language) ? [text, language] : undefined;
}

export function parseYesNo(raw: Raw): [boolean] | undefined {
  const [answer] = raw;
  return raw.length === 1 && typeof answer === 'boolean' ? [answer] : undefined;
}
