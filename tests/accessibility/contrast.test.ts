import { test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import type { KioskApi } from '../../electron/contract/api.ts';
import { interfaceLanguages } from '../../src/i18n/define.ts';
import { themes } from '../../src/state/display.svelte.ts';
import { launchKiosk } from '../e2e/kiosk.ts';
import { Visitor } from '../e2e/visitor.ts';
import { isFull } from '../fixtures/effort.ts';
import { screens } from '../screenshots/screens.ts';
import { findFaint, takeContrast } from './contrast/take-contrast.ts';
import { settle } from './report/verdict.ts';
import { leave, show } from './screens/dress.ts';
import { nameOf, type Look } from './screens/looks.ts';
import { askForNoMotion } from './stillness/ask-for-no-motion.ts';

const panel = { name: '21.5" full HD, standing', width: 1080, height: 1920, diagonalInches: 21.5 };
/** Letters have the same colours in every language; names stand elsewhere on the map. */
const languages = (isFull ? interfaceLanguages : ['pl']) as readonly string[] as readonly LanguageTag[];

const looks: readonly Look[] = themes.flatMap((theme) =>
  languages.flatMap((language) =>
    screens.map(
      (screen) => ({ panel, language, theme, textSize: 'medium', isReach: false, screen }) as const,
    ),
  ),
);

test.describe.configure({ mode: 'parallel' });

test('every letter stands out from what is drawn under it, on every screen and in every theme', async () => {
  test.setTimeout(120_000 + looks.length * 30_000);
  const kiosk = await launchKiosk({ settings: { inactivitySeconds: 3600 } });
  const visitor = new Visitor(kiosk.page);
  const problems: string[] = [];
  let tried = 0;
  try {
    await visitor.begin(languages[0]!);
    await visitor.standStill();
    for (const [index, look] of looks.entries()) {
      await show(visitor, look, looks[index - 1]);
      const measured = await takeContrast(kiosk.page);
      tried += measured.length;
      problems.push(...findFaint(measured).map((problem) => `${nameOf(look)}: ${problem}`));
      await leave(visitor);
    }
  } finally {
    settle('contrast', tried, problems);
    await kiosk.close();
  }
});

test('every letter of the idle loop stands out from the map under it, on every slide', async () => {
  test.setTimeout(600_000);
  const kiosk = await launchKiosk();
  const { page } = kiosk;
  const problems: string[] = [];
  let tried = 0;
  try {
    await askForNoMotion(page);
    await page.clock.install();
    for (const [index, seconds] of (await page.evaluate(secondsOfSlides)).entries()) {
      const measured = await takeContrast(page);
      tried += measured.length;
      problems.push(...findFaint(measured).map((problem) => `slide ${index + 1}: ${problem}`));
      await page.clock.runFor(seconds * 1000);
    }
  } finally {
    settle('contrast', tried, problems);
    await kiosk.close();
  }
});

/** How long each slide of an ordinary day stands. Runs in the page. */
async function secondsOfSlides(): Promise<readonly number[]> {
  const exhibit = await (window as unknown as { kiosk: KioskApi }).kiosk.openExhibit();
  return exhibit.ok ? exhibit.value.idleSlides.map(({ seconds }) => seconds) : [];
}
