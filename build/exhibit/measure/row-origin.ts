import { searchTableName } from '../../../content/schema/sql.ts';
import { allEntries } from '../check/fields.ts';
import type { Row } from '../compile/database.ts';
import type { Place } from '../problems.ts';
import { fieldOf, idOf, placeIn, type ExhibitSources, type SourceEntry } from '../read/exhibit-sources.ts';
import type { AnyKind } from '../read/id-index.ts';
import type { DataPath } from '../read/yaml-source.ts';

/** What a curator wrote, of which a row of the database was made. */
interface Origin {
  /** undefined for the exhibit as a whole. */
  readonly entry: SourceEntry<unknown> | undefined;
  /** The part of the entry that became a row of its own. */
  readonly path: DataPath;
}

/** The kind of entry that a table tells of, and the column with its id. Other tables have columns for both. */
const owners: Readonly<Record<string, readonly [kind: AnyKind, idColumn: string]>> = {
  stories: ['story', 'id'],
  chapters: ['chapter', 'id'],
  easy_texts: ['chapter', 'chapter_id'],
  events: ['event', 'id'],
  places: ['place', 'id'],
  place_texts: ['place', 'place_id'],
  routes: ['route', 'id'],
  waypoints: ['route', 'route_id'],
  waypoint_texts: ['route', 'route_id'],
  people: ['person', 'id'],
  person_texts: ['person', 'person_id'],
  person_works: ['person', 'person_id'],
  figures: ['figure', 'id'],
  figure_texts: ['figure', 'figure_id'],
  figure_sources: ['figure', 'figure_id'],
  sources: ['source', 'id'],
  media: ['media', 'id'],
  media_files: ['media', 'media_id'],
  media_films: ['media', 'media_id'],
  media_texts: ['media', 'media_id'],
  remembrance_days: ['remembrance', 'id'],
  remembrance_day_texts: ['remembrance', 'day_id'],
};

/** Fields that a column is made of, where they have another name. */
const fieldsOfColumns: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'name', 'term'],
  lead: ['role', 'summary'],
  body: ['text'],
  names: ['text'],
  heading: ['title', 'name'],
};

/** Finds an entry by its kind and id. */
export function findEntry(
  kind: unknown,
  id: unknown,
  sources: ExhibitSources,
): SourceEntry<unknown> | undefined {
  return allEntries(sources).find((entry) => entry.kind === kind && idOf(entry) === id);
}

/** Finds what a row was made of. */
export function originOf(table: string, row: Row, sources: ExhibitSources): Origin {
  const position = Number(row['position']);
  if (table.startsWith('idle_slide')) return { entry: sources.slides[position], path: [] };
  if (table === 'languages') return { entry: undefined, path: ['languages', position] };
  const [kind, idColumn] = owners[table] ?? [row['kind'], 'id'];
  const path = table.startsWith('waypoint') ? ['waypoints', position] : [];
  return { entry: findEntry(kind, row[idColumn], sources), path };
}

/** A text as a curator knows it. */
export interface TextOrigin {
  readonly place: Place;
  /** For a message. */
  readonly name: string;
}

/** Where a text stands that became a column of a row: in a file of entries, or in a file of its own. */
export function originOfText(table: string, row: Row, column: string, sources: ExhibitSources): TextOrigin {
  const language = languageOf(table, row, sources);
  const origin = originOf(table, row, sources);
  const filename =
    language === undefined ? undefined : fileOf(origin, `${table}.${column}`, language, sources);
  if (filename !== undefined) return { place: sources.folder.place(filename), name: 'the text' };
  const entry = origin.entry ?? sources.exhibit;
  if (!entry) throw new Error('the exhibit has no exhibit.yaml');
  const part = origin.path.reduce(fieldOf, entry.data);
  const field = (fieldsOfColumns[column] ?? [column]).find((one) => fieldOf(part, one) !== undefined);
  if (field === undefined) return { place: placeIn(entry, ...origin.path), name: `the ${entry.kind}` };
  // A place further in than the text is answered by the closest around it.
  const place = placeIn(entry, ...origin.path, field, ...(language === undefined ? [] : [language]));
  return { place, name: language === undefined ? `"${field}"` : `"${field}" in "${language}"` };
}

function languageOf(table: string, row: Row, { languages }: ExhibitSources): string | undefined {
  const { language } = row;
  return typeof language === 'string' ? language : languages.find((tag) => searchTableName(tag) === table);
}

/** The file that holds a text in one language; undefined for a text in a file of entries. */
function fileOf(
  { entry }: Origin,
  column: string,
  language: string,
  { chapters }: ExhibitSources,
): string | undefined {
  const id = (entry && idOf(entry)) ?? '';
  if (column.startsWith('exhibit_texts.about')) return `about.${language}.md`;
  if (column === 'media_texts.captions') return `media/${id}.${language}.vtt`;
  if (column === 'media_texts.transcript') return `media/${id}.${language}.md`;
  const chapter = chapters.find((one) => one === entry);
  const easy = column === 'easy_texts.body' ? '.easy' : '';
  return chapter && `${chapter.storyFolder}/${id}.${language}${easy}.md`;
}
