import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Diary } from '../../../../electron/staff/diary.ts';
import { readHealth, type HealthSources } from '../../../../electron/staff/health.ts';
import { aFolder } from '../../../fixtures/files.ts';
import { aHealth, aLog } from '../../../fixtures/staff.ts';

async function someSources(overrides: Partial<HealthSources> = {}): Promise<HealthSources> {
  const now = () => new Date('2026-11-25T10:00:00Z');
  return {
    storeDir: aFolder(),
    diary: await Diary.open({ staffDir: aFolder(), now, log: aLog().log }),
    machine: {
      platform: 'win32',
      isSandboxOff: true,
      isRoot: false,
      environment: {},
      electronVersion: '45.0.0',
      pinnedElectronVersion: '45.0.0',
      programDir: '/',
      rootDir: '/',
    },
    versions: aHealth.versions,
    speech: 'none',
    databaseState: () => 'whole',
    memoryBytes: () => 123,
    now,
    ...overrides,
  };
}

describe('readHealth', () => {
  it('tells how the kiosk is', async () => {
    const sources = await someSources();
    await sources.diary.note('start');
    const health = await readHealth(sources);
    expect(health).toMatchObject({
      database: 'whole',
      memoryBytes: 123,
      starts: 1,
      stageReplacements: 0,
      versions: aHealth.versions,
      clock: '2026-11-25T10:00:00.000Z',
      speech: 'none',
      open: ['sandbox-off'],
    });
    expect(health.disk.totalBytes).toBeGreaterThanOrEqual(health.disk.freeBytes);
    expect(health.disk.freeBytes).toBeGreaterThan(0);
  });

  it('tells the rest where the disk of the store is gone', async () => {
    const health = await readHealth(await someSources({ storeDir: join(aFolder(), 'gone') }));
    expect(health.disk).toEqual({ freeBytes: 0, totalBytes: 0 });
    expect(health.memoryBytes).toBe(123);
  });
});
