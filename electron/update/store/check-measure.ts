import type Database from 'better-sqlite3';
import { maxListed, maxPageBytes, maxRows, maxSpeechBytes, maxTextBytes } from '../limits.ts';
import { ReleaseRejectedError } from '../rejection.ts';

/** Columns that hold more than a line or a paragraph, with the bytes that they may have. */
const longTexts: Readonly<Record<string, number>> = {
  body: maxPageBytes,
  about: maxPageBytes,
  captions: maxSpeechBytes,
  transcript: maxSpeechBytes,
};

/** What the stage shows as one list, by the columns that its rows have in common. */
const lists: Readonly<Record<string, readonly string[]>> = {
  languages: [],
  sources: [],
  idle_slides: [],
  remembrance_days: [],
  entries: ['kind'],
  chapters: ['story_id'],
  waypoints: ['route_id'],
  entry_sources: ['kind', 'id'],
  entry_figures: ['kind', 'id'],
  entry_media: ['kind', 'id'],
  person_works: ['person_id'],
  figure_sources: ['figure_id'],
  media_files: ['media_id'],
  media_films: ['media_id'],
};

/**
 * Checks that a database, whose form is in order, holds no more than a stage can show: the signature says whose it is,
 * not that it was meant for a kiosk. Only the columns of the schema are asked, which was compared before.
 *
 * @throws ReleaseRejectedError `too-large`.
 */
export function checkMeasure(db: Database.Database): void {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')",
    )
    .pluck()
    .all()
    .filter((name) => !name.startsWith('sqlite_'));
  for (const table of tables) {
    expectFew(db, table, [], maxRows);
    expectShortTexts(db, table);
  }
  for (const [table, columns] of Object.entries(lists)) expectFew(db, table, columns, maxListed);
  // What links to an entry is listed with it, and so is what it links to.
  expectFew(db, 'entry_links', ['from_kind', 'from_id'], maxListed);
  expectFew(db, 'entry_links', ['to_kind', 'to_id'], maxListed);
}

function expectFew(db: Database.Database, table: string, columns: readonly string[], most: number): void {
  const groups = columns.length > 0 ? `GROUP BY ${columns.join(', ')}` : '';
  const rows = db
    .prepare<[], number>(`SELECT count(*) AS rows FROM ${table} ${groups} ORDER BY rows DESC`)
    .pluck()
    .get();
  if (rows !== undefined && rows > most)
    throw new ReleaseRejectedError('too-large', `${table} has lists of ${rows}`);
}

/** The columns of a search table have no type; they are all text. */
function expectShortTexts(db: Database.Database, table: string): void {
  const columns = db
    .prepare<[string], string>("SELECT name FROM pragma_table_info(?) WHERE type IN ('TEXT', '')")
    .pluck()
    .all(table);
  for (const column of columns) {
    const most = longTexts[column] ?? maxTextBytes;
    const bytes = db
      .prepare<[], number | null>(`SELECT max(octet_length(${column})) FROM ${table}`)
      .pluck()
      .get();
    if ((bytes ?? 0) > most)
      throw new ReleaseRejectedError('too-large', `${table}.${column} has ${bytes} bytes`);
  }
}
