import Database from 'better-sqlite3';

/**
 * Opens a database that others have made, read-only, with all that SQLite advises for that
 * (https://sqlite.org/security.html): nothing in its schema may call functions with effects, every cell is checked when
 * it is read, pages are read and never mapped into memory. SQLite's defensive mode is on in every connection of
 * better-sqlite3 that does not ask for less.
 *
 * @param how `to-check` is for `integrity_check` alone: on a connection that was opened read-only SQLite (3.54) passes
 *   over CHECK constraints. `query_only` then keeps it from writing, and there is no journal that it could apply.
 */
export function openUntrusted(
  databasePath: string,
  how: 'to-read' | 'to-check' = 'to-read',
): Database.Database {
  const readonly = how === 'to-read';
  const db = new Database(databasePath, { readonly, fileMustExist: true, timeout: 0 });
  try {
    db.pragma('query_only = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('mmap_size = 0');
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}
