import Database from 'better-sqlite3';
import { checkReleaseDatabase, ForeignDatabaseError } from '../../../content/schema/database.ts';
import type { ReleaseManifest } from '../../../content/schema/release.ts';
import { ReleaseRejectedError } from '../rejection.ts';

/**
 * Reads a copied database through, once, before anybody sees it: header, schema, every page, every reference, and
 * that it is the exhibit that the manifest names.
 *
 * @throws ReleaseRejectedError `database-foreign` or `database-damaged`.
 */
export function checkDatabase(databasePath: string, manifest: ReleaseManifest): void {
  try {
    withDatabase(databasePath, (db) => {
      expectSchema(db, manifest);
      expectExhibit(db, manifest);
      expectNothing(db, 'integrity_check', (row) => row['integrity_check'] === 'ok');
      expectNothing(db, 'foreign_key_check', () => false);
    });
  } catch (cause) {
    if (cause instanceof ReleaseRejectedError) throw cause;
    throw new ReleaseRejectedError('database-damaged', databasePath, { cause });
  }
}

function withDatabase(path: string, use: (db: Database.Database) => void): void {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    use(db);
  } finally {
    db.close();
  }
}

function expectSchema(db: Database.Database, manifest: ReleaseManifest): void {
  const scratch = new Database(':memory:');
  try {
    checkReleaseDatabase(db, scratch, manifest.languages);
  } catch (cause) {
    if (!(cause instanceof ForeignDatabaseError)) throw cause;
    throw new ReleaseRejectedError('database-foreign', cause.message, { cause });
  } finally {
    scratch.close();
  }
}

function expectExhibit(db: Database.Database, manifest: ReleaseManifest): void {
  const rows = db.prepare<[], { readonly id: string }>('SELECT id FROM exhibits').all();
  if (rows.length !== 1 || rows[0]?.id !== manifest.exhibit) {
    throw new ReleaseRejectedError('database-foreign', `it does not hold the exhibit ${manifest.exhibit}`);
  }
}

function expectNothing(
  db: Database.Database,
  pragma: string,
  isFine: (row: Record<string, unknown>) => boolean,
): void {
  const rows = db.pragma(pragma) as Record<string, unknown>[];
  const problem = rows.find((row) => !isFine(row));
  if (problem) throw new ReleaseRejectedError('database-damaged', `${pragma}: ${JSON.stringify(problem)}`);
}
