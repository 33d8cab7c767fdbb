import { test, type Page } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { launchKiosk } from '../e2e/kiosk.ts';
import { Visitor } from '../e2e/visitor.ts';
import { screens } from '../screenshots/screens.ts';
import { settle } from './report/verdict.ts';
import { leave } from './screens/dress.ts';
import { askForNoMotion } from './stillness/ask-for-no-motion.ts';
import { takeMotion, watchMotion } from './stillness/motion.ts';

/** Longer than any slide of the idle loop stands; what it brings is drawn before the clock stops again. */
const longestSlideMs = 30_000;
/** To say that the stage is drawn takes two. */
const stillFrames = 2;

/** What has moved on the way to this picture, and what moves in it. */
async function findMotion(page: Page): Promise<readonly string[]> {
  const { moved } = await page.evaluate(takeMotion);
  const first = await page.screenshot();
  const second = await page.screenshot();
  const { moved: since, frames } = await page.evaluate(takeMotion);
  return [
    ...moved,
    ...since,
    ...(first.equals(second) ? [] : ['two pictures differ']),
    ...(frames > stillFrames ? [`a script draws ${frames} frames one after another`] : []),
  ];
}

test.describe.configure({ mode: 'parallel' });

test('nothing moves on any screen, nor from one to the next, where a visitor asks for no motion', async () => {
  test.setTimeout(120_000 + screens.length * 30_000);
  const kiosk = await launchKiosk({ settings: { inactivitySeconds: 3600 } });
  const visitor = new Visitor(kiosk.page);
  const problems: string[] = [];
  let tried = 0;
  try {
    await visitor.begin('en' as LanguageTag);
    await visitor.standStill();
    await visitor.settle();
    await kiosk.page.evaluate(watchMotion);
    for (const screen of screens) {
      tried += 1;
      await screen.open(visitor);
      await visitor.settle();
      problems.push(...(await findMotion(kiosk.page)).map((problem) => `${screen.name}: ${problem}`));
      await leave(visitor);
      const { moved } = await kiosk.page.evaluate(takeMotion);
      problems.push(...moved.map((problem) => `back from ${screen.name}: ${problem}`));
    }
  } finally {
    settle('stillness', tried, problems);
    await kiosk.close();
  }
});

test('the idle loop changes its pictures without any movement where the system asks for none', async () => {
  const kiosk = await launchKiosk();
  const { page } = kiosk;
  const problems: string[] = [];
  const turns = 4;
  let tried = 0;
  try {
    await askForNoMotion(page);
    await page.clock.install();
    await page.evaluate(watchMotion);
    for (let turn = 0; turn < turns; turn += 1) {
      tried += 1;
      await page.clock.runFor(longestSlideMs);
      problems.push(...(await findMotion(page)).map((problem) => `turn ${turn + 1}: ${problem}`));
    }
  } finally {
    settle('stillness', tried, problems);
    await kiosk.close();
  }
});
