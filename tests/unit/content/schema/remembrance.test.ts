import { describe, expect, it } from 'vitest';
import {
  remembranceDateSchema,
  remembranceDaysOn,
  type RemembranceDate,
} from '../../../../content/schema/remembrance.ts';

const day = (date: string) => ({ date: date as RemembranceDate });
const yomHaShoah = day('27-nisan');
const liberation = day('01-27');

/** The days of a year on which Yom HaShoah is kept. */
function keptIn(year: number): readonly string[] {
  const days = Array.from({ length: 365 }, (_, index) =>
    new Date(Date.UTC(year, 0, index + 1)).toISOString().slice(0, 10),
  );
  return days.filter((today) => remembranceDaysOn([yomHaShoah], today).length > 0);
}

describe('remembranceDaysOn', () => {
  it('finds a day of the civil calendar in every year', () => {
    expect(remembranceDaysOn([yomHaShoah, liberation], '2027-01-27')).toEqual([liberation]);
    expect(remembranceDaysOn([liberation], '2028-01-27')).toEqual([liberation]);
    expect(remembranceDaysOn([liberation], '2027-01-28')).toEqual([]);
  });

  it.each([
    [2021, '2021-04-08', 'a day early: 27 Nisan is a Friday'],
    [2022, '2022-04-28', 'a day early: 27 Nisan is a Friday'],
    [2023, '2023-04-18', 'on 27 Nisan, a Tuesday'],
    [2024, '2024-05-06', 'a day late: 27 Nisan is a Sunday'],
    [2025, '2025-04-24', 'a day early: 27 Nisan is a Friday'],
    [2026, '2026-04-14', 'on 27 Nisan, a Tuesday'],
    [2027, '2027-05-04', 'on 27 Nisan, a Tuesday'],
  ])('keeps Yom HaShoah %i on %s, %s', (year, kept) => {
    expect(keptIn(year)).toEqual([kept]);
  });

  it('keeps Yom HaShoah once in each of two hundred years, never beside a Sabbath', () => {
    for (let year = 1980; year < 2180; year++) {
      const kept = keptIn(year);
      expect(kept, String(year)).toHaveLength(1);
      expect([5, 6, 0], String(year)).not.toContain(new Date(`${kept[0] ?? ''}T00:00:00Z`).getUTCDay());
    }
  });

  it('remembers nothing on a day that nobody knows', () => {
    expect(remembranceDaysOn([yomHaShoah, liberation], undefined)).toEqual([]);
  });
});

describe('remembranceDateSchema', () => {
  it.each(['01-27', '02-29', '12-31', '27-nisan'])('takes %s', (date) => {
    expect(remembranceDateSchema.safeParse(date).success).toBe(true);
  });

  it.each(['1-27', '02-30', '04-31', '13-01', '00-10', '27-Nisan', '14-nisan', '2027-01-27', 127, null])(
    'refuses %s',
    (date) => {
      expect(remembranceDateSchema.safeParse(date).success).toBe(false);
    },
  );
});
