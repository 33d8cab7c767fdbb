import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkDatabase } from '../../../electron/update/store/check-database.ts';
import { inspectRelease } from '../../../electron/update/store/inspect-release.ts';
import { aFolder, sha256 } from '../../fixtures/files.ts';
import { buildRelease } from '../../fixtures/release.ts';
import { activeNumber, aVerified, install, installVerified, onStick } from '../../fixtures/store.ts';
import { buildHostile } from './signed-database.ts';

const rejected = (code: string): Error =>
  expect.objectContaining({ name: 'ReleaseRejectedError', code }) as Error;

type Change = (db: Database.Database) => void;
type Edit = (bytes: Buffer) => Uint8Array;

/** SQL that the database was changed with before it was signed. */
const bySql: readonly (readonly [what: string, code: string, change: Change])[] = [
  [
    'a trigger',
    'database-foreign',
    (db) => db.exec('CREATE TRIGGER t AFTER INSERT ON media BEGIN SELECT 1; END'),
  ],
  [
    'a view that runs functions',
    'database-foreign',
    (db) => db.exec('CREATE VIEW v AS SELECT randomblob(9)'),
  ],
  [
    'a view in place of a table',
    'database-foreign',
    (db) => db.exec('DROP TABLE idle_slide_texts; CREATE VIEW idle_slide_texts AS SELECT 1 AS position'),
  ],
  ['a table of its own', 'database-foreign', (db) => db.exec('CREATE TABLE more (x)')],
  ['an index of its own', 'database-foreign', (db) => db.exec('CREATE INDEX i ON media (licence)')],
  [
    'an index over an expression',
    'database-foreign',
    (db) => db.exec('DROP INDEX events_by_day; CREATE INDEX events_by_day ON events (upper(id))'),
  ],
  ['a virtual table of its own', 'database-foreign', (db) => db.exec('CREATE VIRTUAL TABLE f USING fts5(x)')],
  [
    'a virtual table of another kind',
    'database-foreign',
    (db) => db.exec('CREATE VIRTUAL TABLE f USING fts4(x)'),
  ],
  ['a table too few', 'database-foreign', (db) => db.exec('DROP TABLE idle_slide_texts')],
  [
    'a column that is computed',
    'database-foreign',
    (db) => db.exec('ALTER TABLE media ADD COLUMN x INTEGER AS (1 + 1)'),
  ],
  [
    'a search table with another tokenizer',
    'database-foreign',
    (db) =>
      db.exec("DROP TABLE search_cs; CREATE VIRTUAL TABLE search_cs USING fts5(title, tokenize = 'porter')"),
  ],
  ['another application_id', 'database-foreign', (db) => db.pragma('application_id = 1')],
  ['another user_version', 'database-foreign', (db) => db.pragma('user_version = 3')],
  ['a log to be applied (WAL)', 'database-foreign', (db) => db.pragma('journal_mode = WAL')],
  [
    'search tables whose inner tables were written to',
    'database-damaged',
    (db) => {
      db.unsafeMode(true);
      db.exec("UPDATE search_cs_data SET block = x'00ff' WHERE id = (SELECT max(id) FROM search_cs_data)");
    },
  ],
  [
    'search tables that find what no entry says',
    'database-damaged',
    (db) => {
      db.unsafeMode(true);
      db.exec("UPDATE search_cs_content SET c0 = 'jiný' WHERE id = 1");
    },
  ],
  [
    'a reference that leads nowhere',
    'database-damaged',
    (db) => {
      db.pragma('foreign_keys = OFF');
      db.exec("INSERT INTO place_texts VALUES ('nowhere', 'cs', NULL)");
    },
  ],
  [
    'a value that its own rule forbids',
    'database-damaged',
    (db) => {
      db.pragma('ignore_check_constraints = ON');
      db.exec('UPDATE events SET weight = 9');
    },
  ],
  ['no story at all', 'content-empty', (db) => db.exec("DELETE FROM entry_texts WHERE kind = 'story'")],
  [
    'no story in a language that it promises',
    'content-empty',
    (db) => db.exec("DELETE FROM entry_texts WHERE kind = 'story' AND language = 'pl'"),
  ],
  [
    'no title in a language that it promises',
    'content-empty',
    (db) => db.exec("DELETE FROM exhibit_texts WHERE language = 'pl'"),
  ],
  ['two exhibits', 'database-foreign', (db) => db.exec("UPDATE exhibits SET id = 'another'")],
];

/** What was done to its bytes before they were signed. */
const byBytes: readonly (readonly [what: string, code: string, edit: Edit])[] = [
  [
    'a text in place of a database',
    'database-foreign',
    () => Buffer.from('This is not a database.\n'.repeat(400)),
  ],
  ['a single byte', 'database-foreign', () => Buffer.from('S')],
  ['a page that is torn', 'database-damaged', (bytes) => fill(bytes, 3 * 4096 + 8, 4096 - 8, 0xff)],
  ['the last page cut off', 'database-damaged', (bytes) => bytes.subarray(0, bytes.length - 4096)],
  ['bytes after its end', 'database-damaged', (bytes) => Buffer.concat([bytes, Buffer.alloc(4096)])],
  ['four billion pages', 'database-damaged', (bytes) => writeUInt32(bytes, 28, 0xfffffffe)],
  ['no pages', 'database-damaged', (bytes) => writeUInt32(bytes, 28, 0)],
  ['pages of 512 bytes', 'database-foreign', (bytes) => fill(bytes, 16, 1, 2)],
  ['a write version of the future', 'database-foreign', (bytes) => fill(bytes, 18, 1, 3)],
  ['a read version of a log', 'database-foreign', (bytes) => fill(bytes, 19, 1, 2)],
  ['text in UTF-16', 'database-foreign', (bytes) => writeUInt32(bytes, 56, 2)],
  [
    'a free list that leads out of the file',
    'database-damaged',
    (bytes) => writeUInt32(bytes, 32, 0x7fffffff),
  ],
  ['a root page that points at itself', 'database-damaged', (bytes) => writeUInt32(bytes, 4096 + 8, 2)],
];

