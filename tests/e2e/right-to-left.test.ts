import { expect, test, type Locator } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import { keyboardMessages } from '../../src/i18n/messages/search.ts';
import { screens } from '../screenshots/screens.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';
import { placesOfRange } from './places-of-range.ts';
import { Staff } from './staff.ts';
import { Visitor } from './visitor.ts';

const hebrew = 'he' as LanguageTag;
let kiosk: Kiosk;
let visitor: Visitor;

const leftOf = async (target: Locator): Promise<number> => (await target.boundingBox())?.x ?? NaN;

async function open(name: string): Promise<void> {
  await kiosk.page.keyboard.press('Escape');
  await visitor.home();
  await screens.find((screen) => screen.name === name)?.open(visitor);
  await visitor.settle();
}

test.describe('in Hebrew', () => {
  test.beforeAll(async () => {
    kiosk = await launchKiosk({ settings: { inactivitySeconds: 3600 } });
    visitor = new Visitor(kiosk.page);
    await visitor.begin(hebrew);
    await visitor.standStill();
  });
  test.afterAll(() => kiosk.close());

  test('the road of a story leads from right to left', async () => {
    await open('chapter');
    const here = kiosk.page.locator('.road .here');
    const first = await leftOf(here);
    await kiosk.page.locator('.steps .next').click();
    await expect.poll(() => leftOf(kiosk.page.locator('.road .here'))).toBeLessThan(first);
    expect(await leftOf(kiosk.page.locator('.steps .next'))).toBeLessThan(
      await leftOf(kiosk.page.locator('.steps button').first()),
    );
  });

  test('the axis of the timeline stands at the right, and time still runs down', async () => {
    await open('timeline');
    const months = kiosk.page.locator('.axis .tick.month');
    const [first, last] = [await months.first().boundingBox(), await months.last().boundingBox()];
    expect(first?.x).toBeGreaterThan(540);
    expect(first?.y).toBeLessThan(last?.y ?? 0);
  });

  test('a range of days is read from the right, each number from the left', async () => {
    await open('timeline-event');
    const places = await kiosk.page.evaluate(placesOfRange);
    expect(places?.first).toBeGreaterThan(places?.last ?? Infinity);
  });

  test('the number of a source stands behind what it belongs to, behind a year too', async () => {
    await open('place');
    const places = await kiosk.page.locator('figcaption sup').evaluateAll((all) =>
      all.map((sup) => {
        const text = sup.previousSibling as Text;
        const letter = document.createRange();
        letter.setStart(text, text.data.trimEnd().length - 1);
        letter.setEnd(text, text.data.trimEnd().length);
        const before = letter.getBoundingClientRect();
        return {
          follows: text.data.trimEnd().at(-1),
          isBehind: sup.getBoundingClientRect().right <= before.left + 1,
        };
      }),
    );
    expect(places.some(({ follows }) => /\d/.test(follows ?? ''))).toBe(true);
    expect(places.filter(({ isBehind }) => !isBehind)).toEqual([]);
  });

  test('the map keeps its east and west, and its compass too', async () => {
    const dots = async (): Promise<readonly number[]> => {
      const boxes = await kiosk.page
        .locator('.view li .dot')
        .evaluateAll((all) =>
          all.map((dot) => dot.getBoundingClientRect()).map(({ x, width }) => Math.round(x + width / 2)),
        );
      return boxes.sort((a, b) => a - b);
    };
    await open('map');
    const inHebrew = await dots();
    expect(inHebrew.length).toBeGreaterThan(5);
    const compass = await kiosk.page.locator('.controls[dir="ltr"] button').count();
    expect(compass).toBeGreaterThan(3);
    await visitor.changeLanguage('en' as LanguageTag);
    await visitor.settle();
    expect(await dots()).toEqual(inHebrew);
    await visitor.changeLanguage(hebrew);
  });

  test('the keys stand where they stand on every Hebrew keyboard, and Latin letters are one key away', async () => {
    await open('search');
    const key = (letter: string): Locator =>
      kiosk.page.locator('.keyboard').getByRole('button', { name: letter, exact: true });
    expect(await leftOf(key('1'))).toBeLessThan(await leftOf(key('0')));
    expect(await leftOf(key('ק'))).toBeLessThan(await leftOf(key('פ')));
    await visitor.touch(keyboardMessages.latin);
    await expect(key('q')).toBeVisible();
    await visitor.touch(keyboardMessages.own);
    await expect(key('ק')).toBeVisible();
  });

  test('a citation in Latin letters is read from the left, at the right of the page', async () => {
    await open('sources');
    const citation = kiosk.page.locator('.source bdi').first();
    await expect(citation).toHaveCSS('direction', 'ltr');
    expect(await leftOf(citation)).toBeGreaterThan(300);
  });

  test('what is typed in Hebrew finds a place by its Hebrew name', async () => {
    await open('search');
    await expect(kiosk.page.locator('.hits li mark').first()).toBeVisible();
    await visitor.bar(commonMessages.home).click();
  });

  test('the staff’s panel is read from the right, and its PIN pad as every pad', async () => {
    const staff = new Staff(() => kiosk);
    await staff.pressKeys();
    await staff.chooseLanguage('he');
    const dialog = kiosk.page.getByRole('dialog');
    await expect(dialog).toHaveAttribute('dir', 'rtl');
    const key = (digit: string): Locator => dialog.getByRole('button', { name: digit, exact: true });
    expect(await leftOf(key('1'))).toBeLessThan(await leftOf(key('3')));
  });
});
