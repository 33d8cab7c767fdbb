import { z } from 'zod';

const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const endOfDay = '24:00';
const minutesOfDay = 24 * 60;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

const openingTime = z.string().regex(timePattern, 'is not a time such as "09:00"');
const closingTime = z
  .string()
  .refine((time) => time === endOfDay || timePattern.test(time), 'is not a time such as "18:00"');

/** `["09:00", "18:00"]`, on the clock on the wall. A closing time that is not later is on the next day. */
const spanSchema = z
  .tuple([openingTime, closingTime], 'is not two times such as ["09:00", "18:00"]')
  .refine(([opens, closes]) => opens !== closes, 'opens and closes at the same time')
  .transform(([opens, closes]) => {
    const [opensAtMinute, closesAtMinute] = [minuteOf(opens), minuteOf(closes)];
    const isNextDay = closesAtMinute < opensAtMinute;
    return { opensAtMinute, closesAtMinute: isNextDay ? closesAtMinute + minutesOfDay : closesAtMinute };
  });

/** true for `2027-12-24`, and for `12-24`, which comes every year, where the calendar has such a day. */
function isDay(text: string): boolean {
  // 29 February is a day of some years.
  const date = /^\d{4}-/.test(text) ? text : `2028-${text}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
  );
}

const daySchema = z.string().refine(isDay, 'is not a day such as "2027-12-24", or "12-24" for every year');

/** Hours of the museum by weekday; a weekday that is left out is closed. */
export const openingHoursSchema = z.partialRecord(z.enum(weekdays), spanSchema);
/** Days with hours of their own. */
export const specialDaysSchema = z.record(daySchema, spanSchema);
export const closedDaysSchema = z.array(daySchema);

type Span = z.infer<typeof spanSchema>;

/** What the kiosk goes by, put together out of the file. */
export interface GallerySettings {
  /** Undefined in a museum that never closes. */
  readonly openingHours?: Readonly<Partial<Record<(typeof weekdays)[number], Span>>>;
  readonly specialDays: Readonly<Record<string, Span>>;
  readonly closedDays: readonly string[];
  /** Undefined where the idle loop is never dimmed. */
  readonly dimAfterMinutes?: number;
}
