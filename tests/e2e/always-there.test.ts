import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { interfaceLanguages } from '../../src/i18n/define.ts';
import { visitMessages } from '../../src/i18n/messages/visit.ts';
import { aFolder } from '../fixtures/files.ts';
import { twoReleases } from '../fixtures/two-releases.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';
import { StaffCalls } from './staff-calls.ts';
import { StageView } from './stage-view.ts';

let kiosk: Kiosk;
const stage = new StageView(() => kiosk);
const staff = new StaffCalls(() => kiosk.page);

test.afterEach(() => kiosk.close());

test.describe('the stage', () => {
  test.beforeEach(async () => {
    kiosk = await launchKiosk({ settings: { stageMemoryMegabytes: 400 } });
  });

  test('is replaced when it hangs in an endless loop, and the visit is over', async () => {
    await kiosk.page.locator('button.idle').click();
    await expect(kiosk.page.locator('button[lang]').first()).toBeVisible();
    const pid = await stage.pid();
    await stage.run('for (;;);');
    await stage.waitForReplacement(pid);
    expect(stage.log).toContain('"stage lost","cause":"hung"');
  });

  test('is replaced when nothing is on the screen any more', async () => {
    const pid = await stage.pid();
    await stage.run(`document.getElementById('stage').replaceChildren()`);
    await stage.waitForReplacement(pid);
    expect(stage.log).toContain('"stage lost","cause":"empty"');
  });

  test('is replaced when it eats the memory of the machine', async () => {
    const pid = await stage.pid();
    await stage.run(`
      const eaten = [];
      setInterval(() => { if (eaten.length < 40) eaten.push(new Uint8Array(30e6).fill(1)); }, 50);
    `);
    await stage.waitForReplacement(pid);
    expect(stage.log).toMatch(/"stage lost","cause":"it held \d+ MB"/);
  });

  test('is renewed at night, in a new process, and nobody calls that a loss', async () => {
    const pid = await stage.pid();
    await kiosk.app.evaluate(() => {
      const dayMs = 24 * 60 * 60 * 1000;
      const now = performance.now.bind(performance);
      performance.now = () => now() + dayMs;
      const Today = Date;
      globalThis.Date = class extends Today {
        constructor() {
          super(Today.now() + dayMs);
        }
      } as DateConstructor;
    });
    await stage.waitForReplacement(pid);
    expect(stage.log).toContain('"the stage is renewed","reason":"every night"');
    expect(stage.log).not.toContain('stage lost');
  });

  test('comes back whichever process of Chromium is killed', async () => {
    for (const type of ['GPU', 'GPU', 'GPU', 'GPU', 'GPU', 'Utility', 'Tab', 'GPU']) {
      const pid = await pidOf(type);
      process.kill(pid, 'SIGKILL');
      await expect.poll(() => pidOf(type)).not.toBe(pid);
      await stage.waitForIdleLoop();
      await expect.poll(() => stage.isDrawn()).toBe(true);
    }
    expect(stage.log).toContain('the graphics process was lost');
    expect(stage.log).toContain('"stage lost","cause":"killed"');
  });
});

test.describe('the shell', () => {
  test('shows the exhibit again when it was killed and is started again on the same folders', async () => {
    const first = await launchKiosk();
    const { profileDir } = first;
    const hasEnded = new Promise((ended) => first.app.process().once('exit', ended));
    first.app.process().kill('SIGKILL');
    await hasEnded;
    kiosk = await launchKiosk({ profileDir });
    await stage.waitForIdleLoop();
    await kiosk.app.close();
    rmSync(profileDir, { recursive: true, force: true });
  });

  test('says that it is ready, and then that it is well, to a supervisor', async () => {
    const folder = aFolder();
    const said = path.join(folder, 'said');
    writeFileSync(path.join(folder, 'systemd-notify'), `#!/bin/sh\necho "$NOTIFY_SOCKET $*" >> "${said}"\n`);
    chmodSync(path.join(folder, 'systemd-notify'), 0o755);
    kiosk = await launchKiosk({
      environment: {
        PATH: `${folder}:${process.env['PATH'] ?? ''}`,
        NOTIFY_SOCKET: '/run/of/a/test',
        WATCHDOG_USEC: '600000',
      },
    });
    await expect
      .poll(() => (existsSync(said) ? readFileSync(said, 'utf8') : ''))
      .toMatch(/^\/run\/of\/a\/test READY=1\n(?:\/run\/of\/a\/test WATCHDOG=1\n){2}/);
  });
});

