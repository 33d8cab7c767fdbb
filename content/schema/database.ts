import type { LanguageTag } from './language.ts';
import { releaseApplicationId, releaseSchema, releaseSchemaVersion } from './sql.ts';

/** The part of a SQLite connection that the check needs, so that this folder depends on no database library. */
export interface CheckableDatabase {
  prepare(sql: string): { all(): unknown[] };
  pragma(text: string, options: { simple: true }): unknown;
}

/** An empty database in memory, which the check fills with the schema to compare with. */
export interface ScratchDatabase {
  prepare(sql: string): { all(): unknown[] };
  exec(sql: string): unknown;
}

/** Enough of a statement to find it in `sql.ts`. */
const maxShownLetters = 200;

/** The file is a database, but not a Vitrína release that this version knows. Nothing of it may be shown. */
export class ForeignDatabaseError extends Error {
  override readonly name = 'ForeignDatabaseError';
}

/**
 * Compares a database with what the compiler writes, statement by statement: a file from a stick must not bring
 * triggers, views or tables of its own. Cheap: it reads the header and the schema, no rows.
 *
 * @param scratch an empty database in memory; it is filled.
 * @throws ForeignDatabaseError where anything differs.
 */
export function checkReleaseDatabase(
  candidate: CheckableDatabase,
  scratch: ScratchDatabase,
  languages: readonly LanguageTag[],
): void {
  expectPragma(candidate, 'application_id', releaseApplicationId);
  expectPragma(candidate, 'user_version', releaseSchemaVersion);
  for (const statement of releaseSchema(languages)) scratch.exec(statement);
  const expected = schemaOf(scratch);
  const found = schemaOf(candidate);
  const differing = found.find((line, index) => line !== expected[index]) ?? expected[found.length];
  if (differing !== undefined)
    throw new ForeignDatabaseError(`schema differs at ${differing.slice(0, maxShownLetters)}`);
}

function expectPragma(db: CheckableDatabase, name: string, expected: number): void {
  const found = db.pragma(name, { simple: true });
  if (found !== expected) throw new ForeignDatabaseError(`${name} is ${String(found)}, expected ${expected}`);
}

function schemaOf(db: Pick<CheckableDatabase, 'prepare'>): readonly string[] {
  const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();
  return rows.map((row) => JSON.stringify(row));
}
