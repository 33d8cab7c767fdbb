import type Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { maxListed, maxPageBytes } from '../../../electron/update/limits.ts';
import { addEntry, addPlace } from '../../fixtures/exhibit-database.ts';
import { aFolder } from '../../fixtures/files.ts';
import { activeNumber, aVerified, installVerified } from '../../fixtures/store.ts';
import { buildHostile, installHostile } from './hostile-release.ts';
import { aReader, type Reader } from './reader.ts';
import { walk } from './walk.ts';

const words = { type: 'text', text: 'a' };

/** As many pieces of text as fit on a page, each an element of its own. */
function fullPage(): string {
  const piece = { type: 'emphasis', children: [words] };
  const count = Math.floor(maxPageBytes / (JSON.stringify(piece).length + 1)) - 4;
  return JSON.stringify([{ type: 'paragraph', children: Array.from({ length: count }, () => piece) }]);
}

/** One piece of text within another, as deep as fits on a page. */
function deepPage(): string {
  const [head, tail] = ['{"type":"emphasis","children":[', ']}'];
  const depth = Math.floor(maxPageBytes / (head.length + tail.length)) - 4;
  return `[{"type":"paragraph","children":[${head.repeat(depth)}${JSON.stringify(words)}${tail.repeat(depth)}]}]`;
}

/** Fills every list up to its limit. */
function fill(db: Database.Database): void {
  const missing = (kind: string) =>
    maxListed - (db.prepare('SELECT count(*) FROM entries WHERE kind = ?').pluck().get(kind) as number);
  const fillKind = (kind: string, add: (id: string) => void) => {
    for (let left = missing(kind); left > 0; left -= 1) add(`${kind}-${left}`);
  };
  const event = db.prepare("INSERT INTO events VALUES (?, '1945-01-20', '1945-01-20', '1945-01-20', 1)");
  const person = db.prepare('INSERT INTO people VALUES (?, NULL, ?, NULL, NULL)');
  db.transaction(() => {
    fillKind('place', (id) => addPlace(db, id, id));
    fillKind('term', (id) => addEntry(db, { kind: 'term', id, title: id }));
    fillKind('event', (id) => {
      event.run(id);
      addEntry(db, { kind: 'event', id, title: id });
    });
    fillKind('person', (id) => {
      person.run(id, id);
      addEntry(db, { kind: 'person', id, title: id });
    });
    const csl = (id: string) =>
      JSON.stringify({ id, type: 'book', title: id, custom: { checked: 'extract' } });
    const source = db.prepare('INSERT INTO sources VALUES (?, ?, ?)');
    for (let position = 2; position < maxListed; position += 1)
      source.run(`S${position}`, position, csl(`S${position}`));
    db.prepare("UPDATE entry_texts SET body = ? WHERE kind = 'chapter'").run(fullPage());
    db.prepare('UPDATE exhibit_texts SET about = ?').run(deepPage());
  })();
}

let reader: Reader;

beforeAll(async () => {
  reader = await aReader(await installHostile({ change: fill }));
  await reader.page.evaluate(() => void (document.documentElement.dataset['first'] = 'yes'));
  return () => reader.close();
});

const isFirstPage = () => document.documentElement.dataset['first'] === 'yes';

describe('a release that is as large as it may be', () => {
  it.each(Object.entries(walk).filter(([name]) => name !== 'about'))(
    '77: shows the screen "%s" and can be used after it',
    async (_name, open) => {
      const { page, visitor } = reader;
      await visitor.home();
      await open(visitor);
      await visitor.home();
      // A stage that had hung would have been replaced by another one.
      expect(await page.evaluate(isFirstPage)).toBe(true);
    },
  );

  it('77: goes back from a page that is deeper than anything can draw', async () => {
    const { page, visitor } = reader;
    await visitor.home();
    await page.locator('main button').last().click();
    await visitor.settle();
    await visitor.home();
    expect(await page.evaluate(isFirstPage)).toBe(true);
  });
});

describe('a release that is larger', () => {
  const many = Array.from({ length: 1_000_000 }, () => '{"type":"text","text":"a"}').join(',');
  const changes: Readonly<Record<string, (db: Database.Database) => void>> = {
    'a page of a million texts': (db) =>
      void db
        .prepare("UPDATE entry_texts SET body = ? WHERE kind = 'story'")
        .run(`[{"type":"paragraph","children":[${many}]}]`),
    'a list of one entry too many': (db) => {
      fill(db);
      addEntry(db, { kind: 'term', id: 'one-more', title: 'one more' });
    },
    'a title of a megabyte': (db) =>
      void db.prepare("UPDATE entry_texts SET title = ? WHERE kind = 'story'").run('a'.repeat(1024 * 1024)),
  };
  it.each(Object.entries(changes))('77: is refused: %s', async (_name, change) => {
    const storeDir = aFolder();
    const verified = await aVerified(buildHostile({ change }));
    await expect(installVerified(verified, storeDir)).rejects.toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
    expect(activeNumber(storeDir)).toBe('no-release');
  });
});

describe('addresses and history', () => {
  it('77: can be flooded by a page, and the visit goes on where it was', async () => {
    const { page, visitor } = reader;
    await visitor.home();
    const length = await page.evaluate(() => {
      for (let turn = 0; turn < 20_000; turn += 1) {
        location.hash = String(turn);
        try {
          history.pushState({ turn }, '', `#${turn}`);
        } catch {
          // Chromium may have had enough; the loop has not.
        }
      }
      return history.length;
    });
    expect(length).toBeLessThanOrEqual(50);
    await visitor.home();
    expect(await page.evaluate(isFirstPage)).toBe(true);
    expect(new URL(page.url()).origin + new URL(page.url()).pathname).toBe(
      new URL(page.url()).origin + '/index.html',
    );
  });
});
