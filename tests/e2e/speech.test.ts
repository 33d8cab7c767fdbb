import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchKiosk, testPin, type Kiosk } from './kiosk.ts';
import { Listener } from './listener.ts';
import { aTinyStore } from './tiny-store.ts';

let storeDir: string;
let kiosk: Kiosk;
let listener: Listener;

test.beforeAll(async () => {
  storeDir = await aTinyStore();
});

test.afterEach(() => kiosk.close());

/** Starts a kiosk whose words are heard, and comes to it. */
async function arrive(settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
  listener = new Listener();
  const speech = { program: listener.programPath, headphones: 'none' };
  kiosk = await launchKiosk({ storeDir, settings: { ...settings, speech } });
  listener.goTo(kiosk);
}

/** The same, with English chosen by ear. */
async function arriveInEnglish(settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await arrive(settings);
  await listener.press('F2');
  await listener.hears(/Reading aloud is on/);
  await listener.goOnTo(/English, button/, 'Down');
  await listener.press('Enter');
  await listener.hears(/en-gb: Two Lights/);
}

test.describe('a visitor who listens', () => {
  test('is told in the voice of every language how to choose one', async () => {
    await arrive();
    await listener.press('F2');
    await listener.hears(/en-gb: Reading aloud is on\./);
    await listener.hears(/en-gb: English\./);
    await listener.hears(/he: עברית/);
    await listener.hears(/\d+ items to choose from\.\n.*The down arrow reads on\./);
  });

  test('finds a chapter, has it read to its end, and comes home, by keys and ears alone', async () => {
    await arriveInEnglish();
    await listener.hears(/items to choose from/);
    await listener.goOnTo(/The keepers of Skell.*2 chapters, button/, 'Down');
    await listener.press('Enter');
    await listener.hears(/Story[^]*The keepers of Skell/);
    await listener.goOnTo(/Begin reading, button/, 'Down');
    await listener.press('Enter');
    await listener.hears(/Chapter 1 of 2[^]*The lamp is lit/);

    await listener.goOnTo(/In September 1901/, 'Down');
    await listener.hears(/3 links in this text/);
    await listener.press('Down');
    await listener.hears(/143/);
    await listener.press('Enter');
    await listener.hears(/From that evening on[^]*End of the page/);

    await listener.goOnTo(/Home, button/, 'Right', 60);
    await listener.press('Enter');
    await listener.hears(/Two Lights/);
  });

  test('hears nothing more of a sentence once a key is pressed', async () => {
    await arriveInEnglish();
    await listener.goOnTo(/The keepers of Skell/, 'Down');
    await listener.hears(/button/);
    // The rest of what the screen had to say is not said afterwards.
    expect(listener.heard).not.toContain('reads on');
  });

  test('hears where they are in the new language when they change it', async () => {
    await arriveInEnglish();
    await listener.goOnTo(/The keepers of Skell.*button/, 'Down');
    await listener.press('Enter');
    await listener.hears(/Story[^]*The keepers of Skell/);
    await listener.goOnTo(/Language, button/, 'Right', 60);
    await listener.press('Enter');
    await listener.hears(/Language, window/);
    await listener.goOnTo(/he: עברית/, 'Down');
    await listener.press('Enter');
    await listener.hears(/^he: עברית\.\nhe: סיפור[^]*he: שומרי סקל[^]*he: שפה, לחצן/);
    expect(listener.heard).not.toContain('en-gb');
  });

  test('slows the voice down, and is told so', async () => {
    await arriveInEnglish();
    await listener.goOnTo(/Slower, button/, 'Down', 60);
    await listener.hears(/button/);
    await listener.press('Enter');
    await listener.hears(/Speed 2 of 6/);
    expect(listener.speeds.at(-1)).toBe(130);
  });

  test('is warned aloud before the visit ends, and stays by any key', async () => {
    await arriveInEnglish({ inactivitySeconds: 1, unhurriedSeconds: 12, warningSeconds: 60 });
    listener.forget();
    await listener.hears(/Are you still here\?, window[^]*60 seconds/);
    await listener.press('Down');
    await expect(kiosk.page.getByRole('alertdialog')).toHaveCount(0);
  });

  test('is forgotten with the visit: the next one hears nothing, and everything who asks for it', async () => {
    await arriveInEnglish({ inactivitySeconds: 1, unhurriedSeconds: 8, warningSeconds: 1 });
    await expect(kiosk.page.locator('button.idle')).toBeVisible({ timeout: 60_000 });
    listener.forget();
    await kiosk.page.locator('button.idle').click();
    await kiosk.page.getByRole('button', { name: 'English' }).click();
    await expect(kiosk.page.locator('html')).toHaveAttribute('lang', 'en');
    expect(listener.heard).toBe('');
    await listener.press('F2');
    await listener.hears(/en-gb: Reading aloud is on\.\n[^]*en-gb: Two Lights/);
  });
});

test.describe('somebody who touches', () => {
  test('has a text read by a touch, and reaches everything as without speech', async () => {
    await arriveInEnglish();
    const { page } = kiosk;
    await page.locator('.stories button').first().click();
    await page.getByRole('button', { name: 'Begin reading' }).click();
    await listener.hears(/The lamp is lit/);
    listener.forget();
    // At its beginning, where no link is.
    await page.getByText('From that evening on').click({ position: { x: 4, y: 8 } });
    await listener.hears(/From that evening on/);
    await page.locator('.steps .next').click();
    await listener.hears(/A night of fog/);
  });
});

test.describe('reading aloud', () => {
  test('says nothing of the staff: no PIN, no panel', async () => {
    await arriveInEnglish();
    await kiosk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('staff:called', {}),
    );
    const pad = kiosk.page.getByRole('dialog').filter({ hasText: '7' });
    await expect(pad).toBeVisible();
    listener.forget();
    for (const digit of testPin) await pad.getByRole('button', { name: digit, exact: true }).click();
    for (const key of ['Down', 'Right', 'Up']) await listener.strike(key);
    expect(listener.heard).toBe('');
  });

  test('is not offered where nothing can speak', async () => {
    kiosk = await launchKiosk({ storeDir, settings: { speech: { program: '/nowhere/espeak-ng' } } });
    listener = new Listener();
    listener.goTo(kiosk);
    await listener.strike('F2');
    await kiosk.page.getByRole('button', { name: 'English' }).click();
    await expect(kiosk.page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(kiosk.page.locator('[data-speech-controls]')).toHaveCount(0);
  });
});

test.describe('a program for speech that hangs', () => {
  test('keeps nobody from the exhibit', async () => {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'vitrina-mute-'));
    const program = path.join(dir, 'espeak-ng');
    writeFileSync(program, '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
    kiosk = await launchKiosk({ storeDir, settings: { speech: { program, headphones: 'none' } } });
    const lines = (): string => readFileSync(path.join(kiosk.profileDir, 'logs/kiosk.log'), 'utf8');
    await expect.poll(lines, { timeout: 60_000 }).toContain('the program for speech does not answer');
    expect(lines()).toMatch(/the exhibit is shown[^]*the program for speech does not answer/);
  });
});
