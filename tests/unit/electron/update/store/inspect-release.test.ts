import { existsSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Changes } from '../../../../../electron/contract/staff.ts';
import { inspectRelease } from '../../../../../electron/update/store/inspect-release.ts';
import { openStore } from '../../../../../electron/update/store/open-store.ts';
import { addEntry, addPlace } from '../../../../fixtures/exhibit-database.ts';
import { aFolder, sha256 } from '../../../../fixtures/files.ts';
import { buildRelease, type ReleaseOptions } from '../../../../fixtures/release.ts';
import { aVerified, install, installVerified, onStick } from '../../../../fixtures/store.ts';

const rejected = (code: string): Error =>
  expect.objectContaining({ name: 'ReleaseRejectedError', code }) as Error;

/** What staff see of a second release, after a first one is installed. */
async function changesOf(
  change: (db: Database.Database) => void,
  more: ReleaseOptions = {},
): Promise<Changes> {
  const storeDir = aFolder();
  await install(buildRelease(), storeDir);
  const verified = await aVerified(buildRelease({ release: 2, change, ...more }));
  const inspection = await inspectRelease({ verified, storeDir });
  if (inspection.kind !== 'offer') throw new Error('it was not offered');
  return inspection.changes;
}

const nothing: Changes = {
  counts: [],
  entries: [],
  media: { added: 0, removed: 0 },
  languages: { added: [], removed: [] },
};

describe('inspectRelease', () => {
  it('offers everything as added where nothing is shown', async () => {
    const built = buildRelease({ media: ['picture'] });
    const inspection = await inspectRelease({ verified: await aVerified(built), storeDir: aFolder() });
    const { database, assets } = built.manifest;
    const bytesTotal = assets.reduce((sum, { bytes }) => sum + bytes, database.bytes);
    expect(inspection).toMatchObject({ kind: 'offer', bytesTotal, bytesToCopy: bytesTotal });
    expect(inspection).toMatchObject({
      changes: {
        counts: [
          { kind: 'story', added: 1, changed: 0, removed: 0 },
          { kind: 'chapter', added: 2 },
          { kind: 'event', added: 2 },
          { kind: 'place', added: 2 },
          { kind: 'route', added: 1 },
          { kind: 'person', added: 3 },
          { kind: 'term', added: 3 },
        ],
        media: { added: 1, removed: 0 },
        languages: { added: ['cs', 'pl'], removed: [] },
      },
    });
  });

  it('counts only what an install would copy', async () => {
    const storeDir = aFolder();
    await install(buildRelease({ media: ['old'] }), storeDir);
    const built = buildRelease({ release: 2, media: ['old', 'new one'] });
    expect(await inspectRelease({ verified: await aVerified(built), storeDir })).toMatchObject({
      bytesToCopy: built.manifest.database.bytes + 'new one'.length,
    });
  });

  it('touches nothing of what is shown, and holds one database at most', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    for (const release of [2, 3]) {
      const change = (db: Database.Database) => addPlace(db, `place-${release}`, 'Nowhere');
      await inspectRelease({ verified: await aVerified(buildRelease({ release, change })), storeDir });
    }
    expect(readdirSync(join(storeDir, 'inspected'))).toHaveLength(1);
    expect(readdirSync(join(storeDir, 'releases'))).toEqual(['1']);
    expect(openStore(storeDir)).toMatchObject({ value: { manifest: { release: 1 } } });
  });

  it('knows the release that is shown, and counts what is damaged of it', async () => {
    const storeDir = aFolder();
    const verified = await aVerified(buildRelease({ media: ['one', 'two'] }));
    await installVerified(verified, storeDir);
    expect(await inspectRelease({ verified, storeDir })).toEqual({ kind: 'same', damaged: 0 });
    rmSync(join(storeDir, 'media', sha256('one')));
    truncateSync(join(storeDir, 'media', sha256('two')), 1);
    expect(await inspectRelease({ verified, storeDir })).toEqual({ kind: 'same', damaged: 2 });
  });

  it('offers everything as added where what is shown cannot be read any more', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    rmSync(join(storeDir, 'releases/1'), { recursive: true });
    const verified = await aVerified(buildRelease({ release: 2 }));
    expect(await inspectRelease({ verified, storeDir })).toMatchObject({
      changes: {
        counts: expect.arrayContaining([expect.objectContaining({ kind: 'story', added: 1 })]) as unknown,
      },
    });
  });

  it('refuses a database that was changed on the stick, and leaves nothing that could be taken for it', async () => {
    const storeDir = aFolder();
    const built = buildRelease();
    const { verified, fileOf } = await onStick(built);
    truncateSync(fileOf(), 8192);
    await expect(inspectRelease({ verified, storeDir })).rejects.toThrow(rejected('copy-incomplete'));
    expect(existsSync(join(storeDir, 'inspected', built.manifest.database.sha256))).toBe(false);
  });

  it('refuses what was not verified', async () => {
    const { manifest } = await aVerified(buildRelease());
    const forged = { verified: { manifest }, storeDir: aFolder() } as never;
    await expect(inspectRelease(forged)).rejects.toThrow(TypeError);
  });
});

