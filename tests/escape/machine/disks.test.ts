import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readActive } from '../../../electron/update/store/active.ts';
import { releasePaths, storePaths } from '../../../electron/update/store/paths.ts';
import { visitMessages } from '../../../src/i18n/messages/visit.ts';
import { aFolder } from '../../fixtures/files.ts';
import { anAccount } from '../../package/account.ts';
import { aHome, type Home } from '../../package/kiosk.ts';
import { processesOf } from '../../package/processes.ts';
import { aKiosk, type EscapeKiosk } from '../kiosk.ts';
import { linesThatSay } from './kiosk-log.ts';
import { withMounts } from './own-mounts.ts';

const patience = { timeout: 60_000, interval: 100 };
const calmSentences: readonly string[] = Object.values(visitMessages.noRelease);
const pin = '270191';

async function start(home: Home, startedBy: readonly string[] = []): Promise<EscapeKiosk> {
  const escape = await aKiosk({ home, startedBy, env: { XDG_RUNTIME_DIR: aRuntimeDir() } });
  onTestFinished(() => escape.close());
  return escape;
}

/** As systemd gives a service one: in memory, and its own. */
function aRuntimeDir(): string {
  const dir = aFolder();
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  anAccount().own(dir);
  return dir;
}

/** What visitors see: the idle loop of the exhibit, or the calm screen that asks them to turn to staff. */
async function expectOnScreen({ page }: EscapeKiosk, expected: 'exhibit' | 'calm screen'): Promise<void> {
  const look = () =>
    page.act((sentences) => {
      if (document.querySelector('button.idle') !== null) return 'exhibit';
      const text = document.body.innerText;
      return sentences.every((sentence) => text.includes(sentence)) ? 'calm screen' : text;
    }, calmSentences);
  await vi.waitFor(async () => expect(await look()).toBe(expected), patience);
}

/** What staff see behind their PIN. */
const health = ({ page }: EscapeKiosk) =>
  page.act(async (entered) => {
    interface Asked {
      unlockStaff(pin: string): Promise<unknown>;
      readHealth(): Promise<{
        readonly value?: { readonly disk: { freeBytes: number }; readonly database: string };
      }>;
    }
    const { kiosk } = window as unknown as { readonly kiosk: Asked };
    await kiosk.unlockStaff(entered);
    const { value } = await kiosk.readHealth();
    return { freeBytes: value?.disk.freeBytes, database: value?.database };
  }, pin);

/** Of the release that is shown, and of those that could be shown instead: a project that was started often keeps some. */
function databasesOf({ storeDir }: Home): readonly string[] {
  const { release, kept } = readActive(storeDir)!;
  const { releasesDir } = storePaths(storeDir);
  return [release, ...kept].map((number) => releasePaths(join(releasesDir, String(number))).databasePath);
}

function locked(path: string): Database.Database {
  const other = new Database(path);
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN EXCLUSIVE');
  return other;
}

describe('the kiosk on a machine whose disk fails it', () => {
  it('75: shows the exhibit on a disk without room, lets staff in, and tells them', async () => {
    const home = await aHome();
    const { profileDir } = home;
    const escape = await start(
      home,
      withMounts(
        [
          `cp -a ${profileDir} ${home.dir}/copy`,
          `mount -t tmpfs -o size=48m full ${profileDir}`,
          `cp -a ${home.dir}/copy/. ${profileDir}`,
          `dd if=/dev/zero of=${profileDir}/rest bs=64k 2>/dev/null || true`,
        ].join('; '),
      ),
    );
    await expectOnScreen(escape, 'exhibit');
    expect(await health(escape)).toEqual({ freeBytes: 0, database: 'whole' });
  });

  it('75: shows the exhibit on a disk that has turned read-only, and lets staff in', async () => {
    const home = await aHome();
    const { dir } = home;
    const escape = await start(
      home,
      withMounts(`mount --bind ${dir} ${dir}; mount -o remount,bind,ro ${dir}`),
    );
    await expectOnScreen(escape, 'exhibit');
    expect(await health(escape)).toMatchObject({ database: 'whole' });
    // Otherwise the disk was none.
    expect(linesThatSay(home, 'started')).toEqual([]);
  });

  it('75: shows a calm screen without its database, and tells staff', async () => {
    const home = await aHome();
    for (const path of databasesOf(home)) rmSync(path);
    const escape = await start(home);
    await expectOnScreen(escape, 'calm screen');
    expect(await health(escape)).toMatchObject({ database: 'none' });
    expect(linesThatSay(home, 'no release to show')).toHaveLength(1);
  });

  it('75: goes on with the exhibit, in a new stage too, when its database is deleted under it', async () => {
    const home = await aHome();
    const escape = await start(home);
    await vi.waitFor(() => expect(linesThatSay(home, 'the exhibit is shown')).toHaveLength(1), patience);
    for (const path of databasesOf(home)) rmSync(path);
    const [stage] = processesOf(escape.kiosk.pid).filter(({ type }) => type === 'renderer');
    process.kill(stage!.pid, 'SIGKILL');
    await vi.waitFor(() => expect(linesThatSay(home, 'the exhibit is shown')).toHaveLength(2), patience);
  });

  it('75: shows the exhibit without a medium that was deleted, and says so in the log', async () => {
    const home = await aHome();
    for (const name of readdirSync(join(home.storeDir, 'media')).slice(0, 2))
      rmSync(join(home.storeDir, 'media', name));
    const escape = await start(home);
    await expectOnScreen(escape, 'exhibit');
    expect(linesThatSay(home, 'files of the release are missing')).toMatchObject([{ missingFiles: 2 }]);
  });

  it('75: shows a calm screen while another program has locked its database, tells staff, and is well after a start', async () => {
    const home = await aHome();
    const others = databasesOf(home).map(locked);
    const escape = await aKiosk({ home });
    try {
      await expectOnScreen(escape, 'calm screen');
      expect(await health(escape)).not.toMatchObject({ database: 'whole' });
      expect(linesThatSay(home, 'a release cannot be opened')).not.toEqual([]);
    } finally {
      await escape.close();
      for (const other of others) other.close();
    }
    await expectOnScreen(await start(home), 'exhibit');
  });
});
