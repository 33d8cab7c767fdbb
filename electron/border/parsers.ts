import { isEntryId, isSourceId, type EntryId, type SourceId } from '../../content/schema/ids.ts';
import { isLanguageTag, type LanguageTag } from '../../content/schema/language.ts';
import { isSpokenRate, maxSpokenLetters } from '../contract/speech.ts';
import { isPin } from '../contract/staff.ts';
import { isStageSight, type StageSight } from '../contract/stage.ts';

/** A visitor types on a keyboard of our own that stops here; anything longer is not a visitor. */
const maxSearchLetters = 100;
/** The shell names drives and offers itself; what does not look like such a name was not read from the panel. */
const shellIdPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/;
const maxFailures = 100;
const maxFailureLetters = 500;

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

export function parseSpoken(raw: Raw): [string, LanguageTag, number] | undefined {
  const [text, language, wordsPerMinute] = raw;
  const isShortText = typeof text === 'string' && text.length > 0 && text.length <= maxSpokenLetters;
  if (raw.length !== 3 || !isShortText) return undefined;
  return isLanguageTag(language) && isSpokenRate(wordsPerMinute)
    ? [text, language, wordsPerMinute]
    : undefined;
}

export function parseYesNo(raw: Raw): [boolean] | undefined {
  const [answer] = raw;
  return raw.length === 1 && typeof answer === 'boolean' ? [answer] : undefined;
}

export function parseSight(raw: Raw): [StageSight] | undefined {
  const [sight] = raw;
  return raw.length === 1 && isStageSight(sight) ? [sight] : undefined;
}

export function parsePin(raw: Raw): [string] | undefined {
  const [pin] = raw;
  return raw.length === 1 && isPin(pin) ? [pin] : undefined;
}

/** A new PIN, and the current one where there is one. */
export function parseNewPin(raw: Raw): [string, string | null] | undefined {
  const [pin, current] = raw;
  if (raw.length !== 2 || !isPin(pin)) return undefined;
  return current === null || isPin(current) ? [pin, current] : undefined;
}

export function parseOfferId(raw: Raw): [string] | undefined {
  return parseShellId(raw);
}

export function parseDriveId(raw: Raw): [string] | undefined {
  return parseShellId(raw);
}

export function parseReleaseNumber(raw: Raw): [number] | undefined {
  const [release] = raw;
  const isNumber = typeof release === 'number' && Number.isSafeInteger(release) && release > 0;
  return raw.length === 1 && isNumber ? [release] : undefined;
}

/** What a rehearsal could not draw, in sentences for the log. */
export function parseFailures(raw: Raw): [readonly string[]] | undefined {
  const [failures] = raw;
  if (raw.length !== 1 || !Array.isArray(failures) || failures.length > maxFailures) return undefined;
  // A copy: `every` would pass over the holes of a sparse array.
  const copy: readonly unknown[] = Array.from<unknown>(failures);
  return copy.every(isFailure) ? [copy] : undefined;
}

function isFailure(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxFailureLetters;
}

function parseShellId(raw: Raw): [string] | undefined {
  const [id] = raw;
  return raw.length === 1 && typeof id === 'string' && shellIdPattern.test(id) ? [id] : undefined;
}
