import { expect, test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';
import { Monkey } from './monkey.ts';
import { Visitor } from './visitor.ts';

let kiosk: Kiosk;

/** Longest run of one monkey. It stops at whatever comes first, so that a busy machine does not stretch the tests. */
const longestMs = 25_000;

test.describe('a visitor who touches everything, everywhere, too fast', () => {
  test.afterEach(() => kiosk.close());

  for (const { seed, width, height } of [
    { seed: 1945, width: 1080, height: 1920 },
    { seed: 2045, width: 1920, height: 1080 },
  ]) {
    test(`finds no error and no dead end, on a screen of ${width} × ${height}`, async () => {
      kiosk = await launchKiosk({ width, height, settings: { inactivitySeconds: 3600 } });
      const errors: string[] = [];
      kiosk.page.on('pageerror', ({ message }) => errors.push(message));
      kiosk.page.on('console', (line) => {
        if (line.type() === 'error' || line.type() === 'warning') errors.push(line.text());
      });
      const monkey = new Monkey(kiosk.page, seed);
      const endsAt = performance.now() + longestMs;
      while (performance.now() < endsAt && monkey.steps < 400) {
        await monkey.doSomething();
        expect(await monkey.lookForProblems(), monkey.diary).toEqual([]);
      }
      expect(await monkey.goesHome(), monkey.diary).toBe(true);
      expect(errors, monkey.diary).toEqual([]);
    });
  }

  test('leaves nothing behind: a hundred screens later the stage is as small as before', async () => {
    kiosk = await launchKiosk({ settings: { inactivitySeconds: 3600 } });
    const { page } = kiosk;
    const visitor = new Visitor(page);
    await visitor.begin('cs' as LanguageTag);
    await visitor.standStill();
    const session = await page.context().newCDPSession(page);
    const counted = async (): Promise<{ nodes: number; jsEventListeners: number }> => {
      await session.send('HeapProfiler.collectGarbage');
      return session.send('Memory.getDOMCounters');
    };
    const tour = async (rounds: number): Promise<void> => {
      for (let round = 0; round < rounds; round++) {
        for (const message of [commonMessages.map, commonMessages.timeline, commonMessages.people]) {
          await visitor.touch(message);
          await page.locator('main li button').first().click();
          await visitor.home();
        }
        await visitor.bar(commonMessages.help).click();
        await page.keyboard.press('Escape');
      }
    };
    await tour(3);
    const before = await counted();
    await tour(15);
    const after = await counted();
    // What is shown differs by some nodes; a screen that is kept would add hundreds.
    expect(after.nodes).toBeLessThan(before.nodes * 1.2);
    expect(after.jsEventListeners).toBeLessThan(before.jsEventListeners * 1.2);
  });
});
