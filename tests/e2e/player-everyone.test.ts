import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { readingMessages } from '../../src/i18n/messages/reading.ts';
import type { TextSize } from '../../src/lib/panel.ts';
import { findLayoutProblems } from '../accessibility/screens/layout.ts';
import { measureScreen } from '../accessibility/screens/measure/measure.ts';
import { findSizeProblems } from '../accessibility/screens/measure/millimetres.ts';
import { millimetresPerPixel, panels, type TestPanel } from '../accessibility/screens/panels.ts';
import { launchKiosk } from './kiosk.ts';
import { aTinyStore } from './tiny-store.ts';
import { Visitor } from './visitor.ts';

/** The exhibit that is shipped has no recordings, so its screens show no player. */
let storeDir: string;
const languages = ['en', 'he'] as LanguageTag[];
const textSizes = ['medium', 'largest'] as const satisfies readonly TextSize[];

test.beforeAll(async () => {
  storeDir = await aTinyStore();
});

/** What is wrong with the recordings of the second chapter, with signs beside the film and its transcript open. */
async function examine(visitor: Visitor, panel: TestPanel, size: (typeof textSizes)[number]) {
  const { page } = visitor;
  const player = page.locator('section.player').filter({ has: page.locator('video') });
  await player.locator('.choices button').nth(1).click();
  await player.locator('.choices button').last().click();
  const problems: string[] = [];
  for (const block of ['start', 'end'] as const) {
    await player.evaluate((element, block) => element.scrollIntoView({ block, behavior: 'instant' }), block);
    await visitor.settle();
    problems.push(
      ...(await page.evaluate(findLayoutProblems)),
      ...findSizeProblems(await page.evaluate(measureScreen), millimetresPerPixel(panel), size),
    );
  }
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return [...problems, ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)];
}

/** One that lies and one that stands, both small: that is where room is short. */
const names: readonly string[] = ['15.6" full HD', '21.5" full HD, standing'];

for (const panel of panels.filter(({ name }) => names.includes(name))) {
  test(`recordings are there for everybody on a panel of ${panel.name}`, async () => {
    const { width, height, diagonalInches } = panel;
    const settings = { inactivitySeconds: 3600, panelDiagonalInches: diagonalInches };
    const kiosk = await launchKiosk({ storeDir, width, height, settings });
    const visitor = new Visitor(kiosk.page);
    const problems: string[] = [];
    await visitor.begin('en' as LanguageTag);
    for (const language of languages) {
      await visitor.changeLanguage(language);
      for (const textSize of textSizes) {
        await visitor.changeDisplay({ textSize });
        await kiosk.page.locator('.stories button').first().click();
        await visitor.touch(readingMessages.begin);
        await kiosk.page.locator('.steps .next').click();
        const found = await examine(visitor, panel, textSize);
        problems.push(...found.map((problem) => `${language} ${textSize}: ${problem}`));
        await visitor.home();
      }
    }
    await kiosk.close();
    expect(problems).toEqual([]);
  });
}
