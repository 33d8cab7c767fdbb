import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../../../electron/contract/staff.ts';
import { appendHistory, readHistory } from '../../../../../electron/update/store/history.ts';
import { aFolder } from '../../../../fixtures/files.ts';

const entry = (release: number): HistoryEntry => ({
  at: '2026-11-20T08:00:00.000Z',
  kind: 'installed',
  release,
});

describe('history', () => {
  it('is empty where nothing happened', () => {
    expect(readHistory(join(aFolder(), 'missing'))).toEqual([]);
  });

  it('answers what happened, newest first', async () => {
    const storeDir = aFolder();
    const refused: HistoryEntry = { at: entry(1).at, kind: 'refused', code: 'disk-full' };
    for (const one of [entry(1), refused, entry(2)]) await appendHistory(storeDir, one);
    expect(readHistory(storeDir)).toEqual([entry(2), refused, entry(1)]);
  });

  it('forgets the oldest of more than two hundred', async () => {
    const storeDir = aFolder();
    const many = Array.from({ length: 200 }, (_, index) => entry(index + 1));
    writeFileSync(join(storeDir, 'history.json'), JSON.stringify(many));
    await appendHistory(storeDir, entry(999));
    const history = readHistory(storeDir);
    expect(history).toHaveLength(200);
    expect([history[0]?.release, history[1]?.release, history.at(-1)?.release]).toEqual([999, 1, 199]);
  });

  it.each(['', '{}', '[{"at":"yesterday","kind":"installed"}]', '[{"kind":"hacked"}]'])(
    'sets aside a history that says %j, and goes on',
    async (text) => {
      const storeDir = aFolder();
      writeFileSync(join(storeDir, 'history.json'), text);
      expect(readHistory(storeDir)).toEqual([]);
      await appendHistory(storeDir, entry(1));
      expect(readHistory(storeDir)).toEqual([entry(1)]);
      expect(readFileSync(join(storeDir, 'history.json.unreadable'), 'utf8')).toBe(text);
      expect(existsSync(join(storeDir, 'next', 'history.json'))).toBe(false);
    },
  );
});
