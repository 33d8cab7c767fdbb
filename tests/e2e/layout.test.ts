import { expect, test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { interfaceLanguages } from '../../src/i18n/define.ts';
import { screens } from '../screenshots/screens.ts';
import { launchKiosk } from './kiosk.ts';
import { findLayoutProblems } from './layout.ts';
import { Visitor } from './visitor.ts';

const formats = [
  { name: 'portrait', width: 1080, height: 1920 },
  { name: 'landscape', width: 1920, height: 1080 },
];

test.describe('at the largest text size', () => {
  for (const { name, width, height } of formats) {
    test(`no word is cut, nothing overlaps and every target is large enough, in ${name} and all languages`, async () => {
      test.setTimeout(900_000);
      const kiosk = await launchKiosk({ width, height, settings: { inactivitySeconds: 3600 } });
      const visitor = new Visitor(kiosk.page);
      const problems: string[] = [];
      await visitor.begin('cs' as LanguageTag);
      await visitor.standStill();
      await visitor.changeDisplay({ textSize: 'largest' });
      for (const language of interfaceLanguages) {
        await visitor.changeLanguage(language as LanguageTag);
        for (const screen of screens) {
          await screen.open(visitor);
          await visitor.settle();
          const found = await kiosk.page.evaluate(findLayoutProblems);
          problems.push(...found.map((problem) => `${language} ${screen.name}: ${problem}`));
          await kiosk.page.keyboard.press('Escape');
          await visitor.home();
        }
      }
      await kiosk.close();
      expect(problems).toEqual([]);
    });
  }
});
