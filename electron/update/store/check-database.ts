import Database from 'better-sqlite3';
import { checkReleaseDatabase, ForeignDatabaseError } from '../../../content/schema/database.ts';
import type { ReleaseManifest } from '../../../content/schema/release.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { checkContent } from './check-content.ts';
import { checkHeader } from './check-header.ts';
import { checkMeasure } from './check-measure.ts';
import { openUntrusted } from './open-untrusted.ts';

/**
 * Reads a copied database through, once, before anybody sees it. It is hostile until then, however well it is signed:
 * header, then schema statement by statement, then every page, every index, every search table and every reference,
 * then that it is the exhibit that the manifest names. From what SQLite need not understand to what it must.
 *
 * @throws ReleaseRejectedError `database-foreign`, `database-damaged`, `content-empty` or `too-large`.
 */
export async function checkDatabase(databasePath: string, manifest: ReleaseManifest): Promise<void> {
  await checkHeader(databasePath);
  try {
    const db = openUntrusted(databasePath, 'to-check');
    try {
      expectSchema(db, manifest);
      // It asks the search tables too, whose inner tables anybody could have written to.
      expectNothing(db, 'integrity_check', (row) => row['integrity_check'] === 'ok');
      expectNothing(db, 'foreign_key_check', () => false);
      checkContent(db, manifest);
      checkMeasure(db);
    } finally {
      db.close();
    }
  } catch (cause) {
    if (cause instanceof ReleaseRejectedError) throw cause;
    throw new ReleaseRejectedError('database-damaged', databasePath, { cause });
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

function expectNothing(
  db: Database.Database,
  pragma: string,
  isFine: (row: Record<string, unknown>) => boolean,
): void {
  const rows = db.pragma(pragma) as Record<string, unknown>[];
  const problem = rows.find((row) => !isFine(row));
  if (problem) throw new ReleaseRejectedError('database-damaged', `${pragma}: ${JSON.stringify(problem)}`);
}
