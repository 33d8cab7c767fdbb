import type { Locator, Page } from '@playwright/test';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { EntryLink } from '../../../content/schema/model.ts';
import type { KioskApi } from '../../../electron/contract/api.ts';
import type { Message } from '../../../src/i18n/define.ts';
import { commonMessages } from '../../../src/i18n/messages/common.ts';
import { mapMessages } from '../../../src/i18n/messages/map.ts';
import type { Visitor } from '../../e2e/visitor.ts';

/** Something of the exhibit that a visitor can read, and what has to be pressed, one after another, from home. */
export interface Destination {
  readonly kind: 'story' | 'chapter' | 'event' | 'route' | 'place' | 'person' | 'term' | 'source';
  readonly title: string;
  readonly way: (visitor: Visitor) => readonly Locator[];
}

interface Listed {
  readonly id: string;
  readonly title: string;
}

/** What the stage itself asks the shell for. */
interface Contents {
  readonly stories: readonly { readonly title: string; readonly chapters: readonly Listed[] }[];
  readonly events: readonly Listed[];
  readonly routes: readonly Listed[];
  readonly people: readonly Listed[];
  readonly terms: readonly Listed[];
  readonly sources: readonly Listed[];
  readonly places: readonly { readonly title: string; readonly links: readonly EntryLink[] }[];
}

/** Every entry and every source of the exhibit, in one language. */
export async function readDestinations(page: Page, language: LanguageTag): Promise<readonly Destination[]> {
  const contents = await page.evaluate(readContents, language);
  const known = [
    ...contents.stories.flatMap(storyAndChapters),
    ...listed('event', contents.events, eventRow),
    ...listed('route', contents.routes, routeRow),
    ...listed('person', contents.people, rowUnder(commonMessages.people)),
    ...listed('term', contents.terms, rowUnder(commonMessages.terms)),
    ...listed('source', contents.sources, rowUnder(commonMessages.sources)),
  ];
  return [...known, ...contents.places.map((place) => placeOf(place, known))];
}

async function readContents(language: LanguageTag): Promise<Contents> {
  const { kiosk } = window as unknown as { kiosk: KioskApi };
  const valueOf = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> => {
    const settled = await answer;
    if (!settled.ok) throw new Error('the shell did not answer');
    return settled.value;
  };
  const [stories, places] = await Promise.all([
    valueOf(kiosk.listStories(language)),
    valueOf(kiosk.listPlaces(language)),
  ]);
  const [events, routes, people, terms, sources] = await Promise.all([
    valueOf(kiosk.listEvents(language)),
    valueOf(kiosk.listRoutes(language)),
    valueOf(kiosk.listPeople(language)),
    valueOf(kiosk.listTerms(language)),
    valueOf(kiosk.listSources(language)),
  ]);
  return {
    stories: await Promise.all(stories.map(({ id }) => valueOf(kiosk.openStory(id, language)))),
    places: await Promise.all(places.map(({ id }) => valueOf(kiosk.openPlace(id, language)))),
    ...{ events, routes, people, terms, sources },
  };
}

type Row = (visitor: Visitor, nth: number) => readonly Locator[];

function listed(kind: Destination['kind'], all: readonly Listed[], row: Row): Destination[] {
  return all.map(({ title }, nth) => ({ kind, title, way: (visitor) => row(visitor, nth) }));
}

const buttonOf = (visitor: Visitor, message: Message): Locator =>
  visitor.page
    .getByRole('main')
    .getByRole('button', { name: visitor.say(message), exact: true })
    .first();

/** Rows of lists, in the order in which the shell names them. */
const rowOf = ({ page }: Visitor, nth: number): Locator =>
  page.locator('main ol > li > button, main ul > li > button').nth(nth);

const rowUnder =
  (message: Message): Row =>
  (visitor, nth) => [buttonOf(visitor, message), rowOf(visitor, nth)];

const panelRow = ({ page }: Visitor, nth: number): Locator => page.locator('.panel li button').nth(nth);

const eventRow: Row = (visitor, nth) => [
  buttonOf(visitor, commonMessages.timeline),
  panelRow(visitor, nth),
  buttonOf(visitor, mapMessages.open),
];

const routeRow: Row = (visitor, nth) => [
  buttonOf(visitor, commonMessages.map),
  panelRow(visitor, nth),
  buttonOf(visitor, mapMessages.open),
];

function storyAndChapters({ title, chapters }: Contents['stories'][number], nth: number): Destination[] {
  const story = ({ page }: Visitor): Locator => page.locator('.stories button').nth(nth);
  return [
    { kind: 'story', title, way: (visitor) => [story(visitor)] },
    ...listed('chapter', chapters, (visitor, position) => [story(visitor), rowOf(visitor, position)]),
  ];
}

/** A place is a mark on the map, which has to be found there; every entry that names it leads to it as well. */
function placeOf({ title, links }: Contents['places'][number], known: readonly Destination[]): Destination {
  const from = known.find(({ kind, title: named }) =>
    links.some((link) => link.kind === kind && link.title === named && kind !== 'story'),
  );
  if (!from) throw new Error(`no entry leads to the place ${title}`);
  return {
    kind: 'place',
    title,
    way: (visitor) => [
      ...from.way(visitor),
      visitor.page.locator('aside').getByRole('button', { name: title, exact: true }).first(),
    ],
  };
}
