import { beforeAll, describe, expect, it } from 'vitest';
import { commonMessages } from '../../../src/i18n/messages/common.ts';
import { staffPinMessages } from '../../../src/i18n/messages/staff-pin.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { installHostile } from './hostile-release.ts';
import { aReader, czech, type Reader } from './reader.ts';
import { speak } from './texts.ts';
import { walk } from './walk.ts';

/** Turns all that follows around, up to the end of its box if nothing holds it. */
const override = '\u202e';
/** Makes a text of its own begin from the right; the shell leaves it, because it reaches no further. */
const arabicMark = '\u061c';
const isolates = '\u2066\u2067\u2068\u202a\u202b\u202d';
const invisible = `\u200b\u200c\u200d\u2060\ufeff\u00ad${arabicMark}`;
/** As many marks as fit, above and below one letter. */
const pile = `z${'\u0300\u0316\u0489\u20dd'.repeat(60)}`;
const staffWords = translator(czech)(staffPinMessages.enter);
const text = `${override}${isolates}${invisible} {} ${staffWords} 1 2 3 4 ОК`;

let reader: Reader;

beforeAll(async () => {
  const storeDir = await installHostile({
    change(db) {
      speak(db, text);
      db.prepare("UPDATE entry_texts SET title = ? || id WHERE kind = 'person'").run(pile);
      db.prepare("UPDATE entry_texts SET title = id, lead = '' WHERE kind = 'term'").run();
    },
  });
  reader = await aReader(storeDir);
  return () => reader.close();
});

/**
 * Texts of one line whose first letter stands to the right of the last, though they hold no sign that turns them
 * themselves. Hebrew stands so by nature.
 */
function turnedTexts(): readonly string[] {
  const ownWay = /[\u202e\u061c]|\p{Script=Hebrew}/u;
  const turned: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const letters = (node.textContent ?? '').trim();
    const start = (node.textContent ?? '').indexOf(letters);
    if (letters.length < 2 || ownWay.test(letters)) continue;
    const [head, tail] = [start, start + letters.length - 1].map((at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    });
    if (head && tail && head.top === tail.top && head.left > tail.left) turned.push(letters);
  }
  return turned;
}

describe('a release whose texts turn, hide and pile up signs, and speak as staff do', () => {
  it.each(Object.entries(walk))(
    '57: turns around nothing but itself on the screen "%s"',
    async (_name, open) => {
      const { page, visitor } = reader;
      await visitor.home();
      await open(visitor);
      await visitor.settle();
      expect(await page.evaluate(turnedTexts)).toEqual([]);
    },
  );

  it.each(Object.entries(walk))(
    '57: puts nothing on the screen "%s" that only staff have',
    async (name, open) => {
      const { page, visitor } = reader;
      await visitor.home();
      await open(visitor);
      await visitor.settle();
      expect(await page.locator('dialog, [role="dialog"], [popover]').count()).toBe(0);
      expect(await page.locator('input').count()).toBe(name === 'search' ? 1 : 0);
      expect(await page.locator('main form, main [contenteditable]').count()).toBe(0);
      // Words of a text open an entry in place, and lead nowhere else.
      const links = await page
        .locator('main a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links.filter((href) => !/^#[a-z]+\/[a-z-]+$/.test(href ?? ''))).toEqual([]);
    },
  );

  it('57: would be seen to turn another text around, if it did', async () => {
    const { page } = reader;
    await page.evaluate((sign) => {
      const [line, word] = [document.createElement('p'), document.createElement('b')];
      word.textContent = 'left to right';
      line.append(`${sign} x `, word);
      document.querySelector('#stage')?.append(line);
    }, override);
    expect(await page.evaluate(turnedTexts)).toEqual(['left to right']);
    await page.evaluate(() => document.querySelector('#stage > p:last-child')?.remove());
  });

  it('57: piles its marks onto its own rows, and not over the bar', async () => {
    const { page, visitor } = reader;
    const bar = page.getByRole('navigation');
    await visitor.home();
    await visitor.touch(commonMessages.terms);
    await visitor.settle();
    const plain = await bar.screenshot();
    await visitor.home();
    await visitor.touch(commonMessages.people);
    await visitor.settle();
    expect((await bar.screenshot()).equals(plain)).toBe(true);
  });
});
