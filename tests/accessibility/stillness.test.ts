import { test, type Page } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { launchKiosk } from '../e2e/kiosk.ts';
import { Visitor } from '../e2e/visitor.ts';
import { screens } from '../screenshots/screens.ts';
import { settle } from './report/verdict.ts';
import { leave } from './screens/dress.ts';
import { takeMotion, watchMotion } from './stillness/motion.ts';

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
  try {
    await visitor.begin('en' as LanguageTag);
    await visitor.standStill();
    await visitor.settle();
    await kiosk.page.evaluate(watchMotion);
    for (const screen of screens) {
      await screen.open(visitor);
      await visitor.settle();
      problems.push(...(await findMotion(kiosk.page)).map((problem) => `${screen.name}: ${problem}`));
      await leave(visitor);
      const { moved } = await kiosk.page.evaluate(takeMotion);
      problems.push(...moved.map((problem) => `back from ${screen.name}: ${problem}`));
    }
  } finally {
    await kiosk.close();
  }
  settle('stillness', screens.length, problems);
});

test('the idle loop changes its pictures without any movement where the system asks for none', async () => {
  const kiosk = await launchKiosk();
  const { page } = kiosk;
  const problems: string[] = [];
  const turns = 4;
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
    await page.evaluate(watchMotion);
    for (let turn = 0; turn < turns; turn += 1) {
      // Longer than any slide stands; what it brings is drawn before the clock stops again.
      await page.clock.runFor(30_000);
      problems.push(...(await findMotion(page)).map((problem) => `turn ${turn + 1}: ${problem}`));
    }
  } finally {
    await kiosk.close();
  }
  settle('stillness', turns, problems);
});
