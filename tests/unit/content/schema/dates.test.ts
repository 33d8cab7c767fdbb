import { describe, expect, it } from 'vitest';
import { edtfSchema, parseEdtf } from '../../../../content/schema/dates.ts';

describe('parseEdtf', () => {
  it('reads a day, a month and a year as the days that they cover', () => {
    expect(parseEdtf('1945-01-27')?.begins).toEqual({
      firstDay: '1945-01-27',
      lastDay: '1945-01-27',
      precision: 'day',
      isApproximate: false,
    });
    expect(parseEdtf('1944-02')?.begins).toMatchObject({ firstDay: '1944-02-01', lastDay: '1944-02-29' });
    expect(parseEdtf('1945-02')?.begins).toMatchObject({ lastDay: '1945-02-28', precision: 'month' });
    expect(parseEdtf('1945')?.begins).toMatchObject({ firstDay: '1945-01-01', lastDay: '1945-12-31' });
  });

  it('reads an interval, of which each end may be approximate and of its own precision', () => {
    const span = parseEdtf('1945-01-17/1945-02~');
    expect(span?.begins).toMatchObject({ firstDay: '1945-01-17', isApproximate: false });
    expect(span?.ends).toMatchObject({ lastDay: '1945-02-28', isApproximate: true, precision: 'month' });
  });

  it('ends where it begins when it is no interval', () => {
    const span = parseEdtf('1945-05~');
    expect(span?.ends).toBe(span?.begins);
    expect(span?.begins.isApproximate).toBe(true);
  });

  it.each([
    ['a day that the month does not have', '1945-02-30'],
    ['a month that the year does not have', '1945-13'],
    ['an interval that ends before it begins', '1945-02/1945-01'],
    ['three dates', '1945/1946/1947'],
    ['an open interval', '1945/..'],
    ['a date as people write it', '27. 1. 1945'],
    ['a time of day', '1945-01-27T12:00:00Z'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });
});

describe('edtfSchema', () => {
  it('refuses a year that was written without quotation marks', () => {
    expect(edtfSchema.safeParse(1945).error?.issues[0]?.message).toMatch(/write EDTF in quotation marks/);
  });
});
