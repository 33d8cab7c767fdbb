import { expect, test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { visitMessages } from '../../src/i18n/messages/visit.ts';
import { textSizes } from '../../src/lib/panel.ts';
import { screens } from '../screenshots/screens.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';
import { findLayoutProblems } from './layout.ts';
import { measureScreen, type Box } from './measure.ts';
import { millimetresPerPixel, panels, type TestPanel } from './panels.ts';
import { Visitor } from './visitor.ts';

const bandMm = 400;
const tolerancePx = 1;
const german = 'de' as LanguageTag;

/** Upper edge of what somebody who is seated reaches, in CSS pixels from the top. */
function bandTop(panel: TestPanel): number {
  const half = panel.height > panel.width ? panel.height / 2 : 0;
  return Math.max(half, panel.height - bandMm / millimetresPerPixel(panel));
}

/** What can be touched or read above the band, one line for each. */
async function findOutOfReach({ page }: Kiosk, top: number): Promise<string[]> {
  const { targets, texts } = await page.evaluate(measureScreen);
  const isAbove = (box: Box): boolean => box.bottom - box.top > 1 && box.top < top - tolerancePx;
  return [
    ...targets.filter(({ box }) => isAbove(box)).map(({ name }) => `out of reach: “${name}”`),
    ...texts.filter(({ box }) => isAbove(box)).map(({ text }) => `out of reach: “${text}”`),
  ];
}

for (const panel of [panels[2], panels[5], panels[7]].filter((each) => each !== undefined)) {
  test(`in reach mode everything is read and touched at the foot of a panel of ${panel.name}`, async () => {
    test.setTimeout(400_000);
    const { width, height, diagonalInches } = panel;
    const kiosk = await launchKiosk({
      width,
      height,
      settings: { inactivitySeconds: 3600, panelDiagonalInches: diagonalInches },
    });
    const visitor = new Visitor(kiosk.page);
    const problems = new Set<string>();
    await visitor.begin(german);
    await visitor.standStill();
    await visitor.changeReach(true);
    for (const textSize of textSizes) {
      await visitor.changeDisplay({ textSize });
      for (const screen of screens) {
        await screen.open(visitor);
        await visitor.settle();
        const found = [
          ...(await findOutOfReach(kiosk, bandTop(panel))),
          ...(await kiosk.page.evaluate(findLayoutProblems)),
        ];
        for (const problem of found) problems.add(`${textSize} ${screen.name}: ${problem}`);
        await kiosk.page.keyboard.press('Escape');
        await visitor.home();
      }
    }
    await kiosk.close();
    expect([...problems]).toEqual([]);
  });
}

test.describe('in reach mode', () => {
  let kiosk: Kiosk;
  let visitor: Visitor;

  test.beforeEach(async () => {
    kiosk = await launchKiosk({ settings: { inactivitySeconds: 15, warningSeconds: 10 } });
    visitor = new Visitor(kiosk.page);
    await visitor.begin(german);
  });
  test.afterEach(() => kiosk.close());

  const reach = (): Promise<string | undefined> =>
    kiosk.page.evaluate(() => document.documentElement.dataset['reach']);

  test('one symbol brings everything down, and the same one brings it back', async () => {
    await visitor.changeReach(true);
    expect(await reach()).toBe('low');
    await visitor.changeReach(false);
    expect(await reach()).toBe('whole');
  });

  test('the question whether anybody is still there is in reach, and the next visitor has the whole screen', async () => {
    await visitor.changeReach(true);
    const warning = kiosk.page.getByRole('alertdialog');
    await warning.waitFor();
    expect(await findOutOfReach(kiosk, 960)).toEqual([]);
    await visitor.touch(visitMessages.leave);
    await kiosk.page.locator('button.idle').waitFor();
    expect(await reach()).toBe('whole');
  });
});
