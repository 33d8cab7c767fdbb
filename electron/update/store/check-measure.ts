import type Database from 'better-sqlite3';
import { maxListed, maxRows } from '../limits.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { lists, mostBytesIn } from './measures.ts';

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
  for (const { table, by } of lists) expectFew(db, table, by, maxListed);
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
    const bytes = db
      .prepare<[], number | null>(`SELECT max(octet_length(${column})) FROM ${table}`)
      .pluck()
      .get();
    if ((bytes ?? 0) > mostBytesIn(column))
      throw new ReleaseRejectedError('too-large', `${table}.${column} has ${bytes} bytes`);
  }
}
