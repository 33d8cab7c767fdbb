import Database from 'better-sqlite3';

/**
 * Opens a database that others have made, read-only, with all that SQLite advises for that
 * (https://sqlite.org/security.html): nothing in its schema may call functions with effects, every cell is checked when
 * it is read, pages are read and never mapped into memory. SQLite's defensive mode is on in every connection of
 * better-sqlite3 that does not ask for less.
 */
export function openUntrusted(databasePath: string): Database.Database {
  const db = new Database(databasePath, { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('query_only = ON');
    db.pragma('mmap_size = 0');
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}
