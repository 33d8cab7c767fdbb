import { parseEdtf, type DatePoint, type DateSpan, type EdtfDate } from '../../content/schema/dates.ts';
import type { LanguageTag } from '../../content/schema/language.ts';
import { isolateWords } from './isolate.ts';
import { conventionsOf } from './locale.ts';
import { dateMessages } from './messages/dates.ts';
import type { Translate } from './translate.ts';

const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

function formatter(language: LanguageTag, { precision }: DatePoint, withYear = true): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(conventionsOf(language), {
    timeZone: 'UTC',
    ...(withYear ? { year: 'numeric' } : {}),
    ...(precision === 'year' ? {} : { month: 'long' }),
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  });
}

const formatPoint = (language: LanguageTag, point: DatePoint): string =>
  formatter(language, point).format(asDate(point.firstDay));

// CLDR has no Czech ranges with the month in words: Intl falls back to "17.–21. 1. 1945".
function formatCzechDays(begins: DatePoint, ends: DatePoint, language: LanguageTag): string {
  const last = formatPoint(language, ends);
  const [beginMonth, endMonth] = [begins.firstDay.slice(0, 7), ends.firstDay.slice(0, 7)];
  if (beginMonth === endMonth) return `${Number(begins.firstDay.slice(8))}.–${last}`;
  const isSameYear = beginMonth.slice(0, 4) === endMonth.slice(0, 4);
  return `${formatter(language, begins, !isSameYear).format(asDate(begins.firstDay))} – ${last}`;
}

function formatSpan({ begins, ends }: DateSpan, language: LanguageTag): string {
  if (begins.firstDay === ends.firstDay && begins.precision === ends.precision)
    return formatPoint(language, begins);
  if (begins.precision !== ends.precision)
    return `${formatPoint(language, begins)} – ${formatPoint(language, ends)}`;
  if (language === 'cs' && begins.precision === 'day') return formatCzechDays(begins, ends, language);
  return formatter(language, begins).formatRange(asDate(begins.firstDay), asDate(ends.firstDay));
}

// "kolem" and "około" want the genitive, and Intl gives the genitive of a month only beside a day.
function formatAroundPoint(
  point: DatePoint,
  language: LanguageTag,
  withYear: boolean,
  say: Translate,
): string {
  const wantsGenitive = point.precision === 'month' && (language === 'cs' || language === 'pl');
  const shown: DatePoint = wantsGenitive ? { ...point, precision: 'day' } : point;
  const date = formatter(language, shown, withYear).format(asDate(point.firstDay));
  const message = point.precision === 'day' ? dateMessages.aroundDay : dateMessages.around;
  return say(message, { date: wantsGenitive ? date.replace(/^1\.?\s/, '') : date });
}

/** Says of each end whether it is approximate: "25 January – around 4 February 1945". */
function formatUncertain({ begins, ends }: DateSpan, language: LanguageTag, say: Translate): string {
  const isSameYear = begins.firstDay.slice(0, 4) === ends.firstDay.slice(0, 4);
  const write = (point: DatePoint, withYear: boolean): string =>
    point.isApproximate
      ? formatAroundPoint(point, language, withYear, say)
      : formatter(language, point, withYear).format(asDate(point.firstDay));
  if (begins === ends) return write(begins, true);
  return `${write(begins, !isSameYear || begins.precision === 'year')} – ${write(ends, true)}`;
}

/** Binds a day to its month, so that no line ends after "18.". */
const bind = (text: string): string => text.replace(/(\d\.?) (?=\p{L})/gu, '$1\u00a0');

/** Two bare numbers stand close, as in the texts: "17–21 January". English Intl puts spaces between them. */
const closeUp = (text: string): string => text.replace(/^(\d+)\s–\s(\d+)(?=\s\p{L}|$)/u, '$1–$2');

/** Ends of more than one word stand apart: "March 1944 – May 1945". Hebrew Intl leaves the spaces out. */
const openUp = (text: string): string => text.replace(/(?<=\d)–(?=\p{L})/u, ' – ');

/** Writes an EDTF date or interval in the visitor's language: "17.–21. ledna 1945", "around 6 August 1944". */
export function formatDate(date: EdtfDate, language: LanguageTag, say: Translate): string {
  const span = parseEdtf(date);
  if (!span) return date;
  const isUncertain = span.begins.isApproximate || span.ends.isApproximate;
  const text = bind(
    isUncertain ? formatUncertain(span, language, say) : openUp(closeUp(formatSpan(span, language))),
  );
  return isolateWords(text, language);
}

/** The year of an EDTF date, for lives: "1928". */
export function formatYear(date: EdtfDate): string {
  return date.slice(0, 4);
}
