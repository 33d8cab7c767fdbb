import { statfs } from 'node:fs/promises';
import { uptime } from 'node:os';
import type { Health } from '../contract/staff.ts';
import type { Diary } from './diary.ts';
import { findOpenDoors, type MachineFacts } from './open-doors.ts';

export interface HealthSources {
  readonly storeDir: string;
  readonly diary: Diary;
  readonly machine: MachineFacts;
  readonly versions: Health['versions'];
  readonly speech: Health['speech'];
  /** How the database is that visitors see. */
  databaseState(): Health['database'];
  /** Of all processes of the kiosk together. */
  memoryBytes(): number;
  readonly now: () => Date;
}

/** How the kiosk is, now. */
export async function readHealth(sources: HealthSources): Promise<Health> {
  const { diary, versions, speech, now } = sources;
  return {
    disk: await readDisk(sources.storeDir),
    database: sources.databaseState(),
    memoryBytes: sources.memoryBytes(),
    uptimeSeconds: Math.floor(process.uptime()),
    machineUptimeSeconds: Math.floor(uptime()),
    starts: diary.count('start'),
    stageReplacements: diary.count('stage-replacement'),
    versions,
    clock: now().toISOString(),
    speech,
    open: await findOpenDoors(sources.machine),
  };
}

async function readDisk(dir: string): Promise<Health['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(dir);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    // A disk that is gone has no room, which is what staff have to see; the rest of the page must not go with it.
    return { freeBytes: 0, totalBytes: 0 };
  }
}
