import { z } from 'zod';

/** Every year on one day: `01-27` for 27 January, or `27-nisan`, the day of the Hebrew calendar on which Yom HaShoah lies. */
export type RemembranceDate = string & { readonly __brand: 'RemembranceDate' };

const yomHaShoah = '27-nisan';
const monthAndDay = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/** A leap year, so that 29 February is a day. */
const anyLeapYear = 2024;

/** true for a date of that form that a year has. */
function isRemembranceDate(value: unknown): value is RemembranceDate {
  if (value === yomHaShoah) return true;
  if (typeof value !== 'string' || !monthAndDay.test(value)) return false;
  const day = `${anyLeapYear}-${value}`;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

export const remembranceDateSchema = z.custom<RemembranceDate>(isRemembranceDate, {
  error: 'is not a day of every year; write month and day in quotation marks, as "01-27", or "27-nisan"',
});

/**
 * The days of remembrance that fall on a day.
 *
 * @param today `YYYY-MM-DD` of the calendar on the wall; undefined where the clock cannot be trusted.
 */
export function remembranceDaysOn<Day extends { readonly date: RemembranceDate }>(
  days: readonly Day[],
  today: string | undefined,
): readonly Day[] {
  if (today === undefined) return [];
  return days.filter(({ date }) =>
    date === yomHaShoah ? isYomHaShoah(today) : today.slice('YYYY-'.length) === date,
  );
}

const hebrewDay = new Intl.DateTimeFormat('en-u-ca-hebrew', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const [sunday, monday, thursday, friday] = [0, 1, 4, 5];

/**
 * Yom HaShoah is 27 Nisan. Where that is a Friday it is kept the day before, where it is a Sunday the day after, so that
 * neither the day nor its eve touches the Sabbath (Israel's law on the day of remembrance, as amended in 1997).
 */
function isYomHaShoah(today: string): boolean {
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
  const nisan = dayOfNisan(today);
  if (nisan === 26) return weekday === thursday;
  if (nisan === 28) return weekday === monday;
  return nisan === 27 && weekday !== friday && weekday !== sunday;
}

/** Undefined outside of the month. */
function dayOfNisan(today: string): number | undefined {
  const parts = hebrewDay.formatToParts(new Date(`${today}T12:00:00Z`));
  const partOf = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
  return partOf('month') === 'Nisan' ? Number(partOf('day')) : undefined;
}
