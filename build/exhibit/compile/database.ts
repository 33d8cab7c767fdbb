import Database from 'better-sqlite3';
import type { LanguageTag } from '../../../content/schema/language.ts';
import { releaseApplicationId, releaseSchema, releaseSchemaVersion } from '../../../content/schema/sql.ts';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** Adds a row to a table; columns that a row leaves out are null. */
export type Insert = (table: string, row: Row) => void;

/**
 * Builds a release's database in memory and answers its bytes.
 *
 * The same rows in the same order give the same bytes: nothing in the file comes from a clock, a locale or a path, and
 * a last VACUUM lays the pages in order. Throws if a row points at one that does not exist.
 */
export function buildDatabase(languages: readonly LanguageTag[], fill: (insert: Insert) => void): Uint8Array {
  const db = new Database(':memory:');
  try {
    db.pragma('page_size = 4096');
    db.pragma('encoding = "UTF-8"');
    db.pragma('auto_vacuum = NONE');
    db.pragma(`application_id = ${releaseApplicationId}`);
    db.pragma(`user_version = ${releaseSchemaVersion}`);
    for (const statement of releaseSchema(languages)) db.exec(statement);
    db.transaction(() => {
      // Kinds of entries point at each other; all are there when the transaction ends.
      db.pragma('defer_foreign_keys = ON');
      fill(createInsert(db));
    })();
    db.exec('VACUUM');
    expectWhole(db);
    return db.serialize();
  } finally {
    db.close();
  }
}

function createInsert(db: Database.Database): Insert {
  const statements = new Map<string, Database.Statement<Value[]>>();
  return (table, row) => {
    const columns = Object.keys(row);
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    let statement = statements.get(sql);
    if (!statement) statements.set(sql, (statement = db.prepare(sql)));
    statement.run(...Object.values(row));
  };
}

function expectWhole(db: Database.Database): void {
  const broken = db.pragma('foreign_key_check') as unknown[];
  const integrity = db.pragma('integrity_check', { simple: true });
  if (broken.length === 0 && integrity === 'ok') return;
  throw new Error(`the database is not whole: ${JSON.stringify(broken[0] ?? integrity)}`);
}
