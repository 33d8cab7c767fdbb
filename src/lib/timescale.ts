/** A view of the timeline: the day at the middle of the view (days since 1970-01-01 UTC), and CSS pixels per day. */
export interface TimeView {
  readonly day: number;
  readonly scale: number;
}

export interface DayRange {
  readonly first: number;
  /** The day after the last one, so that a range of one day has the length 1. */
  readonly end: number;
}

const msPerDay = 86_400_000;
/** Closest view: one day takes this share of the view. */
const closestShare = 0.8;
/** Empty time before the first and after the last day, as a share of the whole. */
const overhang = 0.04;

/** Days since 1970-01-01 of a day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / msPerDay;
}

/** The beginning of a day, in UTC. */
export function dateOfDay(day: number): Date {
  return new Date(day * msPerDay);
}

/** The days from one `YYYY-MM-DD` to another, both included. */
export function dayRange(firstDay: string, lastDay: string): DayRange {
  return { first: dayNumber(firstDay), end: dayNumber(lastDay) + 1 };
}

/** Shows the whole range with a little time around it. */
export function wholeRange(range: DayRange, lengthPx: number): TimeView {
  return {
    day: (range.first + range.end) / 2,
    scale: lengthPx / ((range.end - range.first) * (1 + 2 * overhang)),
  };
}

/** Shows about so many days around the middle of a range. */
export function viewAround(around: DayRange, days: number, whole: DayRange, lengthPx: number): TimeView {
  return keepInside({ day: (around.first + around.end) / 2, scale: lengthPx / days }, whole, lengthPx);
}

/** Moves the time under the finger by so many CSS pixels. */
export function panTime(view: TimeView, pixels: number, whole: DayRange, lengthPx: number): TimeView {
  return keepInside({ ...view, day: view.day - pixels / view.scale }, whole, lengthPx);
}

/** Zooms so that the moment at `atPx` from the start of the view stays where it is. */
export function zoomTime(
  view: TimeView,
  factor: number,
  atPx: number,
  whole: DayRange,
  lengthPx: number,
): TimeView {
  const scale = clampScale(view.scale * factor, whole, lengthPx);
  const fromMiddle = atPx - lengthPx / 2;
  return keepInside({ day: view.day + fromMiddle / view.scale - fromMiddle / scale, scale }, whole, lengthPx);
}

function clampScale(scale: number, whole: DayRange, lengthPx: number): number {
  return Math.min(Math.max(scale, wholeRange(whole, lengthPx).scale), lengthPx * closestShare);
}

function keepInside(view: TimeView, whole: DayRange, lengthPx: number): TimeView {
  const scale = clampScale(view.scale, whole, lengthPx);
  const spare = (whole.end - whole.first) * overhang;
  const half = lengthPx / 2 / scale;
  const [earliest, latest] = [whole.first - spare + half, whole.end + spare - half];
  return {
    scale,
    day: earliest > latest ? (earliest + latest) / 2 : Math.min(Math.max(view.day, earliest), latest),
  };
}

/** Where a moment lies, in CSS pixels from the start of the view. */
export function timePx(day: number, view: TimeView, lengthPx: number): number {
  return (day - view.day) * view.scale + lengthPx / 2;
}

export interface Tick {
  readonly day: number;
  readonly kind: 'month' | 'week' | 'day';
}

const daysInWeek = 7;

/** Months always; weeks or days where each has `rowPx` for its label, away from a month's. Only those in the view. */
export function ticks(view: TimeView, lengthPx: number, rowPx: number): readonly Tick[] {
  const first = Math.floor(view.day - lengthPx / 2 / view.scale);
  const last = Math.ceil(view.day + lengthPx / 2 / view.scale);
  const rowDays = rowPx / view.scale;
  const large = months(first - rowDays, last + rowDays);
  const small = smallTicks(rowDays, first, last).filter(({ day }) =>
    large.every((month) => Math.abs(month.day - day) >= rowDays),
  );
  return [...large.filter(({ day }) => day >= first && day <= last), ...small];
}

function months(first: number, last: number): Tick[] {
  const found: Tick[] = [];
  const date = dateOfDay(Math.floor(first));
  date.setUTCDate(1);
  for (; date.getTime() / msPerDay <= last; date.setUTCMonth(date.getUTCMonth() + 1)) {
    found.push({ day: date.getTime() / msPerDay, kind: 'month' });
  }
  return found.filter(({ day }) => day >= first);
}

function smallTicks(rowDays: number, first: number, last: number): Tick[] {
  if (rowDays > daysInWeek) return [];
  const kind = rowDays > 1 ? 'week' : 'day';
  const found: Tick[] = [];
  for (let day = first; day <= last; day++)
    if (kind === 'day' || dateOfDay(day).getUTCDay() === 1) found.push({ day, kind });
  return found;
}

/**
 * Moves labels apart so that each has `rowPx`, as near to its own moment as the others allow, inside the view.
 * Wishes are sorted. Neighbours that would overlap share one block around their mean (pool adjacent violators).
 */
export function spreadLabels(
  wishesPx: readonly number[],
  rowPx: number,
  lengthPx: number,
): readonly number[] {
  const blocks: { sum: number; count: number }[] = [];
  wishesPx.forEach((wish, index) => {
    let block = { sum: wish - index * rowPx, count: 1 };
    for (
      let last = blocks.at(-1);
      last && last.sum / last.count > block.sum / block.count;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  });
  const latest = lengthPx - rowPx * (wishesPx.length - 0.5);
  const starts = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return starts.map((start, index) => Math.max(rowPx / 2, Math.min(start, latest)) + index * rowPx);
}
