import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

import { chromium, type Browser, type Page } from '@playwright/test';

import { SetupError } from '../failure.ts';

const readyTimeoutMs = 30_000;
/** Of the first attempt; each further one gets that much more, for slow machines. */
const attachTimeoutMs = 3_000;
const attachAttempts = 5;

/**
 * Writes a picture of the kiosk's window, once it shows words in their own fonts and nothing fades in any more.
 *
 * Attaches from outside to a kiosk that already runs, so that what is photographed is a kiosk as visitors have it.
 */
export async function photograph(debuggerUrl: string, picturePath: string): Promise<void> {
  const browser = await attach(debuggerUrl);
  try {
    const page = await findWindow(browser);
    await waitUntilPainted(page);
    await mkdir(dirname(picturePath), { recursive: true });
    await page.screenshot({ path: picturePath });
  } catch (cause) {
    const seconds = readyTimeoutMs / 1000;
    throw new SetupError(
      `The kiosk started, but showed no word within ${seconds} s. \`npm test\` tells why.`,
      { cause },
    );
  } finally {
    // Only detaches: the kiosk goes on.
    await browser.close();
  }
}

/**
 * Playwright 1.65 sometimes waits for ever when it attaches while a page loads: every answer has come, but it misses an
 * event. Attached once more, a moment later, it works, and the kiosk notices nothing of it.
 */
async function attach(debuggerUrl: string): Promise<Browser> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await chromium.connectOverCDP(debuggerUrl, { timeout: attempt * attachTimeoutMs });
    } catch (cause) {
      if (attempt < attachAttempts) continue;
      throw new SetupError('The kiosk started, but Playwright could not look at its window.', { cause });
    }
  }
}

async function findWindow(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('the kiosk has no session');
  return context.pages()[0] ?? (await context.waitForEvent('page', { timeout: readyTimeoutMs }));
}

async function waitUntilPainted(page: Page): Promise<void> {
  // Not `waitForFunction`: it evaluates text again and again, which the stage's content security policy refuses.
  await page.locator('body').filter({ hasText: /\S/ }).waitFor({ timeout: readyTimeoutMs });
  // As text, because this folder's compiler settings know no browser. Endless animations are not waited for, nor is
  // any one longer than ten seconds.
  await page.evaluate(`Promise.race([
    new Promise((resolve) => setTimeout(resolve, 10_000)),
    document.fonts.ready.then(() => Promise.allSettled(
      document.getAnimations()
        .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime))
        .map((animation) => animation.finished),
    )),
  ]).then(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))`);
}
