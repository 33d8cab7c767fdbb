import { expect, test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { speechMessages } from '../../src/i18n/messages/speech.ts';
import { readingMessages } from '../../src/i18n/messages/reading.ts';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import type { TextSize } from '../../src/lib/panel.ts';
import { launchKiosk } from './kiosk.ts';
import { findLayoutProblems } from '../accessibility/screens/layout.ts';
import { measureScreen } from '../accessibility/screens/measure/measure.ts';
import { findSizeProblems } from '../accessibility/screens/measure/millimetres.ts';
import { millimetresPerPixel, panels, type TestPanel } from '../accessibility/screens/panels.ts';
import { Visitor } from './visitor.ts';

const languages = ['cs', 'de', 'en', 'he', 'pl'] as LanguageTag[];
const sizes = ['medium', 'largest'] as const satisfies readonly TextSize[];
/** Where room is short. */
const names: readonly string[] = ['15.6" full HD', '15.6" full HD, standing', '24" full HD'];

/** What breaks a rule while everything is read aloud, and its buttons stand above the bar. */
async function examine({ page }: Visitor, panel: TestPanel, size: (typeof sizes)[number]): Promise<string[]> {
  const measured = await page.evaluate(measureScreen);
  const problems = findSizeProblems(measured, millimetresPerPixel(panel), size);
  return [
    ...(await page.evaluate(findLayoutProblems)),
    // Of seven signs with a word under each, the words are labels, as in the bar.
    ...problems.filter((problem) => panel.width > panel.height || !problem.startsWith('words of')),
  ];
}

for (const panel of panels.filter(({ name }) => names.includes(name))) {
  test(`the buttons of reading aloud have room, and leave it to the text, on a panel of ${panel.name}`, async () => {
    const { width, height, diagonalInches } = panel;
    const settings = { inactivitySeconds: 3600, panelDiagonalInches: diagonalInches };
    const kiosk = await launchKiosk({ width, height, settings });
    const visitor = new Visitor(kiosk.page);
    const bar = kiosk.page.locator('[data-speech-controls]');
    const problems: string[] = [];
    await visitor.begin('en' as LanguageTag);
    await visitor.bar(commonMessages.display).click();
    await visitor.touch(speechMessages.on);
    await visitor.touch(commonMessages.close);
    await kiosk.page.locator('.stories button').first().click();
    await visitor.touch(readingMessages.begin);
    for (const textSize of sizes) {
      await visitor.changeDisplay({ textSize });
      for (const isReach of [false, true]) {
        await visitor.changeReach(isReach);
        for (const language of languages) {
          await visitor.changeLanguage(language);
          await visitor.settle();
          const found = await examine(visitor, panel, textSize);
          problems.push(...found.map((problem) => `${language} ${textSize}: ${problem}`));
          const share = ((await bar.boundingBox())?.height ?? Infinity) / height;
          if (share > 0.12) problems.push(`${language} ${textSize}: the buttons take ${share} of the height`);
        }
      }
    }
    await kiosk.close();
    expect(problems).toEqual([]);
  });
}