function fill(bytes: Buffer, at: number, length: number, value: number): Buffer {
  return bytes.fill(value, at, at + length);
}

function writeUInt32(bytes: Buffer, at: number, value: number): Buffer {
  bytes.writeUInt32BE(value, at);
  return bytes;
}

describe('a signed database is refused with', () => {
  it.each(bySql)('%s (%s)', async (_what, code, change) => {
    const storeDir = aFolder();
    const verified = await aVerified(buildHostile({ release: 2, change }));
    await expect(inspectRelease({ verified, storeDir })).rejects.toThrow(rejected(code));
    await expect(installVerified(verified, storeDir)).rejects.toThrow(rejected(code));
    expect(activeNumber(storeDir)).toBe('no-release');
  });

  it.each(byBytes)('%s (%s)', async (_what, code, edit) => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    const verified = await aVerified(buildHostile({ release: 2 }, edit));
    await expect(inspectRelease({ verified, storeDir })).rejects.toThrow(rejected(code));
    await expect(installVerified(verified, storeDir)).rejects.toThrow(rejected(code));
    expect(activeNumber(storeDir)).toBe(1);
  });

  it('files that its manifest does not name', async () => {
    const hash = sha256('unnamed');
    const change: Change = (db) => db.exec(`INSERT INTO assets VALUES ('${hash}', 'image/webp', 7)`);
    const built = buildRelease({ change });
    const assets = built.manifest.assets.filter((asset) => asset.sha256 !== hash);
    const path = join(built.releaseDir, 'exhibit.sqlite');
    await expect(checkDatabase(path, { ...built.manifest, assets })).rejects.toThrow(
      rejected('database-foreign'),
    );
    await expect(checkDatabase(path, built.manifest)).resolves.toBeUndefined();
  });

  it('too few of the files that its manifest names, or of another type', async () => {
    const { releaseDir, manifest } = buildRelease();
    const path = join(releaseDir, 'exhibit.sqlite');
    const extra = { sha256: sha256('extra'), bytes: 5, mediaType: 'image/webp' };
    const assets = [...manifest.assets, extra];
    await expect(checkDatabase(path, { ...manifest, assets })).rejects.toThrow(rejected('database-foreign'));
    const retyped = manifest.assets.map((asset) => ({ ...asset, mediaType: 'text/html' }));
    await expect(checkDatabase(path, { ...manifest, assets: retyped })).rejects.toThrow(
      rejected('database-foreign'),
    );
  });

  it('other languages than its manifest promises', async () => {
    const { releaseDir, manifest } = buildRelease();
    const path = join(releaseDir, 'exhibit.sqlite');
    const languages = manifest.languages.slice(0, 1);
    await expect(checkDatabase(path, { ...manifest, languages })).rejects.toThrow(
      rejected('database-foreign'),
    );
  });
});

describe('a signed database', () => {
  it('is taken where nothing is wrong, and is not changed by being read', async () => {
    const { releaseDir, manifest } = buildRelease();
    const path = join(releaseDir, 'exhibit.sqlite');
    await checkDatabase(path, manifest);
    expect(sha256(readFileSync(path))).toBe(manifest.database.sha256);
    expect(readdirSync(releaseDir).sort()).toEqual(['exhibit.sqlite', 'media', 'release.json']);
  });
});

describe('files beside a database', () => {
  it('on the stick are never copied, nor looked at', async () => {
    const storeDir = aFolder();
    const { verified, fileOf } = await onStick(buildRelease());
    for (const suffix of ['-wal', '-journal', '-shm']) writeFileSync(`${fileOf()}${suffix}`, aLog());
    await inspectRelease({ verified, storeDir });
    await installVerified(verified, storeDir);
    expect(readdirSync(join(storeDir, 'releases/1')).sort()).toEqual([
      'custom.json',
      'exhibit.sqlite',
      'release.json',
    ]);
  });

  it.each(['-wal', '-journal', '-shm'])('in the store (%s) make it no database of ours', async (suffix) => {
    const { releaseDir, manifest } = buildRelease();
    const path = join(releaseDir, 'exhibit.sqlite');
    writeFileSync(`${path}${suffix}`, aLog());
    await expect(checkDatabase(path, manifest)).rejects.toThrow(rejected('database-foreign'));
  });
});

/** The log of another database, which SQLite would apply if it were asked to. */
function aLog(): Buffer {
  const dir = aFolder();
  const db = new Database(join(dir, 'other.sqlite'));
  try {
    db.pragma('journal_mode = WAL');
    db.exec('CREATE TABLE t (x)');
    return readFileSync(join(dir, 'other.sqlite-wal'));
  } finally {
    db.close();
  }
}
