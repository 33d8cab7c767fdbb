import { join } from 'node:path';
import Database from 'better-sqlite3';
import { app } from 'electron';
import type { Health } from '../contract/staff.ts';
import type { Speech } from '../speech/speech.ts';
import type { StaffDesk } from '../staff/desk.ts';
import type { Diary } from '../staff/diary.ts';
import { readHealth } from '../staff/health.ts';
import { openStaffDesk } from '../staff/open-staff-desk.ts';
import type { StaffNews, UpdatesPort } from '../staff/ports.ts';
import { quitShell, restartShell } from './end-shell.ts';
import { timing, type Shell } from './shell.ts';
import type { ShownRelease } from './shown-release.ts';

export interface AroundDesk {
  readonly shown: ShownRelease;
  readonly diary: Diary;
  readonly updates: UpdatesPort;
  readonly news: StaffNews;
  readonly speech: Promise<Speech | undefined>;
}

/** Opens the staff desk over the updates, the health of this machine and the two ways to end the shell. */
export function openDesk(
  shell: Shell,
  { shown, diary, updates, news, speech }: AroundDesk,
): Promise<StaffDesk> {
  const { settings, log } = shell;
  return openStaffDesk(
    {
      kiosk: { name: settings.kioskName, appVersion: app.getVersion() },
      isUnattended: settings.unattendedUpdates,
      staffSeconds: settings.staffSeconds,
      staffDir: settings.staffDir,
      logDir: join(app.getPath('userData'), 'logs'),
      now: () => new Date(),
    },
    {
      updates,
      news,
      log,
      timing,
      kiosk: {
        readHealth: () => healthOf(shell, { shown, diary, speech }),
        restart: () => void restartShell(),
        quit: () => void quitShell(),
      },
    },
  );
}

async function healthOf(
  { settings, appDir }: Shell,
  { shown, diary, speech }: Pick<AroundDesk, 'shown' | 'diary' | 'speech'>,
): Promise<Health> {
  return readHealth({
    storeDir: settings.storeDir,
    diary,
    machine: {
      platform: process.platform,
      isSandboxOff: app.commandLine.hasSwitch('no-sandbox'),
      isRoot: process.getuid?.() === 0,
      environment: process.env,
      electronVersion: process.versions.electron,
      pinnedElectronVersion: import.meta.env.PINNED_ELECTRON,
      programDir: appDir,
      rootDir: '/',
    },
    versions: versionsHere(),
    speech: speechHere(await speech),
    databaseState: () => (shown.release ? 'whole' : 'none'),
    memoryBytes: () => app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0),
    now: () => new Date(),
  });
}

function speechHere(speech: Speech | undefined): Health['speech'] {
  if (process.platform !== 'linux') return 'platform';
  return speech ? 'program' : 'none';
}

function versionsHere(): Health['versions'] {
  const { electron, chrome, node } = process.versions;
  const system = `${process.platform} ${process.getSystemVersion()}`;
  return { vitrina: app.getVersion(), electron, chromium: chrome, node, sqlite: sqliteVersion(), system };
}

function sqliteVersion(): string {
  const db = new Database(':memory:');
  try {
    return (
      db.prepare<[], { readonly version: string }>('SELECT sqlite_version() AS version').get()?.version ?? ''
    );
  } finally {
    db.close();
  }
}
