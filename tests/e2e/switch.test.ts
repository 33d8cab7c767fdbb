import { expect, test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';
import { Visitor } from './visitor.ts';

let kiosk: Kiosk;

test.describe('somebody with one switch', () => {
  test.beforeAll(async () => {
    kiosk = await launchKiosk({ settings: { inactivitySeconds: 3600, scanSeconds: 1 } });
  });
  test.afterAll(() => kiosk.close());

  const marked = () => kiosk.page.locator('[data-scanned]');

  test('has things marked by the first press where another person has touched the kiosk awake', async () => {
    const visitor = new Visitor(kiosk.page);
    await visitor.begin('cs' as LanguageTag);
    await expect(marked()).toHaveCount(0);
    await kiosk.page.keyboard.press('Enter');
    await expect(marked()).not.toHaveCount(0);
  });

  test('has them marked again by a press after a touch', async () => {
    await kiosk.page.mouse.click(2, 2);
    await expect(marked()).toHaveCount(0);
    await kiosk.page.keyboard.press(' ');
    await expect(marked()).not.toHaveCount(0);
  });

  test('leaves Enter to whoever moves on with other keys', async () => {
    await kiosk.page.keyboard.press('Tab');
    await expect(marked()).toHaveCount(0);
    await kiosk.page.locator('.stories button').first().focus();
    await kiosk.page.keyboard.press('Enter');
    await expect(kiosk.page.locator('.stories')).toHaveCount(0);
    await expect(marked()).toHaveCount(0);
  });
});
