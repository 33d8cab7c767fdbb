import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Diary } from '../../../../electron/staff/diary.ts';
import { aFolder } from '../../../fixtures/files.ts';
import { aLog } from '../../../fixtures/staff.ts';

const dayMs = 24 * 60 * 60 * 1000;

async function aDiary(staffDir = aFolder(), start = '2026-11-25T10:00:00Z') {
  const clock = { now: new Date(start) };
  const { log, lines } = aLog();
  const diary = await Diary.open({ staffDir, now: () => clock.now, log });
  const setDay = (day: number) => {
    clock.now = new Date(Date.parse(start) + day * dayMs);
  };
  return { diary, setDay, staffDir, lines };
}

describe('Diary', () => {
  it('counts what has happened, each thing for itself, across restarts', async () => {
    const { diary, staffDir } = await aDiary();
    await diary.note('start');
    await diary.note('start');
    await diary.note('stage-replacement');
    const { diary: restarted } = await aDiary(staffDir);
    expect(restarted.count('start')).toBe(2);
    expect(restarted.count('stage-replacement')).toBe(1);
  });

  it('forgets what is older than 30 days', async () => {
    const { diary, setDay, staffDir } = await aDiary();
    await diary.note('start');
    setDay(29);
    await diary.note('start');
    expect(diary.count('start')).toBe(2);
    setDay(31);
    expect(diary.count('start')).toBe(1);
    await diary.note('start');
    expect(readFileSync(join(staffDir, 'diary.json'), 'utf8')).not.toContain('2026-11-25');
  });

  it('forgets what a clock that was wrong has put into the far future', async () => {
    const { staffDir } = await aDiary();
    const { diary: wrong } = await aDiary(staffDir, '2099-01-01T00:00:00Z');
    await wrong.note('start');
    const { diary } = await aDiary(staffDir);
    expect(diary.count('start')).toBe(0);
  });

  it('stays small on a kiosk that starts over and over', async () => {
    const { diary, staffDir } = await aDiary();
    await Promise.all(Array.from({ length: 600 }, () => diary.note('start')));
    expect(diary.count('start')).toBe(500);
    expect((await aDiary(staffDir)).diary.count('start')).toBe(500);
  });

  it.each(['', '{}', '{"start":["yesterday"],"stage-replacement":[]}', '[]'])(
    'begins anew with a damaged file: %s',
    async (text) => {
      const staffDir = aFolder();
      writeFileSync(join(staffDir, 'diary.json'), text);
      const { diary, lines } = await aDiary(staffDir);
      expect(diary.count('start')).toBe(0);
      expect(lines).toHaveLength(1);
      await diary.note('start');
      expect((await aDiary(staffDir)).diary.count('start')).toBe(1);
    },
  );

  it('stops nothing where it cannot be written', async () => {
    const { diary, staffDir, lines } = await aDiary();
    mkdirSync(join(staffDir, 'diary.json'));
    await diary.note('start');
    expect(diary.count('start')).toBe(1);
    expect(lines.join('')).toContain('not written');
  });
});
