import { describe, expect, it } from 'vitest';
import { digestEntries, entryRows } from '../../../../../electron/update/store/entry-digests.ts';
import { aDatabase } from '../../../../fixtures/exhibit-database.ts';

/** What visitors see beside the pages of entries. Search finds what the entries say. */
const ofNoEntry = [
  'assets',
  'exhibit_texts',
  'exhibits',
  'idle_slide_texts',
  'idle_slides',
  'languages',
  'remembrance_day_texts',
  'remembrance_days',
] as const;

describe('digestEntries', () => {
  it('reads every table of the schema that belongs to an entry', () => {
    const tables = aDatabase()
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'")
      .pluck()
      .all();
    const read = new Set(
      entryRows.flatMap((sql) => [...sql.matchAll(/(?:FROM|JOIN) (\w+)/g)].map(([, name]) => name)),
    );
    expect(tables.filter((table) => !read.has(table)).sort()).toEqual(ofNoEntry);
  });

  it('answers the same for the same content, in whatever order it was written', () => {
    const one = aDatabase();
    const other = aDatabase();
    const texts = other.prepare('SELECT * FROM entry_sources').all() as Record<string, unknown>[];
    other.exec('DELETE FROM entry_sources');
    for (const row of texts.reverse()) {
      other.prepare('INSERT INTO entry_sources VALUES (@kind, @id, @position, @source_id)').run(row);
    }
    expect(digestEntries(other)).toEqual(digestEntries(one));
    expect(digestEntries(one).size).toBe(14);
  });
});
