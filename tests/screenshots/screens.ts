import type { Message } from '../../src/i18n/define.ts';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import { mapMessages } from '../../src/i18n/messages/map.ts';
import { readingMessages } from '../../src/i18n/messages/reading.ts';
import { timelineMessages } from '../../src/i18n/messages/timeline.ts';
import type { Visitor } from '../e2e/visitor.ts';

/** One screen of the stage, and how a visitor gets to it from home. Nothing here knows the exhibit's content. */
export interface ScreenPath {
  readonly name: string;
  readonly open: (visitor: Visitor) => Promise<void>;
}

const list = (visitor: Visitor, nth: number) =>
  visitor.page.locator('main ol > li > button, main ul > li > button').nth(nth);

async function openStory(visitor: Visitor, nth: number): Promise<void> {
  await visitor.page.locator('.stories button').nth(nth).click();
  await visitor.button(visitor.say(readingMessages.begin)).waitFor();
}

async function openChapter(visitor: Visitor, story: number): Promise<void> {
  await openStory(visitor, story);
  await visitor.touch(readingMessages.begin);
  await visitor.page.locator('article h1').waitFor();
}

async function openFromList(visitor: Visitor, message: Message, nth: number): Promise<void> {
  await visitor.touch(message);
  await visitor.page.locator('article h1').waitFor();
  await list(visitor, nth).click();
  await visitor.page.locator('article aside').waitFor();
}

async function openMap(visitor: Visitor): Promise<void> {
  await visitor.touch(commonMessages.map);
  await visitor.page.locator('.view svg .land').waitFor();
}

async function openRoute(visitor: Visitor): Promise<void> {
  await openMap(visitor);
  await visitor.page.locator('.panel li button').nth(1).click();
  await visitor.button(visitor.say(mapMessages.allRoutes)).waitFor();
}

async function openEvent(visitor: Visitor, nth: number): Promise<void> {
  await visitor.touch(commonMessages.timeline);
  await visitor.page.locator('.panel li button').nth(nth).click();
  await visitor.button(visitor.say(timelineMessages.all)).waitFor();
}

/** The first letters of a place, where they are not those of most languages. */
const searched: Readonly<Record<string, string>> = { he: 'או' };

export const screens: readonly ScreenPath[] = [
  { name: 'home', open: () => Promise.resolve() },
  { name: 'story', open: (visitor) => openStory(visitor, 0) },
  { name: 'story-with-warning', open: (visitor) => openStory(visitor, 3) },
  { name: 'chapter', open: (visitor) => openChapter(visitor, 1) },
  {
    name: 'chapter-end',
    open: async (visitor) => {
      await openChapter(visitor, 2);
      await visitor.page
        .locator('article')
        .evaluate((article) => article.scrollIntoView({ block: 'end', behavior: 'instant' }));
    },
  },
  {
    name: 'chapter-term',
    open: async (visitor) => {
      await openChapter(visitor, 0);
      await visitor.page.locator('a.term').first().click();
      await visitor.page.getByRole('dialog').waitFor();
    },
  },
  { name: 'timeline', open: async (visitor) => visitor.touch(commonMessages.timeline) },
  { name: 'timeline-event', open: (visitor) => openEvent(visitor, 6) },
  {
    name: 'event',
    open: async (visitor) => {
      await openEvent(visitor, 6);
      await visitor.touch(mapMessages.open);
      await visitor.page.locator('article aside').waitFor();
    },
  },
  { name: 'map', open: openMap },
  { name: 'map-route', open: openRoute },
  {
    name: 'route',
    open: async (visitor) => {
      await openRoute(visitor);
      await visitor.touch(mapMessages.open);
      await visitor.page.locator('article aside').waitFor();
    },
  },
  {
    name: 'place',
    open: async (visitor) => {
      await openRoute(visitor);
      await visitor.touch(mapMessages.open);
      await visitor.page.locator('article ol li div > button').first().click();
      await visitor.page.locator('article ol li div > button').first().waitFor({ state: 'detached' });
    },
  },
  { name: 'people', open: async (visitor) => visitor.touch(commonMessages.people) },
  { name: 'person', open: (visitor) => openFromList(visitor, commonMessages.people, 1) },
  { name: 'terms', open: async (visitor) => visitor.touch(commonMessages.terms) },
  { name: 'term', open: (visitor) => openFromList(visitor, commonMessages.terms, 0) },
  {
    name: 'search',
    open: async (visitor) => {
      await visitor.bar(commonMessages.search).click();
      await visitor.type(searched[visitor.language] ?? 'os');
      await visitor.page.locator('.hits li').first().waitFor();
    },
  },
  { name: 'sources', open: async (visitor) => visitor.touch(commonMessages.sources) },
  {
    name: 'source',
    open: async (visitor) => {
      await visitor.touch(commonMessages.sources);
      await list(visitor, 0).click();
      await list(visitor, 3).waitFor({ state: 'detached' });
    },
  },
  { name: 'about', open: async (visitor) => visitor.touch(commonMessages.about) },
  { name: 'display', open: async (visitor) => visitor.bar(commonMessages.display).click() },
  { name: 'language', open: async (visitor) => visitor.bar(commonMessages.language).click() },
  { name: 'help', open: async (visitor) => visitor.bar(commonMessages.help).click() },
];
