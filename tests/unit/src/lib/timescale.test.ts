import { describe, expect, it } from 'vitest';
import {
  dateOfDay,
  dayNumber,
  dayRange,
  panTime,
  spreadLabels,
  ticks,
  timePx,
  viewAround,
  wholeRange,
  zoomTime,
  type TimeView,
} from '../../../../src/lib/timescale.ts';

const lengthPx = 900;
/** Of one label on the axis. */
const rowPx = 34;
const whole = dayRange('1944-06-01', '1945-05-31');
const dayAt = (px: number, view: TimeView): number => view.day + (px - lengthPx / 2) / view.scale;
const isoDay = (day: number): string => dateOfDay(day).toISOString().slice(0, 10);

describe('dayNumber', () => {
  it('counts days across the end of a year and through a month of 28 days', () => {
    expect(dayNumber('1945-01-01') - dayNumber('1944-12-31')).toBe(1);
    expect(dayNumber('1945-03-01') - dayNumber('1945-02-28')).toBe(1);
  });

  it('counts whole days where clocks were changed', () => {
    expect(dayNumber('1945-04-03') - dayNumber('1945-04-02')).toBe(1);
  });

  it('is undone by dateOfDay', () => {
    expect(isoDay(dayNumber('1945-01-18'))).toBe('1945-01-18');
  });
});

describe('dayRange', () => {
  it('gives one day the length of a day', () => {
    const { first, end } = dayRange('1945-01-18', '1945-01-18');
    expect(end - first).toBe(1);
  });
});

describe('zoomTime', () => {
  it('keeps the moment under the finger where it is', () => {
    const before = viewAround(dayRange('1945-01-18', '1945-01-18'), 120, whole, lengthPx);
    const after = zoomTime(before, 2.5, 250, whole, lengthPx);
    expect(dayAt(250, after)).toBeCloseTo(dayAt(250, before));
  });

  it('leads from the whole period to a single day', () => {
    let view = wholeRange(whole, lengthPx);
    for (let times = 0; times < 20; times++) view = zoomTime(view, 2, lengthPx / 2, whole, lengthPx);
    expect(lengthPx / view.scale).toBeCloseTo(1.25);
  });

  it('leads back to the whole period and no farther', () => {
    let view = viewAround(dayRange('1945-05-30', '1945-05-30'), 2, whole, lengthPx);
    for (let times = 0; times < 20; times++) view = zoomTime(view, 0.5, 10, whole, lengthPx);
    const target = wholeRange(whole, lengthPx);
    expect(view.scale).toBeCloseTo(target.scale);
    expect(view.day).toBeCloseTo(target.day);
  });
});

describe('panTime', () => {
  it('moves time with the finger', () => {
    const before = viewAround(dayRange('1945-01-18', '1945-01-18'), 30, whole, lengthPx);
    const after = panTime(before, 45, whole, lengthPx);
    const day = dayNumber('1945-01-18');
    expect(timePx(day, after, lengthPx) - timePx(day, before, lengthPx)).toBeCloseTo(45);
  });

  it.each([1e6, -1e6])('never leaves the period when it is pushed by %d pixels', (pixels) => {
    const view = panTime(wholeRange(whole, lengthPx), pixels, whole, lengthPx);
    const close = panTime({ ...view, scale: view.scale * 10 }, pixels, whole, lengthPx);
    const spare = (whole.end - whole.first) * 0.04;
    expect(dayAt(0, close)).toBeGreaterThanOrEqual(whole.first - spare - 1e-6);
    expect(dayAt(lengthPx, close)).toBeLessThanOrEqual(whole.end + spare + 1e-6);
  });
});

describe('viewAround', () => {
  it('brings an event at the very end of the period into the view', () => {
    const view = viewAround(dayRange('1945-05-31', '1945-05-31'), 45, whole, lengthPx);
    const px = timePx(dayNumber('1945-05-31'), view, lengthPx);
    expect(px).toBeGreaterThan(0);
    expect(px).toBeLessThan(lengthPx);
  });
});

