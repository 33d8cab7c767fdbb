import { parseEdtf, type EdtfDate } from '../../../content/schema/dates.ts';
import type { LanguageTag, LocalizedText } from '../../../content/schema/language.ts';
import { compareText } from '../problems.ts';
import { idOf, type ExhibitSources, type SourceEntry } from '../read/exhibit-sources.ts';
import { compileEntry, type CompiledEntry } from './compiled-entry.ts';

/** The checked value of an entry. Throws where the entry has problems: compiling begins after a clean check. */
export function valueOf<T>(entry: SourceEntry<T>): T {
  if (entry.value === undefined)
    throw new Error(`the ${entry.kind} "${idOf(entry) ?? ''}" has not passed the check`);
  return entry.value;
}

/** Every entry of the exhibit in the order in which its kind is listed. */
export function compileEntries(sources: ExhibitSources): readonly CompiledEntry[] {
  return [
    ...compileStories(sources),
    ...compileChapters(sources),
    ...byDate(sources.events).map((entry, position) => {
      const { title, deeper } = valueOf(entry);
      return compileEntry({ kind: 'event', entry, position, title, isDeeper: deeper }, sources);
    }),
    ...sources.places.map((entry, position) => {
      const { name, role, deeper, other_names: otherNames } = valueOf(entry);
      const parts = { entry, position, title: name, lead: role, isDeeper: deeper, otherNames };
      return compileEntry({ kind: 'place', ...parts }, sources);
    }),
    ...byDate(sources.routes).map((entry, position) => {
      const { title, waypoints } = valueOf(entry);
      const otherNames = waypoints.flatMap((point) => namesOf(point.name));
      return compileEntry({ kind: 'route', entry, position, title, otherNames }, sources);
    }),
    ...sources.people.map((entry, position) => {
      const { name, name_in: nameIn, role, birth_name: birthName } = valueOf(entry);
      const title = { ...inEvery(sources.languages, name), ...nameIn };
      const otherNames = [...(nameIn ? [name] : []), ...(birthName === undefined ? [] : [birthName])];
      return compileEntry({ kind: 'person', entry, position, title, lead: role, otherNames }, sources);
    }),
    ...sources.terms.map((entry, position) =>
      compileEntry({ kind: 'term', entry, position, title: valueOf(entry).term }, sources),
    ),
  ];
}

/** Stories in the order that the curator gave them. */
function storiesInOrder(sources: ExhibitSources): ExhibitSources['stories'] {
  return sources.stories.toSorted((a, b) => valueOf(a).order - valueOf(b).order);
}

/** Chapters in reading order, through all stories. */
export function chaptersInOrder(sources: ExhibitSources): ExhibitSources['chapters'] {
  return storiesInOrder(sources).flatMap((story) =>
    sources.chapters.filter((chapter) => chapter.story === story),
  );
}

/** The same in all languages. */
function inEvery(languages: readonly LanguageTag[], name: string): LocalizedText {
  return Object.fromEntries(languages.map((language) => [language, name]));
}

/** The places that a route passes without their being places of the exhibit are found through the route. */
function namesOf(name: LocalizedText | undefined): readonly string[] {
  return name ? Object.values(name) : [];
}

function compileStories(sources: ExhibitSources): readonly CompiledEntry[] {
  return storiesInOrder(sources).map((entry, position) => {
    const { title, summary } = valueOf(entry);
    return compileEntry({ kind: 'story', entry, position, title, lead: summary }, sources);
  });
}

function compileChapters(sources: ExhibitSources): readonly CompiledEntry[] {
  return chaptersInOrder(sources).map((entry, position) => {
    const title = Object.fromEntries(
      [...entry.files].map(([language, file]) => [language, file.title ?? '']),
    );
    return compileEntry(
      { kind: 'chapter', entry, position, title, parentId: valueOf(entry.story).id },
      sources,
    );
  });
}

function byDate<T extends { readonly date: EdtfDate }>(entries: readonly SourceEntry<T>[]): SourceEntry<T>[] {
  return entries.toSorted((a, b) => compareText(sortKey(valueOf(a).date), sortKey(valueOf(b).date)));
}

function sortKey(date: EdtfDate): string {
  const { firstDay, lastDay } = daysOf(date);
  return `${firstDay} ${lastDay}`;
}

/** First and last day of a date that the schema has let through. */
export function daysOf(date: EdtfDate): { readonly firstDay: string; readonly lastDay: string } {
  const span = parseEdtf(date);
  if (!span) throw new Error(`"${date}" is not a date`);
  return { firstDay: span.begins.firstDay, lastDay: span.ends.lastDay };
}
