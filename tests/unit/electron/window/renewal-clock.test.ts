import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RenewalClock } from '../../../../electron/window/renewal-clock.ts';

const minuteMs = 60_000;

/** A wall clock and one that never runs backwards; both go on together unless a test sets the first. */
function aKiosk(startedAt: string, hour = 4) {
  let nowMs = 0;
  let offsetMs = new Date(startedAt).getTime();
  const clock = new RenewalClock(hour, { date: () => new Date(offsetMs + nowMs), now: () => nowMs });
  /** Local times of the renewals of so many hours. */
  const renewalsIn = (hours: number, isFree: (at: Date) => boolean = () => true): readonly string[] => {
    const times: string[] = [];
    for (let minute = 0; minute < hours * 60; minute += 1) {
      nowMs += minuteMs;
      const at = new Date(offsetMs + nowMs);
      if (!clock.isDue || !isFree(at)) continue;
      clock.renewed();
      times.push(at.toLocaleString('sv-SE').slice(0, 16));
    }
    return times;
  };
  const setClock = (at: string): void => void (offsetMs = new Date(at).getTime() - nowMs);
  return { renewalsIn, setClock };
}

describe('RenewalClock', () => {
  const zone = process.env['TZ'];
  beforeEach(() => void (process.env['TZ'] = 'Europe/Prague'));
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('renews once a day, at the hour', () => {
    const { renewalsIn } = aKiosk('2026-11-25T10:00:00');
    expect(renewalsIn(3 * 24)).toEqual(['2026-11-26 04:00', '2026-11-27 04:00', '2026-11-28 04:00']);
  });

  it('does not renew what has just begun', () => {
    const { renewalsIn } = aKiosk('2026-11-25T05:00:00');
    expect(renewalsIn(20)).toEqual([]);
  });

  it('waits for whoever is there, and then does it once', () => {
    const { renewalsIn } = aKiosk('2026-11-25T10:00:00');
    expect(renewalsIn(26, (at) => at.getDate() === 26 && at.getHours() >= 7)).toEqual(['2026-11-26 07:00']);
  });

  it('renews in the night whose hour summer time leaves out', () => {
    const { renewalsIn } = aKiosk('2026-03-28T10:00:00', 2);
    expect(renewalsIn(47)).toEqual(['2026-03-29 03:00', '2026-03-30 02:00']);
  });

  it('renews once in the night that has an hour twice', () => {
    const { renewalsIn } = aKiosk('2026-10-24T10:00:00', 2);
    expect(renewalsIn(47)).toEqual(['2026-10-25 02:00', '2026-10-26 02:00']);
  });

  it('renews at midnight too, across the end of a month and a year', () => {
    const { renewalsIn } = aKiosk('2026-12-31T10:00:00', 0);
    expect(renewalsIn(39)).toEqual(['2027-01-01 00:00', '2027-01-02 00:00']);
  });

  it.each(['1970-01-01T00:10:00', '2099-06-01T12:00:00'])(
    'goes on where the clock was set from %s to today',
    (wrong) => {
      const { renewalsIn, setClock } = aKiosk(wrong);
      renewalsIn(4);
      setClock('2026-11-25T10:00:00');
      const renewals = renewalsIn(48);
      // Once at an odd hour at most, then every night.
      expect(renewals.slice(-2)).toEqual(['2026-11-26 04:00', '2026-11-27 04:00']);
      expect(renewals.length).toBeLessThanOrEqual(3);
    },
  );

  it('is not confused by a clock that is set back over the hour', () => {
    const { renewalsIn, setClock } = aKiosk('2026-11-25T10:00:00');
    expect(renewalsIn(18.5)).toEqual(['2026-11-26 04:00']);
    setClock('2026-11-26T03:50:00');
    expect(renewalsIn(12)).toEqual([]);
    expect(renewalsIn(24)).toHaveLength(1);
  });
});
