import { describe, expect, it } from 'vitest';
import type { Hours } from '../../../../electron/contract/hours.ts';
import { GalleryClock, type GallerySettings } from '../../../../electron/hours/gallery-clock.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';

const minuteMs = 60_000;
const nineToSix = { opensAtMinute: 9 * 60, closesAtMinute: 18 * 60 };
const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, nineToSix]);
const plan: GallerySettings = {
  openingHours: Object.fromEntries(everyDay) as GallerySettings['openingHours'] & object,
  specialDays: {},
  closedDays: [],
};

function aGallery(startsAt: string, settings: Partial<GallerySettings> = {}) {
  const time = new ManualTime();
  let wall = new Date(startsAt);
  let isOccupied = false;
  const changes: Hours[] = [];
  const timing = { now: time.now, after: time.after, date: () => new Date(wall.getTime() + time.now()) };
  const news = { isOccupied: () => isOccupied, changed: (hours: Hours) => void changes.push(hours) };
  const clock = new GalleryClock({ ...plan, ...settings }, timing, news);
  clock.start();
  return {
    clock,
    changes,
    /** In steps, as a clock that looks again and again lives them. */
    pass: (minutes: number) => {
      for (let step = 0; step < minutes * 4; step++) time.pass(minuteMs / 4);
    },
    setWall: (at: string) => (wall = new Date(new Date(at).getTime() - time.now())),
    occupy: (isThere: boolean) => {
      isOccupied = isThere;
      clock.look();
    },
  };
}

describe('GalleryClock', () => {
  it('goes dark when the museum closes, and opens with it', () => {
    const { clock, changes, pass, setWall } = aGallery('2027-05-04T17:58:00');
    expect(clock.hours).toEqual({ lights: 'open', today: '2027-05-04' });
    pass(3);
    expect(changes).toEqual([{ lights: 'dark', today: '2027-05-04' }]);
    setWall('2027-05-05T08:59:00');
    pass(2);
    expect(clock.hours).toEqual({ lights: 'open', today: '2027-05-05' });
  });

  it('lets a visitor read on after closing time, and goes dark when they have left', () => {
    const { clock, pass, occupy } = aGallery('2027-05-04T17:58:00');
    occupy(true);
    pass(30);
    expect(clock.hours.lights).toBe('open');
    occupy(false);
    expect(clock.hours.lights).toBe('dark');
  });

  it('wakes for whoever touches a dark screen', () => {
    const { clock, occupy } = aGallery('2027-05-04T22:00:00');
    expect(clock.hours.lights).toBe('dark');
    occupy(true);
    expect(clock.hours.lights).toBe('open');
  });

  it('dims after a while without visitors, counted from when the last one left', () => {
    const { clock, pass, occupy } = aGallery('2027-05-04T10:00:00', { dimAfterMinutes: 10 });
    pass(9);
    expect(clock.hours.lights).toBe('open');
    occupy(true);
    pass(60);
    occupy(false);
    pass(9);
    expect(clock.hours.lights).toBe('open');
    pass(2);
    expect(clock.hours.lights).toBe('dim');
    occupy(true);
    expect(clock.hours.lights).toBe('open');
  });

  it('never dims where nobody asked for it', () => {
    const { changes, pass } = aGallery('2027-05-04T09:00:00');
    pass(8 * 60);
    expect(changes).toEqual([]);
  });

  it.each(['1970-01-01T03:00:00', '2025-12-31T23:00:00', '2107-01-01T03:00:00'])(
    'closes nothing, and knows of no day, by a clock that says %s',
    (wrong) => {
      const { clock, setWall, pass } = aGallery(wrong);
      expect(clock.hours).toEqual({ lights: 'open' });
      setWall('2027-05-04T03:00:00');
      pass(1);
      expect(clock.hours).toEqual({ lights: 'dark', today: '2027-05-04' });
    },
  );

  it('says when another day begins, in a museum that never closes', () => {
    const { changes, pass } = aGallery('2027-01-26T23:59:00', { openingHours: undefined as never });
    pass(2);
    expect(changes).toEqual([{ lights: 'open', today: '2027-01-27' }]);
  });

  it('says nothing twice', () => {
    const { changes, clock, pass } = aGallery('2027-05-04T22:00:00');
    pass(10);
    clock.look();
    expect(changes).toEqual([]);
  });

  it('is silent once it is stopped', () => {
    const { changes, clock, pass } = aGallery('2027-05-04T17:59:00');
    clock.stop();
    pass(10);
    expect(changes).toEqual([]);
  });
});