describe('inspectRelease sees that', () => {
  it('nothing has changed', async () => {
    expect(await changesOf(() => undefined)).toEqual(nothing);
  });

  it('an entry has come, with its title in every language', async () => {
    const changes = await changesOf((db) =>
      addEntry(db, { kind: 'term', id: 'new', title: { cs: 'Nové', pl: 'Nowe' }, position: 9 }),
    );
    expect(changes).toEqual({
      ...nothing,
      counts: [{ kind: 'term', added: 1, changed: 0, removed: 0 }],
      entries: [{ kind: 'term', id: 'new', change: 'added', titles: { cs: 'Nové', pl: 'Nowe' } }],
    });
  });

  it('an entry has gone, with the title that it had', async () => {
    const changes = await changesOf((db) => {
      for (const table of ['entry_texts', 'entries']) db.exec(`DELETE FROM ${table} WHERE id = 'chain'`);
    });
    expect(changes).toMatchObject({
      counts: [{ kind: 'term', removed: 1 }],
      entries: [{ id: 'chain', change: 'removed', titles: { cs: 'Řetěz', pl: 'Łańcuch' } }],
    });
  });

  it.each<[what: string, entry: string, sql: string]>([
    [
      'a word of a text',
      'place/warsaw',
      "UPDATE entry_texts SET body = '[]' WHERE id = 'warsaw' AND language = 'pl'",
    ],
    ['a warning before a story', 'story/winter', 'UPDATE stories SET has_warning = 0'],
    ['the date of an event', 'event/majdanek', "UPDATE events SET date = '1944-07-24' WHERE id = 'majdanek'"],
    ['where a place lies', 'place/warsaw', "UPDATE places SET latitude = 52.2 WHERE id = 'warsaw'"],
    ['the name of a place today', 'place/auschwitz', "UPDATE place_texts SET today = 'Památník'"],
    ['a point of a route', 'route/west', 'UPDATE waypoints SET x = 6 WHERE position = 1'],
    [
      'the name of such a point',
      'route/west',
      "UPDATE waypoint_texts SET name = 'Bod' WHERE position = 1 AND language = 'pl'",
    ],
    ['when somebody was born', 'person/daniel', "UPDATE people SET born = '1921' WHERE id = 'daniel'"],
    ['where somebody was born', 'person/daniel', "UPDATE person_texts SET born_in = 'Brno'"],
    ['a figure', 'chapter/first', 'UPDATE figures SET high = 15001'],
    ['who says so of a figure', 'chapter/first', "UPDATE figure_texts SET according_to = 'A'"],
    ['the source of a figure', 'chapter/first', "UPDATE figure_sources SET source_id = 'A'"],
    ['the order of sources', 'chapter/first', "UPDATE entry_sources SET position = 5 WHERE source_id = 'B'"],
    ['the caption of a picture', 'chapter/first', "UPDATE media_texts SET caption = 'jiný'"],
    ['the credit of a picture', 'chapter/first', "UPDATE media SET credit = 'někdo'"],
    ['a link', 'event/evacuation', "DELETE FROM entry_links WHERE from_id = 'evacuation'"],
  ])('%s has changed, on the page that shows it (%s)', async (_what, entry, sql) => {
    const { entries } = await changesOf((db) => db.exec(sql));
    expect(entries.map(({ kind, id, change }) => `${change} ${kind}/${id}`)).toEqual([`changed ${entry}`]);
  });

  it('a source has changed, on every page that cites it', async () => {
    const { entries } = await changesOf((db) =>
      db.exec(`UPDATE sources SET csl = '{"id":"A"}' WHERE id = 'A'`),
    );
    expect(entries.map(({ id }) => id)).toEqual(['first', 'daniel']);
  });

  it('an entry has only moved, and says what it said', async () => {
    expect(await changesOf((db) => db.exec('UPDATE entries SET position = position + 1'))).toEqual(nothing);
  });

  it('the file of a picture was replaced', async () => {
    const replacement = 'another drawing';
    const changes = await changesOf(
      (db) => db.exec(`UPDATE media_files SET sha256 = '${sha256(replacement)}'`),
      { media: [replacement] },
    );
    expect(changes).toMatchObject({ media: { added: 1, removed: 1 }, entries: [{ id: 'first' }] });
  });

  it('very much has changed: all of it counted, the first two hundred named', async () => {
    const changes = await changesOf((db) => {
      for (let index = 0; index < 300; index++) {
        addEntry(db, { kind: 'term', id: `term-${index}`, title: 'Term', position: index + 9 });
      }
    });
    expect(changes.counts).toEqual([{ kind: 'term', added: 300, changed: 0, removed: 0 }]);
    expect(changes.entries).toHaveLength(200);
    expect(changes.entries[199]?.id).toBe('term-199');
  });
});
