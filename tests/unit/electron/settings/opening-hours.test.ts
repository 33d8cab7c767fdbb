import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../../electron/settings/read-settings.ts';
import { aFolder } from '../../../fixtures/files.ts';

function gallery(settings: object) {
  const userDataDir = aFolder();
  writeFileSync(join(userDataDir, 'settings.json'), JSON.stringify(settings));
  const kiosk = { args: [], environment: {}, hostname: 'hall-2', isDevelopment: false };
  return readSettings({ ...kiosk, userDataDir }).gallery;
}

describe('readSettings, opening hours', () => {
  it('are minutes of the day, those of the next day beyond its end', () => {
    const settings = {
      openingHours: { tue: ['09:00', '18:30'], sat: ['20:00', '01:00'], sun: ['00:00', '24:00'] },
      specialDays: { '2028-02-29': ['10:00', '12:00'], '02-29': ['10:00', '11:00'] },
      closedDays: ['12-25', '2027-05-01'],
      dimAfterMinutes: 20,
    };
    expect(gallery(settings)).toEqual({
      openingHours: {
        tue: { opensAtMinute: 540, closesAtMinute: 1110 },
        sat: { opensAtMinute: 1200, closesAtMinute: 1500 },
        sun: { opensAtMinute: 0, closesAtMinute: 1440 },
      },
      specialDays: {
        '2028-02-29': { opensAtMinute: 600, closesAtMinute: 720 },
        '02-29': { opensAtMinute: 600, closesAtMinute: 660 },
      },
      closedDays: ['12-25', '2027-05-01'],
      dimAfterMinutes: 20,
    });
  });

  it('may be left out', () => {
    expect(gallery({})).toEqual({ specialDays: {}, closedDays: [] });
  });

  it.each([
    ['a weekday that is none', { openingHours: { tuesday: ['09:00', '18:00'] } }, /openingHours/],
    ['a time without its zero', { openingHours: { tue: ['9:00', '18:00'] } }, /is not a time such as/],
    ['an hour that no day has', { openingHours: { tue: ['09:00', '25:00'] } }, /is not a time such as/],
    ['a day that opens at its end', { openingHours: { tue: ['24:00', '01:00'] } }, /is not a time/],
    ['no time between', { openingHours: { tue: ['09:00', '09:00'] } }, /at the same time/],
    ['one time', { openingHours: { tue: ['09:00'] } }, /is not two times/],
    ['a day that no year has', { closedDays: ['02-30'] }, /is not a day such as/],
    ['a leap day of another year', { specialDays: { '2027-02-29': ['09:00', '10:00'] } }, /2027-02-29/],
    ['a day of another order', { closedDays: ['24.12.2027'] }, /is not a day such as/],
    ['dimming at once', { dimAfterMinutes: 0 }, /dimAfterMinutes/],
  ])('refuse %s', (_what, settings, words) => {
    expect(() => gallery(settings)).toThrow(words);
  });
});
