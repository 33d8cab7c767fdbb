import type { Page } from '@playwright/test';

/**
 * Lets the system ask for no motion, and the stage begin anew: what it had set in motion before would otherwise go on into
 * the pictures that follow.
 */
export async function askForNoMotion(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await page.locator('button.idle').waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}