describe('ticks', () => {
  const kinds = (view: TimeView): readonly string[] => [
    ...new Set(ticks(view, lengthPx, rowPx).map(({ kind }) => kind)),
  ];
  const around = (days: number): TimeView =>
    viewAround(dayRange('1945-01-18', '1945-01-18'), days, whole, lengthPx);

  it('shows the first of every month of the whole period, and nothing smaller', () => {
    const shown = ticks(wholeRange(whole, lengthPx), lengthPx, rowPx);
    expect(shown.every(({ kind, day }) => kind === 'month' && isoDay(day).endsWith('-01'))).toBe(true);
    expect(shown.map(({ day }) => isoDay(day))).toContain('1945-01-01');
    expect(shown.length).toBeGreaterThanOrEqual(12);
  });

  it('adds Mondays when the view has come nearer, and days when it is near', () => {
    expect(kinds(around(120))).toEqual(['month', 'week']);
    expect(kinds(around(10))).toContain('day');
    const mondays = ticks(around(120), lengthPx, rowPx).filter(({ kind }) => kind === 'week');
    expect(mondays.every(({ day }) => dateOfDay(day).getUTCDay() === 1)).toBe(true);
  });

  it('marks a first of the month once, as a month', () => {
    const days = ticks(around(40), lengthPx, rowPx).map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
  });

  it.each([20, 34, 68, 120])('keeps labels of %d pixels apart at every scale', (rowPx) => {
    for (let days = 60; days >= 2; days--) {
      const view = around(days);
      const at = ticks(view, lengthPx, rowPx).map(({ day }) => timePx(day, view, lengthPx));
      const gaps = at.toSorted((a, b) => a - b).map((px, index, all) => px - (all[index - 1] ?? -Infinity));
      expect(Math.min(...gaps), `${days} days`).toBeGreaterThanOrEqual(rowPx - 1e-6);
    }
  });

  it.each([365, 120, 40, 10, 2])('gives only ticks of the view when it shows %d days', (days) => {
    const view = around(days);
    for (const { day } of ticks(view, lengthPx, rowPx)) {
      expect(day).toBeGreaterThanOrEqual(Math.floor(dayAt(0, view)));
      expect(day).toBeLessThanOrEqual(Math.ceil(dayAt(lengthPx, view)));
    }
  });
});

describe('spreadLabels', () => {
  const row = 60;
  const wishes: readonly [name: string, wishes: readonly number[]][] = [
    ['far apart', [100, 300, 500, 700]],
    ['all at one moment', [400, 400, 400, 400, 400]],
    ['all at the start', [0, 0, 1, 2, 3]],
    ['all at the end', [890, 895, 900, 900, 900]],
    ['as many as there is room for', Array.from({ length: 15 }, () => 450)],
    ['in two heaps that meet', [200, 205, 210, 330, 335, 340]],
    ['one alone at the edge', [900]],
  ];

  it.each(wishes)('keeps labels from overlapping when they are %s', (_, wanted) => {
    const at = spreadLabels(wanted, row, lengthPx);
    at.slice(1).forEach((px, index) => expect(px - at[index]!).toBeGreaterThanOrEqual(row - 1e-6));
  });

  it.each(wishes)('keeps every label in the view when they are %s', (_, wanted) => {
    for (const px of spreadLabels(wanted, row, lengthPx)) {
      expect(px).toBeGreaterThanOrEqual(row / 2 - 1e-6);
      expect(px).toBeLessThanOrEqual(lengthPx - row / 2 + 1e-6);
    }
  });

  it('leaves labels at their own moment where there is room', () => {
    expect(spreadLabels([100, 300, 500], row, lengthPx)).toEqual([100, 300, 500]);
  });

  it('spreads a heap evenly around its moment', () => {
    expect(spreadLabels([400, 400, 400], row, lengthPx)).toEqual([340, 400, 460]);
  });

  it('has nothing to spread where there is nothing', () => {
    expect(spreadLabels([], row, lengthPx)).toEqual([]);
  });
});
