import { expect, test, type Locator } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import { keypadMessages, switchMessages } from '../../src/i18n/messages/keypad.ts';
import { visitMessages } from '../../src/i18n/messages/visit.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';
import { findLayoutProblems } from '../accessibility/screens/layout.ts';
import { measureScreen } from '../accessibility/screens/measure/measure.ts';
import { findSizeProblems } from '../accessibility/screens/measure/millimetres.ts';
import { millimetresPerPixel, panels, type TestPanel } from '../accessibility/screens/panels.ts';
import { aTinyStore } from './tiny-store.ts';
import { Visitor } from './visitor.ts';

let storeDir: string;
let kiosk: Kiosk;
let visitor: Visitor;

test.beforeAll(async () => {
  storeDir = await aTinyStore();
});
test.afterEach(() => kiosk.close());

async function arrive({ width, height, diagonalInches }: TestPanel, more: object = {}): Promise<void> {
  const settings = { inactivitySeconds: 3600, panelDiagonalInches: diagonalInches, ...more };
  kiosk = await launchKiosk({ storeDir, width, height, settings });
  visitor = new Visitor(kiosk.page);
}

/** A key of the keypad: the shell hears it before the page, as it does at a kiosk. */
async function strike(keyCode: string): Promise<void> {
  await kiosk.app.evaluate(({ BrowserWindow }, key) => {
    const [window] = BrowserWindow.getAllWindows();
    for (const type of ['keyDown', 'keyUp'] as const)
      window?.webContents.sendInputEvent({ type, keyCode: key });
  }, keyCode);
}

const isSeen = (text: Locator): Promise<boolean> =>
  text.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= window.innerHeight && element.contains(seen);
  });

/** Strikes one key until something is so; fails where it never is. */
async function strikeUntil(key: string, isSo: () => Promise<boolean>, most = 30): Promise<void> {
  for (let strikes = 0; strikes < most && !(await isSo()); strikes++) {
    await strike(key);
    await visitor.settle();
  }
  expect(await isSo()).toBe(true);
}

const inHelp = (text: string): Locator => kiosk.page.getByRole('dialog').getByText(text, { exact: true });

/** Where room is short: both small, one standing, one lying. */
const names: readonly string[] = ['15.6" full HD', '15.6" full HD, standing'];

for (const panel of panels.filter(({ name }) => names.includes(name))) {
  test(`the keys are explained to who uses them, in the largest Hebrew, on a panel of ${panel.name}`, async () => {
    await arrive(panel);
    await visitor.begin('he' as LanguageTag);
    await visitor.changeDisplay({ textSize: 'largest' });
    const title = inHelp(visitor.say(keypadMessages.title));
    await strikeUntil('F1', () => title.isVisible());

    const signs = kiosk.page.locator('.caps').first().locator('.cap');
    const [left, right] = [await signs.first().boundingBox(), await signs.last().boundingBox()];
    expect(left?.x).toBeLessThan(right?.x ?? 0);
    const turned = await kiosk.page
      .locator('.cap svg')
      .evaluateAll((all) => all.filter((sign) => getComputedStyle(sign).transform !== 'none').length);
    expect(turned).toBe(0);

    const lines = ['sideways', 'vertical', 'select', 'back', 'home', 'help', 'speech', 'volume'] as const;
    for (const line of lines) {
      const text = inHelp(visitor.say(keypadMessages[line]));
      await strikeUntil('Down', () => isSeen(text));
      expect(await kiosk.page.evaluate(findLayoutProblems)).toEqual([]);
      const measured = await kiosk.page.evaluate(measureScreen);
      expect(findSizeProblems(measured, millimetresPerPixel(panel), 'largest')).toEqual([]);
    }
    const leave = visitor.button(visitor.say(visitMessages.leave));
    await strikeUntil('Left', () => leave.evaluate((button) => button === document.activeElement));
    expect(await isSeen(leave)).toBe(true);
  });
}

test('one switch is explained to who has begun with it, by that switch alone', async () => {
  const [panel] = panels;
  if (!panel) throw new Error('no panel');
  await arrive(panel, { scanSeconds: 1 });
  const { page } = kiosk;
  /** Presses the switch when what is wanted is marked, until it has been pressed itself. */
  const press = async (wanted: Locator, isDone: () => Promise<boolean>): Promise<void> => {
    while (!(await isDone())) {
      await page.waitForFunction(
        (element) => (element as Element).hasAttribute('data-scanned'),
        await wanted.elementHandle(),
      );
      await page.keyboard.press('Enter');
      await visitor.settle();
    }
  };
  await page.keyboard.press('Enter');
  const english = page.getByRole('button', { name: 'English' });
  await press(english, async () => (await english.count()) === 0);
  const help = page.getByRole('navigation').getByRole('button', { name: commonMessages.help.en });
  await press(help, () => page.getByRole('dialog').isVisible());
  await expect(inHelp(switchMessages.light.en)).toBeVisible();
  await expect(inHelp(keypadMessages.title.en)).toHaveCount(0);
});
