import type { Block } from '../../../content/schema/blocks.ts';
import type { EntryId, EntryRef } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { Chapter, Exhibit } from '../../../content/schema/model.ts';
import type { KioskApi } from '../../../electron/contract/api.ts';
import type { Result } from '../../../electron/contract/result.ts';
import type { PageKind, Screen } from '../../state/navigation.svelte.ts';
import { allSlides, turnsOf } from '../idle/playlist.ts';

/** One picture of the stage that a rehearsal draws. */
export type Stop =
  | { readonly kind: 'idle'; readonly turn: number }
  | { readonly kind: 'choosing' }
  | {
      readonly kind: 'screen';
      readonly language: LanguageTag;
      readonly screen: Screen;
      /** Words that are typed into the search. */
      readonly typed?: string;
      /** A term that is explained in place, above the screen. */
      readonly term?: EntryId;
    };

interface Identified {
  readonly id: EntryId;
}

/** Screens of other ids look the same; the first and the last of a list are where lists go wrong. */
const ends = <T>(all: readonly T[]): readonly T[] => [...new Set([...all.slice(0, 1), ...all.slice(-1)])];

async function list<T>(answer: Promise<Result<readonly T[], string>>): Promise<readonly T[]> {
  const result = await answer;
  // What is refused is noted by whoever watches the kiosk.
  return result.ok ? result.value : [];
}

/** The idle loop, every slide in every language; and the choice of a language. */
export function planBefore(exhibit: Exhibit): readonly Stop[] {
  const turns = turnsOf(allSlides(exhibit), exhibit.languages);
  return [
    ...Array.from({ length: turns }, (_, turn): Stop => ({ kind: 'idle', turn })),
    { kind: 'choosing' },
  ];
}

/** Every kind of screen in one language, each as a visitor reaches it. */
export async function planVisit(kiosk: KioskApi, language: LanguageTag): Promise<readonly Stop[]> {
  const stop = (screen: Screen, more: Partial<Extract<Stop, { kind: 'screen' }>> = {}): Stop => ({
    kind: 'screen',
    language,
    screen,
    ...more,
  });
  const [chapters, entries] = await Promise.all([
    planChapters(kiosk, language),
    planEntries(kiosk, language),
  ]);
  const routes = entries.filter(({ kind }) => kind === 'route');
  const [term] = entries.filter(({ kind }) => kind === 'term');
  return [
    stop({ name: 'home' }),
    ...chapters.map((screen) => stop(screen)),
    stop({ name: 'timeline' }),
    ...entries.filter(({ kind }) => kind === 'event').map(({ id }) => stop({ name: 'timeline', focus: id })),
    stop({ name: 'map' }),
    ...routes.map((route) => stop({ name: 'map', focus: [route] })),
    ...entries.map(({ kind, id }) => stop({ name: 'entry', kind, id })),
    ...(['people', 'terms', 'sources', 'about'] as const).map((name) => stop({ name })),
    ...(await planSources(kiosk, language)).map((screen) => stop(screen)),
    stop({ name: 'search' }, { typed: await findWords(kiosk, language) }),
    ...(term ? [stop({ name: 'home' }, { term: term.id })] : []),
  ];
}

async function planEntries(
  kiosk: KioskApi,
  language: LanguageTag,
): Promise<readonly (EntryRef & { readonly kind: PageKind })[]> {
  const all: readonly [PageKind, Promise<readonly Identified[]>][] = [
    ['event', list(kiosk.listEvents(language))],
    ['place', list(kiosk.listPlaces(language))],
    ['route', list(kiosk.listRoutes(language))],
    ['person', list(kiosk.listPeople(language))],
    ['term', list(kiosk.listTerms(language))],
  ];
  const found = all.map(async ([kind, entries]) => ends(await entries).map(({ id }) => ({ kind, id })));
  return (await Promise.all(found)).flat();
}

async function planSources(kiosk: KioskApi, language: LanguageTag): Promise<readonly Screen[]> {
  return ends(await list(kiosk.listSources(language))).map(({ id }) => ({ name: 'source', id }));
}

/** The first and the last story, and one chapter of every form. Every chapter is asked for: each must open. */
async function planChapters(kiosk: KioskApi, language: LanguageTag): Promise<readonly Screen[]> {
  const stories = await list(kiosk.listStories(language));
  const opened = await Promise.all(stories.map(({ id }) => kiosk.openStory(id, language)));
  const ids = opened.flatMap((story) => (story.ok ? story.value.chapters.map(({ id }) => id) : []));
  const forms = new Map<string, EntryId>();
  for (const id of ids) {
    const chapter = await kiosk.openChapter(id, language);
    const form = chapter.ok ? formOf(chapter.value) : undefined;
    if (form !== undefined && !forms.has(form)) forms.set(form, id);
  }
  return [
    ...ends(stories).map(({ id }): Screen => ({ name: 'story', id })),
    ...[...forms.values()].map((id): Screen => ({ name: 'chapter', id })),
  ];
}

/** What a chapter is made of. Two chapters of one form are drawn by the same components. */
function formOf({ body, isDeeper, media, figures, links }: Chapter): string {
  const types = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) => [block.type, ...(block.type === 'deeper' ? types(block.children) : [])]);
  const kinds = media.map(({ kind }) => kind);
  const parts = [...types(body), ...kinds, isDeeper && 'closed', figures.length > 0 && 'figures'];
  return [...new Set([...parts, links.length > 0 && 'links'])].filter(Boolean).sort().join(' ');
}

/** Words that the search must find: a title that is in the exhibit. */
async function findWords(kiosk: KioskApi, language: LanguageTag): Promise<string> {
  const titles = await Promise.all([
    list(kiosk.listStories(language)),
    list(kiosk.listPlaces(language)),
    list(kiosk.listPeople(language)),
  ]);
  for (const { title } of titles.flat()) {
    if ((await list(kiosk.search(title, language))).length > 0) return title;
  }
  return '';
}
