import Database from 'better-sqlite3';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompiledRelease } from '../../../../../build/exhibit/compile/compile-exhibit.ts';
import { checkReleaseDatabase } from '../../../../../content/schema/database.ts';
import { drawingSchema } from '../../../../../content/schema/drawing.ts';
import { compileFolder, openCompiled } from '../../../../fixtures/compiled-exhibit.ts';
import { aTinyExhibit } from '../../../../fixtures/tiny-exhibit.ts';

let compiled: CompiledRelease;
let db: Database.Database;

beforeAll(async () => {
  const exhibit = await aTinyExhibit();
  compiled = await compileFolder(exhibit.dir);
  db = openCompiled(compiled);
});

const texts = (sql: string): unknown[] => db.prepare(sql).pluck().all();

describe('compileExhibit', () => {
  it('writes exactly the schema that a kiosk opens', () => {
    expect(() =>
      checkReleaseDatabase(db, new Database(':memory:'), compiled.manifest.languages),
    ).not.toThrow();
    expect(db.pragma('journal_mode', { simple: true })).not.toBe('wal');
  });

  it('links what the text names first, in its order, then what the lists name', () => {
    const links = `SELECT to_kind || ':' || to_id FROM entry_links WHERE from_id = 'lamp-is-lit' ORDER BY position`;
    expect(texts(links)).toEqual([
      'person:ina-rendall',
      'place:north-light',
      'term:lamp-room',
      'event:first-light',
    ]);
  });

  it('links a route to the places that it passes', () => {
    expect(texts(`SELECT to_id FROM entry_links WHERE from_kind = 'route' ORDER BY position`)).toEqual([
      'north-light',
      'south-light',
    ]);
  });

  it('gives an entry the sources that it lists, that it cites, and that its figures and drawings rest on', () => {
    const sources = `SELECT source_id FROM entry_sources WHERE id = ? ORDER BY position`;
    expect(db.prepare(sources).pluck().all('supply-boat')).toEqual(['CHART', 'LOG']);
    expect(db.prepare(sources).pluck().all('night-of-fog')).toEqual(['LOG', 'CHART']);
  });

  it('keeps figures and drawings that only the text shows', () => {
    expect(texts(`SELECT media_id FROM entry_media WHERE id = 'night-of-fog'`)).toContain('beam');
    expect(texts(`SELECT figure_id FROM entry_figures WHERE id = 'lamp-is-lit'`)).toEqual(['steps']);
  });

  it('takes name and point of a waypoint from its place', () => {
    const row = db.prepare(`
      SELECT t.name, w.x = p.x AND w.y = p.y AS isSamePoint
      FROM waypoints w
      JOIN waypoint_texts t ON t.position = w.position AND t.language = 'en'
      JOIN places p ON p.id = w.place_id
      WHERE w.place_id = 'north-light'
    `);
    expect(row.get()).toEqual({ name: 'North Light', isSamePoint: 1 });
  });

  it('writes the days of a date and the direction of a language', () => {
    expect(db.prepare(`SELECT first_day, last_day FROM events WHERE id = 'fog-night'`).get()).toEqual({
      first_day: '1907-11-03',
      last_day: '1907-11-04',
    });
    expect(texts('SELECT direction FROM languages ORDER BY position')).toEqual(['ltr', 'rtl']);
  });

  it('finds an entry by its name in another language, by a further name and without diacritics', () => {
    const find = (language: string, words: string): unknown[] =>
      db
        .prepare(`SELECT id FROM search_${language} WHERE search_${language} MATCH ? ORDER BY rank`)
        .pluck()
        .all(words);
    expect(find('he', 'norrljos')).toEqual(['north-light']);
    expect(find('he', 'title : north')).toEqual([]);
    expect(find('he', 'names : (north AND light)')).toContain('north-light');
    expect(find('en', 'flett')).toEqual(['ina-rendall']);
    expect(find('he', 'רנדל')).toContain('ina-rendall');
    expect(find('he', 'rendall')).toEqual(['ina-rendall']);
  });

  it('finds the words of a deeper part, and keeps them out of what a snippet shows', () => {
    const find = db.prepare(
      `SELECT id, snippet(search_en, 2, '', '', '', 60) AS shown FROM search_en WHERE search_en MATCH ?`,
    );
    const hit = find.get('haar') as { id: string; shown: string };
    expect(hit.id).toBe('night-of-fog');
    expect(hit.shown).not.toContain('haar');
  });

  it('makes an image in every width that it has the pixels for, upright and without metadata', async () => {
    const widths = db
      .prepare(`SELECT width FROM media_files WHERE media_id = 'skell-tower' ORDER BY width`)
      .pluck()
      .all();
    expect(widths).toEqual([640, 1280]);
    const images = compiled.assets.filter(({ mediaType }) => mediaType === 'image/webp');
    expect(images).toHaveLength(2);
    for (const { content } of images) {
      const { format, exif, icc } = await sharp(content).metadata();
      expect({ format, exif, icc }).toEqual({ format: 'webp', exif: undefined, icc: undefined });
    }
  });

  it('keeps a drawing as shapes, with its words as labels in each language', () => {
    const drawing = compiled.assets.find(({ mediaType }) => mediaType.includes('drawing'));
    const text = new TextDecoder().decode(drawing?.content);
    expect(() => drawingSchema.parse(JSON.parse(text))).not.toThrow();
    expect(text).not.toContain('tower</');
    const labels = `SELECT labels FROM media_texts WHERE media_id = 'beam' AND language = 'he'`;
    expect(JSON.parse(String(texts(labels)[0]))).toEqual({ sea: 'ים', tower: 'מגדל' });
  });
});
