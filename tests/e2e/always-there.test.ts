import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { interfaceLanguages } from '../../src/i18n/define.ts';
import { visitMessages } from '../../src/i18n/messages/visit.ts';
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
    kiosk = await launchKiosk();
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
