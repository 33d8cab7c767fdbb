import { mkdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { ReleaseRejectedError } from '../rejection.ts';
import { storePaths } from './paths.ts';

/**
 * Lets one at a time change a store: two installs at once, or an install and a sweep, would take each other's files.
 *
 * SQLite's lock on an empty file is used because it belongs to the process: the system lets go of it when the process
 * dies, however it dies, on Linux and on Windows. A file that only says "locked" would outlive a power cut. Nothing is
 * ever written to it.
 *
 * @returns what lets go of it.
 * @throws ReleaseRejectedError `busy` where somebody has it, `store-unwritable` where it cannot be had.
 */
export function lockStore(storeDir: string): () => void {
  const { lockPath } = storePaths(storeDir);
  let db: Database.Database | undefined;
  try {
    mkdirSync(storeDir, { recursive: true });
    db = new Database(lockPath, { timeout: 0 });
    // The locks are all that is wanted: no journal beside it, not even for a moment.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    db?.close();
    throw new ReleaseRejectedError(isBusy(cause) ? 'busy' : 'store-unwritable', lockPath, { cause });
  }
  const held = db;
  return () => void held.close();
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Database.SqliteError && cause.code.startsWith('SQLITE_BUSY');
}
