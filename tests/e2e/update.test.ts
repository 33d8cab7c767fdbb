import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '../../src/bridge/kiosk.ts';
import { spoilPicture, twoReleases, type TwoReleases } from '../fixtures/two-releases.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';
import { StaffCalls } from './staff-calls.ts';

let kiosk: Kiosk;
let museum: TwoReleases;
const staff = new StaffCalls(() => kiosk.page);

/** The idle loop comes back to the exhibit's title after every other slide. */
const oneRound = { timeout: 60_000 };
/** A copy, a rehearsal, and a round of the idle loop. */
const patience = { timeout: 120_000 };

/** Starts a kiosk that shows release 1; release 2, with another title, is published but not carried there yet. */
async function aKioskWithNews(settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
  museum = await twoReleases();
  museum.exhibit.edit('exhibit.yaml', 'en: Two Lights', 'en: Three Lights');
  await museum.publish(2);
  kiosk = await launchKiosk({
    storeDir: museum.storeDir,
    settings: { watchedFolders: [museum.stickDir], staffSeconds: 300, ...settings },
  });
}

const idleLoop = () => kiosk.page.locator('button.idle');
const activeJson = (): unknown => JSON.parse(readFileSync(path.join(museum.storeDir, 'active.json'), 'utf8'));

test.afterEach(() => kiosk.close());

test.describe('an update by stick', () => {
  test('is rehearsed out of sight, waits for the word of staff, and is then what visitors see', async () => {
    await aKioskWithNews();
    museum.carry();
    await staff.unlock();
    await staff.install();
    await staff.waitForJob('ready');
    expect((await staff.state()).shown?.release).toBe(1);
    await expect(idleLoop()).toContainText('Two Lights', oneRound);

    await kiosk.page.evaluate(() => window.kiosk.showRelease());
    await expect.poll(async () => (await staff.state()).shown?.release).toBe(2);
    await staff.lock();
    await expect(idleLoop()).toContainText('Three Lights', oneRound);
    expect(activeJson()).toMatchObject({ release: 2, kept: [1] });
  });

  test('says what will change before anything is installed', async () => {
    await aKioskWithNews();
    museum.carry();
    await staff.unlock();
    await staff.offer();
    const content = (await staff.state()).drives[0]?.content;
    expect(content).toMatchObject({ kind: 'offer', offer: { release: 2, exhibit: 'two-lights' } });
    expect(activeJson()).toMatchObject({ release: 1 });
  });

  test('goes in without a PIN where the museum allows it, but never under a visitor’s hands', async () => {
    await aKioskWithNews({ unattendedUpdates: true });
    await idleLoop().click();
    await kiosk.page.locator('button[lang="en"]').last().click();
    await expect(kiosk.page.getByRole('navigation')).toBeVisible();
    museum.carry();
    await staff.unlock();
    await staff.waitForJob('ready');
    expect(activeJson()).toMatchObject({ release: 1 });
    await staff.lock();
    await expect(idleLoop()).toContainText('Three Lights', oneRound);
    expect(activeJson()).toMatchObject({ release: 2 });
  });

  test('is refused when a picture cannot be drawn, however well it is signed', async () => {
    await aKioskWithNews();
    await museum.publish(3, spoilPicture);
    museum.carry();
    await staff.unlock();
    await staff.install();
    const job = await staff.waitForJob('failed');
    expect(job).toMatchObject({ code: 'rehearsal-failed', release: 3 });
    expect((await staff.state()).shown?.release).toBe(1);
    expect((await staff.state()).history[0]).toMatchObject({ kind: 'refused', code: 'rehearsal-failed' });
  });

  test('goes on in another process when the one that reads the stick has died', async () => {
    await aKioskWithNews();
    museum.carry();
    await staff.unlock();
    await staff.offer();
    const pid = await kiosk.app.evaluate(
      ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Vitrina updates')?.pid,
    );
    process.kill(Number(pid), 'SIGKILL');
    await expect
      .poll(() => kiosk.app.evaluate(({ app }) => app.getAppMetrics().map(({ name }) => name)))
      .not.toContain('Vitrina updates');
    await staff.install();
    await staff.waitForJob('ready');
  });

  test('is taken back by the kiosk itself when it takes the stage down', async () => {
    await aKioskWithNews({ unattendedUpdates: true });
    museum.carry();
    await expect(idleLoop()).toContainText('Three Lights', patience);
    for (let loss = 1; loss <= 2; loss += 1) await killStage();
    await expect.poll(() => titleOnScreen(), { timeout: 60_000 }).toContain('Two Lights');
    expect(activeJson()).toMatchObject({ release: 1, kept: [2] });
  });

  test('is taken back by staff with one tap, and can be shown again', async () => {
    await aKioskWithNews({ unattendedUpdates: true });
    museum.carry();
    await expect(idleLoop()).toContainText('Three Lights', patience);
    await staff.unlock();
    expect(await kiosk.page.evaluate(() => window.kiosk.rollBack(1))).toEqual({ ok: true });
    await staff.lock();
    await expect(idleLoop()).toContainText('Two Lights', oneRound);
    // What staff went back from does not come back by itself, though its stick is still in.
    await staff.unlock();
    await staff.offer();
    expect((await staff.state()).job.kind).toBe('none');
    expect((await staff.state()).kept).toMatchObject([{ release: 2 }]);
  });
});

/** Ends the stage's process, and waits until another one shows the exhibit. */
async function killStage(): Promise<void> {
  const pidOf = () =>
    kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
  const before = await pidOf();
  process.kill(Number(before), 'SIGKILL');
  await expect
    .poll(async () => (await pidOf()) !== before && (await titleOnScreen()) !== '', { timeout: 60_000 })
    .toBe(true);
}

/** Asked through the shell, because Playwright loses a page whose process died. */
function titleOnScreen(): Promise<string> {
  return kiosk.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isCrashed() || contents.isLoading()) return '';
    const asked = contents.executeJavaScript(
      `document.querySelector('button.idle')?.textContent ?? ''`,
    ) as Promise<string>;
    // A process that dies while it is asked never answers.
    return Promise.race([asked, new Promise<string>((done) => setTimeout(() => done(''), 2000))]);
  });
}
