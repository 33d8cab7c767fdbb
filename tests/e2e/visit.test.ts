import { expect, test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import { mapMessages } from '../../src/i18n/messages/map.ts';
import { readingMessages } from '../../src/i18n/messages/reading.ts';
import { searchMessages } from '../../src/i18n/messages/search.ts';
import { visitMessages } from '../../src/i18n/messages/visit.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';
import { Visitor } from './visitor.ts';

const polish = 'pl' as LanguageTag;
const czech = 'cs' as LanguageTag;

let kiosk: Kiosk;

test.afterEach(() => kiosk.close());

test.describe('a visit', () => {
  test('leads from the idle loop through a story, a term, the map, a person and sources, and ends without a trace', async () => {
    kiosk = await launchKiosk({ settings: { inactivitySeconds: 20, warningSeconds: 5 } });
    const { page } = kiosk;
    const visitor = new Visitor(page);
    const mediumPx = await rootPx();

    await visitor.begin(polish);
    await expect(page.locator('html')).toHaveAttribute('lang', 'pl');

    await page.locator('.stories button').first().click();
    await visitor.touch(readingMessages.begin);
    const chapterTitle = await page.locator('article h1').innerText();

    await page.locator('a.term').first().click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByRole('heading')).toBeVisible();
    await sheet.getByRole('button', { name: visitor.say(commonMessages.close) }).click();
    await expect(sheet).toHaveCount(0);
    await expect(page.locator('article h1')).toHaveText(chapterTitle);

    await visitor.touch(readingMessages.onMap);
    await expect(page.locator('.view svg .land')).toHaveCount(1);
    await page.locator('.panel li button').first().click();
    await expect(visitor.button(visitor.say(mapMessages.allRoutes))).toBeVisible();
    await visitor.bar(commonMessages.back).click();
    await expect(page.locator('article h1')).toHaveText(chapterTitle);

    await visitor.bar(commonMessages.search).click();
    await visitor.type('oswiecim');
    await expect(page.locator('.hits li').first()).toContainText('Oświęcim');

    await visitor.home();
    await visitor.touch(commonMessages.people);
    await page.locator('article ul button').first().click();
    await expect(page.locator('article aside')).toBeVisible();
    await page.locator('aside ol button').first().click();
    await expect(page.getByText(visitor.say(readingMessages.citedBy))).toBeVisible();

    await visitor.changeDisplay({ textSize: 'largest', theme: 'light' });
    expect(await rootPx()).toBeGreaterThan(mediumPx);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

    const warning = page.getByRole('alertdialog');
    await expect(warning).toBeVisible({ timeout: 60_000 });
    await expect(warning).toContainText(visitor.say(visitMessages.stillThere));
    await warning.getByRole('button', { name: visitor.say(visitMessages.stay) }).click();
    await expect(warning).toHaveCount(0);

    await expect(warning).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('button.idle')).toBeVisible({ timeout: 60_000 });
    expect(await rootPx()).toBeCloseTo(mediumPx, 1);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('html')).toHaveAttribute('lang', 'cs');

    await visitor.begin(czech);
    await visitor.bar(commonMessages.search).click();
    await expect(page.getByRole('textbox')).toHaveValue('');
  });

  test('keeps the visitor’s place when the language changes', async () => {
    kiosk = await launchKiosk();
    const { page } = kiosk;
    const visitor = new Visitor(page);
    await visitor.begin(czech);
    await page.locator('.stories button').nth(2).click();
    await visitor.touch(readingMessages.begin);
    await page.locator('.steps .next').click();
    await expect(page.locator('article .kicker')).toContainText(
      visitor.say(readingMessages.chapterOf, { position: 2, count: 5 }),
    );
    const czechTitle = await page.locator('article h1').innerText();

    await visitor.changeLanguage('de' as LanguageTag);

    await expect(page.locator('article h1')).not.toHaveText(czechTitle);
    await expect(page.locator('article .kicker')).toContainText(
      visitor.say(readingMessages.chapterOf, { position: 2, count: 5 }),
    );
  });

  test('keeps what the visitor looks at on the map when the text size changes', async () => {
    kiosk = await launchKiosk();
    const { page } = kiosk;
    const visitor = new Visitor(page);
    await visitor.begin(czech);
    await visitor.standStill();
    await visitor.touch(commonMessages.map);
    const scale = (): Promise<number> =>
      page
        .locator('.view svg > g')
        .evaluate((group: SVGGElement) => group.transform.baseVal.consolidate()?.matrix.a ?? 0);
    const wholeMap = await scale();
    await visitor.touch(mapMessages.zoomIn);
    await visitor.touch(mapMessages.zoomIn);
    await expect.poll(scale).toBeGreaterThan(wholeMap * 2);
    const closeUp = await scale();

    await visitor.changeDisplay({ textSize: 'large' });

    expect(await scale()).toBeCloseTo(closeUp, 3);
  });

  test('sees on the page of a story where it happened, and comes from there to the whole map', async () => {
    kiosk = await launchKiosk();
    const { page } = kiosk;
    const visitor = new Visitor(page);
    await visitor.begin(czech);
    await page.locator('.stories button').first().click();
    await visitor.button(visitor.say(readingMessages.begin)).waitFor();
    const names = (): Promise<string[]> => page.locator('main .name').allTextContents();
    await expect.poll(names).not.toEqual([]);
    const inStory = await names();
    // A finger touches the picture, not the words under it.
    const picture = await page.locator('main .view').boundingBox();
    await page.mouse.click(picture!.x + picture!.width / 2, picture!.y + picture!.height / 2);
    await page.locator('.panel').waitFor();
    // There they share the room with the places of all other stories.
    expect((await names()).filter((name) => inStory.includes(name)).length).toBeGreaterThan(1);
  });

  test('ends at once when the visitor says so in the warning, however long the finger rests', async () => {
    kiosk = await launchKiosk({ settings: { inactivitySeconds: 3, warningSeconds: 300 } });
    const { page } = kiosk;
    const visitor = new Visitor(page);
    await visitor.begin(czech);
    const warning = page.getByRole('alertdialog');
    await expect(warning).toBeVisible({ timeout: 60_000 });
    await warning.getByRole('button', { name: visitor.say(visitMessages.leave) }).click({ delay: 400 });
    await expect(page.locator('button.idle')).toBeVisible();
  });

  test('ends at once when the visitor says so', async () => {
    kiosk = await launchKiosk();
    const visitor = new Visitor(kiosk.page);
    await visitor.begin(czech);
    await visitor.bar(commonMessages.help).click();
    await visitor.touch(visitMessages.leave);
    await expect(kiosk.page.locator('button.idle')).toBeVisible();
  });

  test('finds places in every language without accents, declined or by a name of another language', async () => {
    kiosk = await launchKiosk();
    const { page } = kiosk;
    const visitor = new Visitor(page);
    await visitor.begin(czech);
    await visitor.bar(commonMessages.search).click();
    const first = page.locator('.hits li').first();
    for (const typed of ['osvetim', 'osvetimi', 'auschwitz']) {
      await visitor.touchClear();
      await visitor.type(typed);
      await expect(first).toContainText('Osvětim');
    }
    await visitor.touchClear();
    await visitor.type('qqqq');
    await expect(page.getByText(visitor.say(searchMessages.nothing, { text: 'qqqq' }))).toBeVisible();
  });
});

function rootPx(): Promise<number> {
  return kiosk.page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}
