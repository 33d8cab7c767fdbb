import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  maxListed,
  maxPageBytes,
  maxSpeechBytes,
  maxTextBytes,
} from '../../../../../electron/update/limits.ts';
import { checkMeasure } from '../../../../../electron/update/store/check-measure.ts';
import { aDatabase, addPlace } from '../../../../fixtures/exhibit-database.ts';

const tooLarge = expect.objectContaining({ name: 'ReleaseRejectedError', code: 'too-large' }) as Error;

function checked(change: (db: Database.Database) => void): () => void {
  const db = aDatabase();
  change(db);
  return () => checkMeasure(db);
}

const placesInAll = (count: number) => (db: Database.Database) =>
  db.transaction(() => {
    for (let number = 2; number < count; number += 1) addPlace(db, `place-${number}`, `Místo ${number}`);
  })();

describe('checkMeasure', () => {
  it('takes lists and texts up to their limits', () => {
    expect(checked(placesInAll(maxListed))).not.toThrow();
    expect(
      checked((db) => db.prepare('UPDATE entry_texts SET lead = ?').run('a'.repeat(maxTextBytes))),
    ).not.toThrow();
    expect(
      checked((db) => db.prepare('UPDATE entry_texts SET body = ?').run('a'.repeat(maxPageBytes))),
    ).not.toThrow();
    expect(
      checked((db) => db.prepare('UPDATE media_texts SET captions = ?').run('a'.repeat(maxSpeechBytes))),
    ).not.toThrow();
  });

  it('refuses a list that is longer', () => {
    expect(checked(placesInAll(maxListed + 1))).toThrow(tooLarge);
  });

  it('refuses more links from one entry, or to one, than a page can list', () => {
    const links = (from: string, to: string) => (db: Database.Database) => {
      db.pragma('foreign_keys = OFF');
      db.exec(`WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${maxListed})
        INSERT INTO entry_links SELECT 'place', ${from}, 'place', ${to}, i FROM n`);
    };
    expect(checked(links("'warsaw'", 'i'))).toThrow(tooLarge);
    expect(checked(links('i', "'warsaw'"))).toThrow(tooLarge);
  });

  it.each([
    ['a title', 'entry_texts', 'title', maxTextBytes],
    ['the words under a picture', 'media_texts', 'caption', maxTextBytes],
    ['what is said in a recording', 'media_texts', 'captions', maxSpeechBytes],
    ['a page', 'entry_texts', 'body', maxPageBytes],
    ['what the search answers', 'search_cs', 'title', maxTextBytes],
    ['what the search reads', 'search_cs', 'body', maxPageBytes],
  ])('refuses %s of too many bytes, whatever their number of letters', (_what, table, column, most) => {
    const text = 'ř'.repeat(most / 2 + 1);
    expect(checked((db) => db.prepare(`UPDATE ${table} SET ${column} = ?`).run(text))).toThrow(tooLarge);
  });
});
