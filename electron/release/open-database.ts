import Database from 'better-sqlite3';
import { checkReleaseDatabase } from '../../content/schema/database.ts';
import type { LanguageTag } from '../../content/schema/language.ts';

/** The whole of what queries may do: they cannot write, and SQLite enforces it too. */
export type ReadableDb = Pick<Database.Database, 'prepare' | 'pragma'>;

/**
 * Opens the database of a release, read-only, and makes sure that it is one.
 *
 * `trusted_schema` off and `cell_size_check` on are SQLite's own advice for a file that others may have touched
 * (https://sqlite.org/security.html). Bytes were verified when the release was installed.
 *
 * @throws ForeignDatabaseError or SqliteError where the file is not a release that this version knows.
 */
export function openReleaseDatabase(
  databasePath: string,
  languages: readonly LanguageTag[],
): Database.Database {
  const db = new Database(databasePath, { readonly: true, fileMustExist: true });
  try {
    harden(db);
    const scratch = new Database(':memory:');
    try {
      checkReleaseDatabase(db, scratch, languages);
    } finally {
      scratch.close();
    }
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}

function harden(db: ReadableDb): void {
  db.pragma('query_only = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
}
