import { z } from 'zod';

/**
 * Dates are EDTF (ISO 8601-2), the part that a museum needs:
 * `1945-01-27`, `1945-01`, `1945`; an interval `1945-01-17/1945-01-21`; `~` after a date where it is approximate.
 */
export type EdtfDate = string & { readonly __brand: 'EdtfDate' };

export type DatePrecision = 'day' | 'month' | 'year';

/** One end of a date, as the calendar can show it. */
export interface DatePoint {
  /** First day that the point covers, `YYYY-MM-DD`. */
  readonly firstDay: string;
  /** Last day that the point covers, `YYYY-MM-DD`. */
  readonly lastDay: string;
  readonly precision: DatePrecision;
  readonly isApproximate: boolean;
}

export interface DateSpan {
  readonly begins: DatePoint;
  /** The same point as `begins` where the date is not an interval. */
  readonly ends: DatePoint;
}

const pointPattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/;

function parsePoint(text: string): DatePoint | undefined {
  const match = pointPattern.exec(text);
  if (!match) return undefined;
  const [, year, month, day, tilde] = match;
  const firstDay = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const first = new Date(`${firstDay}T00:00:00Z`);
  if (Number.isNaN(first.getTime()) || first.toISOString().slice(0, 10) !== firstDay) return undefined;
  const precision: DatePrecision = day ? 'day' : month ? 'month' : 'year';
  return { firstDay, lastDay: lastDayOf(first, precision), precision, isApproximate: tilde !== undefined };
}

function lastDayOf(first: Date, precision: DatePrecision): string {
  const last = new Date(first);
  if (precision === 'month') last.setUTCMonth(last.getUTCMonth() + 1, 0);
  if (precision === 'year') last.setUTCMonth(12, 0);
  return last.toISOString().slice(0, 10);
}

/** Reads an EDTF date or interval; undefined where it is not one of the supported forms, or ends before it begins. */
export function parseEdtf(text: string): DateSpan | undefined {
  const [beginText = '', endText, ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  const begins = parsePoint(beginText);
  const ends = endText === undefined ? begins : parsePoint(endText);
  if (!begins || !ends || ends.lastDay < begins.firstDay) return undefined;
  return { begins, ends };
}

/** A date as curators write it, and as the release keeps it. */
export const edtfSchema = z.custom<EdtfDate>(
  (value) => typeof value === 'string' && parseEdtf(value) !== undefined,
  {
    error:
      'is not a date; write EDTF in quotation marks: "1945-01-27", "1945-01", "1945", with "~" where approximate, or an interval "1945-01-17/1945-01-21" that does not end before it begins',
  },
);
