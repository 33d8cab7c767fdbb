import type { Message } from '../../../src/i18n/define.ts';
import { commonMessages } from '../../../src/i18n/messages/common.ts';
import { mapMessages } from '../../../src/i18n/messages/map.ts';
import { readingMessages } from '../../../src/i18n/messages/reading.ts';
import type { Visitor } from '../../e2e/visitor.ts';

/** Every kind of screen in an exhibit of which nothing is known but that it has one of each, and how it is reached from home. */
type Walk = Readonly<Record<string, (visitor: Visitor) => Promise<void>>>;

async function first(visitor: Visitor, selector: string): Promise<void> {
  await visitor.page.locator(selector).first().click();
}

/** Opens a list, and its first entry. */
const entryOf = (message: Message, list: string) => async (visitor: Visitor) => {
  await visitor.touch(message);
  await first(visitor, list);
  await visitor.page.locator('article aside').waitFor({ state: 'attached' });
};

const rows = 'main ol > li > button, main ul > li > button';

export const walk: Walk = {
  home: () => Promise.resolve(),
  story: async (visitor) => {
    await first(visitor, '.stories button');
    await visitor.button(visitor.say(readingMessages.begin)).waitFor();
  },
  chapter: async (visitor) => {
    await first(visitor, '.stories button');
    await visitor.touch(readingMessages.begin);
    await visitor.page.locator('article h1').waitFor();
  },
  timeline: async (visitor) => {
    await visitor.touch(commonMessages.timeline);
    await visitor.page.locator('.panel li button').first().waitFor();
  },
  event: async (visitor) => {
    await visitor.touch(commonMessages.timeline);
    await first(visitor, '.panel li button');
    await visitor.touch(mapMessages.open);
    await visitor.page.locator('article aside').waitFor({ state: 'attached' });
  },
  map: async (visitor) => {
    await visitor.touch(commonMessages.map);
    await visitor.page.locator('.panel li button').first().waitFor();
  },
  route: async (visitor) => {
    await visitor.touch(commonMessages.map);
    await first(visitor, '.panel li button');
    await visitor.touch(mapMessages.open);
    await visitor.page.locator('article aside').waitFor({ state: 'attached' });
  },
  people: async (visitor) => {
    await visitor.touch(commonMessages.people);
    await visitor.page.locator(rows).first().waitFor();
  },
  person: entryOf(commonMessages.people, rows),
  terms: async (visitor) => {
    await visitor.touch(commonMessages.terms);
    await visitor.page.locator(rows).first().waitFor();
  },
  term: entryOf(commonMessages.terms, rows),
  search: async (visitor) => {
    await visitor.bar(commonMessages.search).click();
    await visitor.type('osv');
    await visitor.page.locator('.hits li').first().waitFor();
  },
  sources: async (visitor) => {
    await visitor.touch(commonMessages.sources);
    await visitor.page.locator(rows).first().waitFor();
  },
  source: async (visitor) => {
    await visitor.touch(commonMessages.sources);
    await first(visitor, rows);
    await visitor.page.locator('article h1').waitFor();
  },
  about: async (visitor) => {
    await visitor.touch(commonMessages.about);
    await visitor.page.locator('article h1').waitFor();
  },
};
