/** Checks databases, one after the other, in a process of its own: a file that crashes SQLite must not end the tests. */
import Database from 'better-sqlite3';
import type { ReleaseManifest } from '../../../content/schema/release.ts';
import { searchTableName } from '../../../content/schema/sql.ts';
import { ReleaseRejectedError } from '../../../electron/update/rejection.ts';
import { checkDatabase } from '../../../electron/update/store/check-database.ts';

export interface CheckOrder {
  readonly databasePath: string;
  readonly manifest: ReleaseManifest;
}

process.on('message', (order: CheckOrder) => {
  void check(order).then((answer) => process.send?.(answer));
});

/** The code of a refusal, or `accepted`; anything else is a failure of ours. */
async function check({ databasePath, manifest }: CheckOrder): Promise<string> {
  try {
    await checkDatabase(databasePath, manifest);
  } catch (cause) {
    return cause instanceof ReleaseRejectedError ? cause.code : `threw ${String(cause)}`;
  }
  try {
    readEverything(databasePath, manifest);
    return 'accepted';
  } catch (cause) {
    return `accepted, and then could not be read: ${String(cause)}`;
  }
}

/** What was accepted must give visitors every row and every answer of the search, without an error. */
function readEverything(databasePath: string, { languages }: ReleaseManifest): void {
  const db = new Database(databasePath, { readonly: true });
  try {
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck();
    for (const table of tables.all()) db.prepare(`SELECT * FROM ${table}`).all();
    for (const language of languages) {
      const table = searchTableName(language);
      db.prepare(`SELECT *, bm25(${table}) FROM ${table} WHERE ${table} MATCH 'o* OR v* OR zim*'`).all();
    }
  } finally {
    db.close();
  }
}
