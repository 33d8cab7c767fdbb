import type {
  About,
  Chapter,
  EventEntry,
  EventSummary,
  Exhibit,
  PersonEntry,
  PlaceEntry,
  PlaceSummary,
  RouteEntry,
  SearchHit,
  Source,
  Story,
  TermEntry,
} from '../../content/schema/model.ts';
import type { EntryKind } from '../../content/schema/ids.ts';
import type { LanguageTag } from '../../content/schema/language.ts';
import type { KioskApi } from '../../electron/contract/api.ts';
import type { EventName, Events, Listener } from '../../electron/contract/calls.ts';
import { fail, ok } from '../../electron/contract/result.ts';
import type { StageSettings } from '../../electron/contract/settings.ts';
import { createFakeStaff, type FakeDesk, type FakeStaffOptions } from './fake-staff.ts';

/** Everything that a release says in one language. */
export interface FakeTexts {
  readonly about: About;
  readonly stories: readonly Story[];
  readonly chapters: readonly Chapter[];
  readonly events: readonly (EventEntry & EventSummary)[];
  readonly places: readonly (PlaceEntry & PlaceSummary)[];
  readonly routes: readonly RouteEntry[];
  readonly people: readonly PersonEntry[];
  readonly terms: readonly TermEntry[];
  readonly sources: readonly Source[];
}

export interface FakeRelease {
  readonly exhibit: Exhibit;
  readonly settings: StageSettings;
  readonly texts: Readonly<Record<LanguageTag, FakeTexts>>;
}

/** What a test does in the shell's place. */
export interface FakeShell {
  /** Sends news, as the shell does. */
  readonly send: <E extends EventName>(event: E, news: Events[E]) => void;
  /** What the stage has told the shell about the visit, oldest first. */
  readonly told: readonly string[];
  /** What was read aloud, oldest first: "en: Lighthouses". */
  readonly said: readonly string[];
}

/** A shell in memory, for tests: it keeps the whole contract, so that the contract types the tests. */
export function createFakeKiosk(
  { exhibit, settings, texts }: FakeRelease,
  staff: FakeStaffOptions = {},
): KioskApi & FakeShell & FakeDesk {
  const told: string[] = [];
  const said: string[] = [];
  const news = createNews();
  const note = (what: string): Promise<ReturnType<typeof ok<void>>> => {
    told.push(what);
    return Promise.resolve(ok(undefined));
  };
  const list =
    <T>(of: (texts: FakeTexts) => T) =>
    (language: LanguageTag) => {
      const value = texts[language];
      return Promise.resolve(value ? ok(of(value)) : fail('invalid-arguments'));
    };
  const open =
    <T extends { readonly id: string }>(of: (texts: FakeTexts) => readonly T[]) =>
    (id: string, language: LanguageTag) => {
      const value = texts[language] && of(texts[language]).find((entry) => entry.id === id);
      return Promise.resolve(value ? ok(value) : fail('not-found'));
    };

  return {
    openExhibit: () => Promise.resolve(ok(exhibit)),
    openAbout: list(({ about }) => about),
    listStories: list(({ stories }) => stories),
    openStory: open(({ stories }) => stories),
    openChapter: open(({ chapters }) => chapters),
    listEvents: list(({ events }) => events),
    openEvent: open(({ events }) => events),
    listPlaces: list(({ places }) => places),
    openPlace: open(({ places }) => places),
    listRoutes: list(({ routes }) => routes),
    openRoute: open(({ routes }) => routes),
    listPeople: list(({ people }) => people),
    openPerson: open(({ people }) => people),
    listTerms: list(({ terms }) => terms),
    openTerm: open(({ terms }) => terms),
    listSources: list(({ sources }) => sources),
    openSource: open(({ sources }) => sources),
    search: (text, language) => list((value) => findTitles(text, value))(language),
    readSettings: () => Promise.resolve(ok(settings)),
    readHours: () => Promise.resolve(ok({ lights: 'open' })),
    onHoursChanged: (listener) => news.subscribe('hours:changed', listener),
    beginVisit: () => note('begin'),
    keepAwake: (isPlaying) => note(isPlaying ? 'playing' : 'silent'),
    takeTime: (needsTime) => note(needsTime ? 'needs time' : 'needs no more time'),
    readSpokenLanguages: () => Promise.resolve(ok(exhibit.languages.map(({ tag }) => tag))),
    sayText: (text, language) => {
      said.push(`${language}: ${text}`);
      return Promise.resolve(ok(new Uint8Array()));
    },
    stopSpeech: () => Promise.resolve(ok(undefined)),
    endVisit: () => {
      news.send('visits:ended', { reason: 'left' });
      return note('end');
    },
    onVisitWarned: (listener) => news.subscribe('visits:warned', listener),
    onVisitResumed: (listener) => news.subscribe('visits:resumed', listener),
    onVisitEnded: (listener) => news.subscribe('visits:ended', listener),
    onKeypadPressed: (listener) => news.subscribe('keypad:pressed', listener),
    tellAlive: () => Promise.resolve(ok(undefined)),
    ...createFakeStaff(news, staff),
    send: news.send,
    told,
    said,
  };
}

function createNews() {
  const listeners = new Map<EventName, Set<(news: never) => void>>();
  return {
    subscribe: <E extends EventName>(event: E, listener: Listener<E>): (() => void) => {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => void known.delete(listener);
    },
    send: <E extends EventName>(event: E, news: Events[E]): void => {
      for (const listener of listeners.get(event) ?? []) (listener as Listener<E>)(news);
    },
  };
}

const withoutSigns = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Much less than the release's own search: titles that hold the text, whatever its signs and case. */
function findTitles(text: string, texts: FakeTexts): readonly SearchHit[] {
  if (text === '') return [];
  const { stories, chapters, events, places, routes, people, terms } = texts;
  const story: EntryKind = 'story';
  const entries = [...chapters, ...events, ...places, ...routes, ...people, ...terms];
  return [...stories.map(({ id, title }) => ({ kind: story, id, title })), ...entries]
    .filter(({ title }) => withoutSigns(title).includes(withoutSigns(text)))
    .map(({ kind, id, title }) => ({ kind, id, title, snippet: ['… ', title, ' …'] }));
}
