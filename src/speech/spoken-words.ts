import type { LanguageTag } from '../../content/schema/language.ts';
import { conventionsOf } from '../i18n/locale.ts';
import { speechGuideMessages } from '../i18n/messages/speech-guide.ts';
import { translator } from '../i18n/translate.ts';

/** Soft hyphens, joiners of no width, and marks of direction. A voice would stumble over them. */
const unheard = /[\u00ad\u200b-\u200f\u2060\u2066-\u2069]/g;

/**
 * A text as it is said. A range has a dash on the screen and a word in the ear, and the spaces or points between thousands
 * are part of one number.
 */
export function spokenWords(text: string, language: LanguageTag): string {
  const to = ` ${translator(language)(speechGuideMessages.to)} `;
  return withoutGroups(text.replace(unheard, ''), language)
    .replace(/(?<=\d)\s?–\s?(?=[−\d])/g, to)
    .replace(/−(?=\d)/g, '-')
    .replaceAll('\u00a0', ' ');
}

const groupSigns = new Map<LanguageTag, string>();

function groupSignOf(language: LanguageTag): string {
  const known = groupSigns.get(language);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(conventionsOf(language), { useGrouping: 'always' });
  const sign = format.formatToParts(1_000_000).find(({ type }) => type === 'group')?.value ?? '';
  groupSigns.set(language, sign);
  return sign;
}

function withoutGroups(text: string, language: LanguageTag): string {
  const sign = groupSignOf(language);
  if (sign === '') return text;
  const signs = /\s/.test(sign) ? '[\u00a0\u202f]' : `\\${sign}`;
  return text.replace(new RegExp(`(?<=\\d)${signs}(?=\\d{3}(?!\\d))`, 'g'), '');
}