test.describe('the window', () => {
  test('fills its display again when that has changed, and covers every other one', async () => {
    kiosk = await launchKiosk({ isFullScreen: true });
    const { home, other } = await plugInAnother();
    await expect.poll(() => windows()).toEqual([home, other]);
    await unplug();
    await expect.poll(() => windows()).toEqual([home]);
    expect(stage.log).toContain('displays have changed');
  });
});

test.describe('a kiosk that has nothing to show', () => {
  test('says so, lets staff in, and shows what they install without a new start', async () => {
    const museum = await twoReleases();
    for (const name of ['active.json', 'releases', 'media'])
      rmSync(path.join(museum.storeDir, name), { recursive: true });
    await installIntoNothing(museum, 1);
  });

  test('does the same where what it has is damaged', async () => {
    const museum = await twoReleases();
    writeFileSync(path.join(museum.storeDir, 'releases/1/exhibit.sqlite'), 'no database');
    await museum.publish(2);
    await installIntoNothing(museum, 2);
  });

  test('says so, and lets staff in, where its store can neither be read nor written', async () => {
    // Not even root can make a folder there.
    kiosk = await launchKiosk({ storeDir: '/proc/vitrina/store' });
    await expectUnavailable();
    await staff.unlock();
    expect((await staff.state()).shown).toBeUndefined();
    const health = await kiosk.page.evaluate(() => window.kiosk.readHealth());
    expect(health).toMatchObject({ ok: true, value: { database: 'none', disk: { freeBytes: 0 } } });
  });
});

async function installIntoNothing(
  museum: Awaited<ReturnType<typeof twoReleases>>,
  release: number,
): Promise<void> {
  mkdirSync(museum.stickDir, { recursive: true });
  kiosk = await launchKiosk({
    storeDir: museum.storeDir,
    settings: { watchedFolders: [museum.stickDir], staffSeconds: 300 },
  });
  await expectUnavailable();
  const shell = kiosk.app.process().pid;
  museum.carry();
  await staff.unlock();
  await staff.install();
  await expect
    .poll(async () => (await staff.state()).job.kind, { timeout: 120_000 })
    .toMatch(/^(?:ready|none)$/);
  await kiosk.page.evaluate(() => window.kiosk.showRelease());
  await staff.lock();
  await expect(kiosk.page.locator('button.idle')).toContainText('Two Lights', { timeout: 60_000 });
  expect(kiosk.app.process().pid).toBe(shell);
  await staff.unlock();
  expect((await staff.state()).shown?.release).toBe(release);
}

async function expectUnavailable(): Promise<void> {
  for (const language of interfaceLanguages)
    await expect(kiosk.page.locator(`p[lang="${language}"]`)).toHaveText(visitMessages.noRelease[language]);
}

function pidOf(type: string): Promise<number> {
  return kiosk.app.evaluate(
    ({ app }, wanted) => app.getAppMetrics().find((metric) => metric.type === wanted)?.pid ?? 0,
    type,
  );
}

/** Where all windows lie, the stage first. */
function windows() {
  return kiosk.app.evaluate(({ BaseWindow, BrowserWindow }) => {
    const isCover = (window: Electron.BaseWindow) => !(window instanceof BrowserWindow);
    const all = BaseWindow.getAllWindows().filter((window) => window.isVisible());
    return all.sort((a, b) => Number(isCover(a)) - Number(isCover(b))).map((window) => window.getBounds());
  });
}

/** A virtual screen has one display that cannot be changed: the shell is told of another one, and finds its window askew. */
function plugInAnother() {
  return kiosk.app.evaluate(({ screen, BrowserWindow }) => {
    const real = screen.getPrimaryDisplay();
    const { bounds: home } = real;
    const other = { x: home.x + home.width, y: home.y, width: 640, height: 480 };
    screen.getAllDisplays = () => [real, { ...real, id: real.id + 1, bounds: other }];
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 10, y: 10, width: 300, height: 200 });
    screen.emit('display-added', {}, real);
    return { home, other };
  });
}

function unplug(): Promise<void> {
  return kiosk.app.evaluate(({ screen }) => {
    const real = screen.getPrimaryDisplay();
    screen.getAllDisplays = () => [real];
    screen.emit('display-removed', {}, real);
  });
}
