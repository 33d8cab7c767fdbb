import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

import { _electron as electron, type ElectronApplication, type Page } from '@playwright/test';

import { SetupError } from '../failure.ts';
import { projectDir } from '../paths.ts';

export interface KioskOnVirtualDisplay {
  readonly executable: string;
  readonly args: readonly string[];
  readonly displayName: string;
  readonly hasSandbox: boolean;
}

const readyTimeoutMs = 30_000;

/** Starts the kiosk where nobody can see it, with Playwright attached, which can look at the window for us. */
export function startUnseen(kiosk: KioskOnVirtualDisplay): Promise<ElectronApplication> {
  const env = { ...(process.env as Record<string, string>), DISPLAY: kiosk.displayName };
  return electron.launch({
    executablePath: kiosk.executable,
    args: [...kiosk.args],
    cwd: projectDir,
    env,
    chromiumSandbox: kiosk.hasSandbox,
  });
}

/** Writes a picture of the first window, once it shows words in their own fonts and nothing fades in any more. */
export async function photograph(app: ElectronApplication, picturePath: string): Promise<void> {
  const page = await app.firstWindow({ timeout: readyTimeoutMs });
  await waitUntilPainted(page).catch((cause: unknown) => {
    const seconds = readyTimeoutMs / 1000;
    throw new SetupError(
      `The kiosk opened, but showed no word within ${seconds} s. \`npm test\` tells why.`,
      { cause },
    );
  });
  await mkdir(dirname(picturePath), { recursive: true });
  await page.screenshot({ path: picturePath });
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
