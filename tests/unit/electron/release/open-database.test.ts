import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openReleaseDatabase } from '../../../../electron/release/open-database.ts';
import { openRelease } from '../../../../electron/release/open-release.ts';
import { czech, languages } from '../../../fixtures/exhibit-database.ts';
import { aFolder } from '../../../fixtures/files.ts';
import { buildRelease } from '../../../fixtures/release.ts';

const pathOf = (change?: (db: Database.Database) => void) =>
  join(buildRelease(change && { change }).releaseDir, 'exhibit.sqlite');

describe('openReleaseDatabase', () => {
  it('opens a release so that nothing can be written', () => {
    const db = openReleaseDatabase(pathOf(), languages);
    expect(() => db.exec('DELETE FROM entries')).toThrow(/readonly/);
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
    expect(db.pragma('query_only', { simple: true })).toBe(1);
    db.close();
  });

  it.each([
    [
      'a trigger',
      (db: Database.Database) => db.exec('CREATE TRIGGER t AFTER INSERT ON media BEGIN SELECT 1; END'),
    ],
    ['a view', (db: Database.Database) => db.exec('CREATE VIEW v AS SELECT 1')],
    ['a table of its own', (db: Database.Database) => db.exec('CREATE TABLE extra (x TEXT)')],
    ['a column of its own', (db: Database.Database) => db.exec('ALTER TABLE media ADD COLUMN x TEXT')],
    ['a missing index', (db: Database.Database) => db.exec('DROP INDEX events_by_day')],
    ['another application_id', (db: Database.Database) => db.pragma('application_id = 1')],
    ['a newer user_version', (db: Database.Database) => db.pragma('user_version = 99')],
  ])('refuses a database with %s', (_what, change) => {
    const path = pathOf((db) => void change(db));
    expect(() => openReleaseDatabase(path, languages)).toThrow(
      expect.objectContaining({ name: 'ForeignDatabaseError' }),
    );
  });

  it('refuses a database that misses a language of the manifest', () => {
    const more = [...languages, 'de'] as typeof languages;
    expect(() => openReleaseDatabase(pathOf(), more)).toThrow(/schema differs/);
  });

  it('refuses a file that is no database, and one that is not there, without making one', () => {
    const path = join(aFolder(), 'text.sqlite');
    expect(() => openReleaseDatabase(path, languages)).toThrow();
    writeFileSync(path, 'not a database, but long enough to be read as one '.repeat(40));
    expect(() => openReleaseDatabase(path, languages)).toThrow();
  });
});

describe('openRelease', () => {
  it('answers from the file that it opened', () => {
    const { releaseDir, manifest } = buildRelease({ release: 3 });
    const release = openRelease(join(releaseDir, 'exhibit.sqlite'), manifest);
    expect(release.exhibit.open().release).toBe(3);
    expect(release.stories.list(czech)).toHaveLength(1);
    release.close();
  });
});
