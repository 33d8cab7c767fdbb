export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Minutes of the day on the wall. One that closes after midnight closes beyond 1440. */
export interface OpenSpan {
  readonly opensAtMinute: number;
  readonly closesAtMinute: number;
}

/** When a museum is open. Days are `YYYY-MM-DD`, or `MM-DD` where they come every year. */
export interface OpeningPlan {
  /** A weekday that is left out is closed; a museum without any hours never closes. */
  readonly openingHours?: Readonly<Partial<Record<Weekday, OpenSpan>>>;
  /** Days with hours of their own. */
  readonly specialDays: Readonly<Record<string, OpenSpan>>;
  readonly closedDays: readonly string[];
}

const weekdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const minutesOfDay = 24 * 60;
const allDay: OpenSpan = { opensAtMinute: 0, closesAtMinute: minutesOfDay };

/**
 * true where the museum is open.
 *
 * The clock on the wall is asked, and no time is added up, so the hour that summer time leaves out or repeats moves
 * nothing: who opens at nine opens at nine.
 *
 * @param now read in local time.
 */
export function isOpenAt(plan: OpeningPlan, now: Date): boolean {
  const minute = now.getHours() * 60 + now.getMinutes();
  return isWithin(spanOn(plan, now), minute) || isWithin(spanOn(plan, dayBefore(now)), minute + minutesOfDay);
}

/** The day on the wall, `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, '0');
  const day = String(date.getDate()).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}

/** A date goes before a day of every year, and that before the weekday. */
function spanOn(plan: OpeningPlan, date: Date): OpenSpan | undefined {
  const { openingHours, specialDays, closedDays } = plan;
  const today = dayOf(date);
  for (const day of [today, today.slice('YYYY-'.length)]) {
    if (closedDays.includes(day)) return undefined;
    const special = specialDays[day];
    if (special) return special;
  }
  const weekday = weekdays[date.getDay()];
  return openingHours ? weekday && openingHours[weekday] : allDay;
}

function isWithin(span: OpenSpan | undefined, minute: number): boolean {
  return span !== undefined && minute >= span.opensAtMinute && minute < span.closesAtMinute;
}

/** At noon, which every day has once. */
function dayBefore(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1, 12);
}
