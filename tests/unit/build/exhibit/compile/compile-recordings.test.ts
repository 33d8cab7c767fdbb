import { readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompiledRelease } from '../../../../../build/exhibit/compile/compile-exhibit.ts';
import { compileFolder, openCompiled } from '../../../../fixtures/compiled-exhibit.ts';
import { sha256 } from '../../../../fixtures/files.ts';
import { aTinyExhibit } from '../../../../fixtures/tiny-exhibit.ts';

let compiled: CompiledRelease;
let db: Database.Database;

beforeAll(async () => {
  compiled = await compileFolder((await aTinyExhibit()).dir);
  db = openCompiled(compiled);
});

const rows = (sql: string): unknown[] => db.prepare(sql).all();

describe('compileExhibit, what plays', () => {
  it('takes sounds and films over byte for byte, each under its type', () => {
    const names = ['media/foghorn.ogg', 'media/harbour.webm', 'narration/chapter/lamp-is-lit.en.ogg'];
    for (const name of names) {
      const bytes = readFileSync(`tests/fixtures/tiny-exhibit/${name}`);
      const asset = compiled.assets.find((one) => one.sha256 === sha256(bytes));
      expect(asset?.mediaType).toBe(name.endsWith('.ogg') ? 'audio/ogg' : 'video/webm');
      expect(Buffer.from(asset?.content ?? []).equals(bytes)).toBe(true);
    }
  });

  it('keeps what is said in a film, line by line, in every language', () => {
    const [english, hebrew] = rows(
      `SELECT captions, transcript FROM media_texts WHERE media_id = 'harbour' ORDER BY language`,
    ) as { captions: string; transcript: string }[];
    expect(JSON.parse(english?.captions ?? '')).toEqual([
      { fromSeconds: 0, toSeconds: 1, text: 'The boat is late.' },
      { fromSeconds: 1, toSeconds: 2, text: 'It has the flour\nand the post.' },
    ]);
    expect(english?.transcript).toContain('ina-rendall');
    expect(hebrew?.captions).toContain('הסירה מאחרת.');
  });

  it('names films in sign languages and with a described picture', () => {
    expect(rows('SELECT role, tag, width FROM media_films ORDER BY position')).toEqual([
      { role: 'sign-language', tag: 'bfi', width: 240 },
      { role: 'described', tag: 'en', width: 320 },
    ]);
  });

  it('gives a chapter its reader and its easy text in the languages that have them', () => {
    expect(rows('SELECT kind, id, language, duration_seconds AS seconds FROM narrations')).toEqual([
      { kind: 'chapter', id: 'lamp-is-lit', language: 'en', seconds: 3 },
    ]);
    expect(rows('SELECT chapter_id AS id, language FROM easy_texts')).toEqual([
      { id: 'lamp-is-lit', language: 'en' },
    ]);
  });
});

describe('compileExhibit, the idle loop', () => {
  const slides = `SELECT s.kind, s.of_day AS ofDay, s.day_id AS day, s.routes, t.heading, t.text FROM idle_slides s
    LEFT JOIN idle_slide_texts t ON t.position = s.position AND t.language = 'en'`;

  it('shows a place by its name and role, and a season with the routes of its time', () => {
    expect(rows(`${slides} WHERE s.kind IN ('place', 'season') ORDER BY s.position`)).toMatchObject([
      { heading: 'South Light', text: 'The lighthouse at the harbour mouth' },
      { heading: 'November 1907', routes: '["supply-boat"]' },
    ]);
  });

  it('calls a day of remembrance by its name, on every day and on the day itself', () => {
    expect(rows(`${slides} WHERE s.kind = 'day' ORDER BY s.position`)).toMatchObject([
      { ofDay: null, day: 'first-light-day', heading: 'The day of the first light' },
      { ofDay: 'first-light-day', day: 'first-light-day', heading: 'The day of the first light' },
      { ofDay: 'keepers-day', day: 'keepers-day', heading: 'The day of the keepers' },
    ]);
  });
});
