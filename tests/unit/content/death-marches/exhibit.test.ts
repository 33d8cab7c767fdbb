import { readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkExhibit } from '../../../../build/exhibit/check/check-exhibit.ts';
import { Report, formatProblem } from '../../../../build/exhibit/problems.ts';
import { compileFolder, openCompiled } from '../../../fixtures/compiled-exhibit.ts';

const folder = 'content/death-marches';
let db: Database.Database;

beforeAll(async () => {
  db = openCompiled(await compileFolder(folder));
}, 120_000);

describe('the exhibit Pochody smrti', () => {
  it('has no problem that check could find', async () => {
    const report = new Report();
    await checkExhibit(folder, report);
    expect(report.errors.map(formatProblem)).toEqual([]);
  });

  it('holds what was promised: stories, events, routes, people, places and terms in five languages', () => {
    const count = (kind: string): number =>
      db.prepare<[string], number>('SELECT count(*) FROM entries WHERE kind = ?').pluck().get(kind) ?? 0;
    expect(count('story')).toBeGreaterThanOrEqual(6);
    expect(count('event')).toBeGreaterThanOrEqual(30);
    expect(count('route')).toBeGreaterThanOrEqual(12);
    expect(count('person')).toBeGreaterThanOrEqual(8);
    expect(count('place')).toBeGreaterThanOrEqual(25);
    expect(count('term')).toBeGreaterThanOrEqual(20);
    expect(db.prepare('SELECT tag FROM languages ORDER BY position').pluck().all()).toEqual([
      'cs',
      'en',
      'de',
      'pl',
      'he',
    ]);
  });

  it('has an idle loop of twelve to sixteen slides, of every kind, and days of remembrance', () => {
    const kinds = db.prepare('SELECT kind FROM idle_slides WHERE of_day IS NULL').pluck().all();
    expect(kinds.length).toBeGreaterThanOrEqual(12);
    expect(kinds.length).toBeLessThanOrEqual(16);
    expect([...new Set(kinds)].sort()).toEqual(['day', 'map', 'place', 'season', 'text', 'title']);
    expect(db.prepare('SELECT date FROM remembrance_days ORDER BY date').pluck().all()).toEqual([
      '01-27',
      '04-29',
      '05-05',
      '05-08',
      '27-nisan',
    ]);
  });

  it('tells every chapter in easy language too, in every language', () => {
    const missing = db.prepare(`SELECT id || '.' || tag FROM chapters, languages
      WHERE NOT EXISTS (SELECT * FROM easy_texts WHERE chapter_id = id AND language = tag)`);
    expect(missing.pluck().all()).toEqual([]);
  });

  it('names every typeface of the stage, and its licence, in every language', () => {
    const families = [
      ...readFileSync('src/styles/base.css', 'utf8').matchAll(/@fontsource-variable\/([a-z-]+)/g),
    ];
    const words = families.map(([, id = '']) => id.split('-').filter(Boolean));
    const names = words.map((parts) =>
      parts.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join(' '),
    );
    expect(new Set(names)).toEqual(
      new Set(['Source Serif', 'Source Sans', 'Noto Serif Hebrew', 'Noto Sans Hebrew']),
    );
    const about = db.prepare<[], [string, string]>('SELECT language, about FROM exhibit_texts').raw().all();
    for (const [language, text] of about) {
      for (const name of [...names, 'SIL Open Font License'])
        expect(text.replaceAll('\u00A0', ' '), language).toContain(name);
    }
  });

  it('says that no native speaker has read its Hebrew yet', () => {
    const unread = db.prepare('SELECT tag FROM languages WHERE awaits_proofreading = 1').pluck();
    expect(unread.all()).toEqual(['he']);
  });

  it.each(['osvetim', 'auschwitz', 'oswiecim'])(
    'finds the place Osvětim in Czech by the word "%s"',
    (word) => {
      const hits = db
        .prepare(`SELECT kind || ':' || id FROM search_cs WHERE search_cs MATCH ?`)
        .pluck()
        .all(`${word}*`);
      expect(hits).toContain('place:auschwitz');
    },
  );

  it('binds Czech words of one letter, so that none ends a line', () => {
    const bodies = db
      .prepare<[], string>(`SELECT title || body FROM entry_texts WHERE language = 'cs'`)
      .pluck()
      .all();
    expect(bodies.join('\n')).not.toMatch(/(?<![\p{L}\p{N}.])[ksvzouai] (?=[\p{L}\p{N}])/iu);
  });
});
