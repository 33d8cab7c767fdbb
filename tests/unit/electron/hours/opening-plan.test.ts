import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, isOpenAt, type OpeningPlan } from '../../../../electron/hours/opening-plan.ts';

const zone = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'Europe/Prague';
});
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const span = (opens: number, closes: number) => ({ opensAtMinute: opens * 60, closesAtMinute: closes * 60 });
const plan: OpeningPlan = {
  openingHours: { tue: span(9, 18), fri: span(9, 18), sat: span(20, 25), sun: span(0, 24) },
  specialDays: { '2027-05-18': span(18, 25), '12-24': span(9, 12), '12-31': span(9, 12) },
  closedDays: ['05-11', '2027-12-31'],
};
const open = (time: string): boolean => isOpenAt(plan, new Date(time));

describe('isOpenAt', () => {
  it.each([
    ['2027-05-04T08:59:59', false],
    ['2027-05-04T09:00:00', true],
    ['2027-05-04T17:59:59', true],
    ['2027-05-04T18:00:00', false],
  ])('opens on the minute and closes on the minute: a Tuesday at %s', (time, isOpen) => {
    expect(open(time)).toBe(isOpen);
  });

  it('is closed on a weekday that has no hours', () => {
    expect(open('2027-05-03T12:00:00')).toBe(false);
  });

  it('stays open after midnight, into a day that is closed itself', () => {
    expect(open('2027-05-22T23:59:00')).toBe(true);
    expect(isOpenAt({ ...plan, closedDays: ['2027-05-23'] }, new Date('2027-05-23T00:59:00'))).toBe(true);
    expect(isOpenAt({ ...plan, closedDays: ['2027-05-23'] }, new Date('2027-05-23T01:00:00'))).toBe(false);
  });

  it('goes by the hours of a special day instead of its weekday', () => {
    expect(open('2027-05-18T10:00:00')).toBe(false);
    expect(open('2027-05-18T20:00:00')).toBe(true);
    expect(open('2027-05-19T00:30:00')).toBe(true);
    expect(open('2027-12-24T13:00:00')).toBe(false);
  });

  it('is closed on a closed day; a date goes before a day of every year', () => {
    expect(open('2027-05-11T10:00:00')).toBe(false);
    expect(open('2027-12-31T10:00:00')).toBe(false);
    expect(open('2028-12-31T10:00:00')).toBe(true);
  });

  it('never closes a museum without hours, but on closed days', () => {
    const always = { specialDays: {}, closedDays: ['05-01'] };
    expect(isOpenAt(always, new Date('2027-05-02T03:00:00'))).toBe(true);
    expect(isOpenAt(always, new Date('2027-05-01T12:00:00'))).toBe(false);
    expect(isOpenAt(always, new Date('2027-05-02T00:00:00'))).toBe(true);
  });

  it.each([
    ['summer time begins', '2027-03-28'],
    ['summer time ends', '2027-10-31'],
  ])('opens and closes by the clock on the wall on the day on which %s', (_what, day) => {
    expect(new Date(`${day}T00:00:00`).getTimezoneOffset()).not.toBe(
      new Date(`${day}T12:00:00`).getTimezoneOffset(),
    );
    const nine = { ...plan, openingHours: { sun: span(9, 18) } };
    expect(isOpenAt(nine, new Date(`${day}T08:59:00`))).toBe(false);
    expect(isOpenAt(nine, new Date(`${day}T09:00:00`))).toBe(true);
    expect(isOpenAt(nine, new Date(`${day}T17:59:00`))).toBe(true);
    expect(isOpenAt(nine, new Date(`${day}T18:00:00`))).toBe(false);
  });
});

describe('dayOf', () => {
  it('is the day on the wall, not that of Greenwich', () => {
    expect(dayOf(new Date('2027-01-26T23:30:00Z'))).toBe('2027-01-27');
  });
});
