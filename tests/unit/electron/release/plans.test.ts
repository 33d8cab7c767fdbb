import { describe, expect, it } from 'vitest';
import type { ReadableDb } from '../../../../electron/release/open-database.ts';
import { createRelease } from '../../../../electron/release/open-release.ts';
import { aDatabase, languages } from '../../../fixtures/exhibit-database.ts';

/** Tables of a handful of rows, or of which a query wants every row: reading them from end to end is the plan. */
const wholeByIntent = /^SCAN (exhibits|exhibit_texts|languages|sources|idle_slides|remembrance_days|v)\b/;
const searchPlan = /^SCAN \w+ VIRTUAL TABLE INDEX \d+:r?M/;
const db = aDatabase();

function statementsOf(): readonly string[] {
  const statements: string[] = [];
  const recording: ReadableDb = {
    prepare: (sql: string) => {
      statements.push(sql);
      return db.prepare(sql);
    },
    pragma: db.pragma.bind(db),
  };
  createRelease(recording, { release: 1, languages });
  return statements;
}

function planOf(sql: string): readonly string[] {
  const parameters = Array.from({ length: sql.split('?').length - 1 }, () => 'x');
  const rows = db
    .prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...parameters);
  return rows.map((row) => row.detail);
}

function firstWordsOf(sql: string): string {
  return sql.trim().replace(/\s+/g, ' ').slice(0, 70);
}

describe('query plans', () => {
  const statements = statementsOf();

  it('are known for every statement of the release', () => {
    expect(statements.length).toBeGreaterThan(25);
  });

  it.each(statements.map((sql) => [firstWordsOf(sql), sql]))(
    'never read a growing table: %s',
    (_title, sql) => {
      const scans = planOf(sql).filter((step) => step.startsWith('SCAN'));
      expect(scans.filter((step) => !wholeByIntent.test(step) && !searchPlan.test(step))).toEqual([]);
    },
  );

  it('read the timeline along its index, without sorting', () => {
    const sql = statements.find((statement) => statement.includes('FROM events v')) ?? '';
    expect(planOf(sql)[0]).toBe('SCAN v USING INDEX events_by_day');
    expect(planOf(sql).join()).not.toContain('TEMP B-TREE');
  });

  it('let FTS5 itself rank and stop: nothing is sorted outside of it', () => {
    const sql = statements.find((statement) => statement.includes('rank MATCH')) ?? '';
    expect(planOf(sql).join()).not.toContain('TEMP B-TREE');
  });

  it('find what names an entry by the index of targets', () => {
    const sql = statements.find((statement) => statement.includes('l.to_kind = ? AND l.to_id = ?')) ?? '';
    expect(planOf(sql).join()).toContain('entry_links_by_target (to_kind=? AND to_id=?)');
  });
});
