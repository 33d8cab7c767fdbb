import { expect, test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { themes } from '../../src/state/display.svelte.ts';
import { screens } from '../screenshots/screens.ts';
import { lookAtFocus } from './focus-ring.ts';
import { launchKiosk } from './kiosk.ts';
import { Visitor } from './visitor.ts';

/** Our own, twice what WCAG 2.4.13 asks for. */
const leastWidthPx = 4;
/** WCAG 1.4.11. */
const leastContrast = 3;
/** Enough to go around a dialog and to reach the bar on most screens. */
const steps = 30;

test('the focus shows by a wide ring on every screen, in every theme, and nothing hides it', async () => {
  test.setTimeout(600_000);
  const kiosk = await launchKiosk({ settings: { inactivitySeconds: 3600 } });
  const { page } = kiosk;
  const visitor = new Visitor(page);
  const problems = new Set<string>();
  let seen = 0;
  await visitor.begin('cs' as LanguageTag);
  await visitor.standStill();
  for (const theme of themes) {
    await visitor.changeDisplay({ theme });
    for (const screen of screens) {
      await screen.open(visitor);
      for (let step = 0; step < steps; step++) {
        await page.keyboard.press('Tab');
        const ring = await page.evaluate(lookAtFocus);
        if (!ring) continue;
        seen++;
        const { name, widthPx, contrast, isSeen } = ring;
        const isClear = widthPx >= leastWidthPx && contrast >= leastContrast && isSeen;
        if (!isClear)
          problems.add(
            `${theme} ${screen.name}: “${name}”: ${widthPx} px, ${contrast.toFixed(1)}:1${isSeen ? '' : ', hidden'}`,
          );
      }
      await page.keyboard.press('Escape');
      await visitor.home();
    }
  }
  await kiosk.close();
  expect([...problems]).toEqual([]);
  expect(seen).toBeGreaterThan(500);
});
