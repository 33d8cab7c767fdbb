import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { themes } from '../../src/state/display.svelte.ts';
import { screens } from '../screenshots/screens.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';
import { Visitor } from './visitor.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let kiosk: Kiosk;

test.describe('every screen', () => {
  test.beforeAll(async () => {
    kiosk = await launchKiosk({ settings: { inactivitySeconds: 3600 } });
  });
  test.afterAll(() => kiosk.close());

  for (const theme of themes) {
    test(`meets what axe can tell of WCAG 2.2 AA in the ${theme} theme`, async () => {
      test.setTimeout(600_000);
      const visitor = new Visitor(kiosk.page);
      const idle = kiosk.page.locator('button.idle');
      if (await idle.isVisible()) await visitor.begin('cs' as LanguageTag);
      await visitor.home();
      await visitor.standStill();
      await visitor.changeDisplay({ theme });
      const problems: string[] = [];
      for (const screen of screens) {
        await screen.open(visitor);
        await visitor.settle();
        const { violations } = await new AxeBuilder({ page: kiosk.page })
          .setLegacyMode(true)
          .withTags(wcag)
          .analyze();
        for (const { id, nodes } of violations) {
          problems.push(`${screen.name}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
        }
        await kiosk.page.keyboard.press('Escape');
        await visitor.home();
      }
      expect(problems).toEqual([]);
    });
  }
});
