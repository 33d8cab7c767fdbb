import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { EntryId, EntryKind } from '../../../content/schema/ids.ts';

/** `kind/id` of an entry. */
export type EntryKey = `${EntryKind}/${EntryId}`;

/**
 * Every row that visitors see on the page of an entry: kind and id of the entry first, then what the row says. Parts
 * that several entries share (figures, media, sources) count for each that shows them.
 *
 * Positions in a list are left out: an entry that moves because another came before it says what it said. The order of
 * its own parts is in, since that is how the page reads. A test expects each table of the schema here or among those
 * that belong to no entry.
 */
export const entryRows: readonly string[] = [
  `SELECT kind, id, is_deeper FROM entries`,
  `SELECT kind, id, language, title, lead, body FROM entry_texts`,
  `SELECT 'story', id, has_warning FROM stories`,
  `SELECT 'story', story_id, position, id FROM chapters`,
  `SELECT 'chapter', id, story_id, date FROM chapters`,
  `SELECT 'chapter', chapter_id, language, body FROM easy_texts`,
  `SELECT 'event', id, date, first_day, last_day, weight FROM events`,
  `SELECT 'place', id, latitude, longitude, is_approximate, weight, other_names FROM places`,
  `SELECT 'place', place_id, language, today FROM place_texts`,
  `SELECT 'route', id, date, first_day, last_day FROM routes`,
  `SELECT 'route', route_id, position, place_id, x, y, mode, date, is_schematic FROM waypoints`,
  `SELECT 'route', route_id, position, language, name, note FROM waypoint_texts`,
  `SELECT 'person', id, birth_name, sort_name, born, died FROM people`,
  `SELECT 'person', person_id, language, own_name, born_in, died_in FROM person_texts`,
  `SELECT 'person', person_id, w.position, source_id, csl FROM person_works AS w JOIN sources AS s ON s.id = source_id`,
  `SELECT from_kind, from_id, to_kind, to_id, position FROM entry_links`,
  `SELECT kind, e.id, e.position, source_id, csl FROM entry_sources AS e JOIN sources AS s ON s.id = source_id`,
  `SELECT kind, e.id, e.position, f.* FROM entry_figures AS e JOIN figures AS f ON f.id = figure_id`,
  `SELECT kind, e.id, t.* FROM entry_figures AS e JOIN figure_texts AS t USING (figure_id)`,
  `SELECT kind, e.id, fs.*, csl FROM entry_figures AS e JOIN figure_sources AS fs USING (figure_id) JOIN sources AS s ON s.id = source_id`,
  `SELECT e.kind, e.id, e.position, m.id, m.kind, credit, licence, taken, duration_seconds, is_spoken FROM entry_media AS e JOIN media AS m ON m.id = media_id`,
  `SELECT kind, e.id, f.* FROM entry_media AS e JOIN media_files AS f USING (media_id)`,
  `SELECT kind, e.id, f.* FROM entry_media AS e JOIN media_films AS f USING (media_id)`,
  `SELECT kind, e.id, t.* FROM entry_media AS e JOIN media_texts AS t USING (media_id)`,
  `SELECT kind, id, language, sha256 FROM narrations`,
];

const digestBytes = 32;

/**
 * A digest of all that visitors see of each entry. Two releases show an entry alike exactly where it is the same.
 *
 * The hashes of an entry's rows are added up bit by bit (exclusive or), so that no rows need to be held or sorted: two
 * rows of one table are never alike, and each hash knows its table. Good enough to tell a change; whether the content
 * may be trusted is decided elsewhere.
 */
export function digestEntries(db: Database.Database): ReadonlyMap<EntryKey, string> {
  const digests = new Map<EntryKey, Buffer>();
  for (const [table, sql] of entryRows.entries()) {
    const rows = db.prepare<[], [kind: EntryKind, id: EntryId, ...unknown[]]>(sql).raw();
    for (const [kind, id, ...values] of rows.iterate()) {
      const key: EntryKey = `${kind}/${id}`;
      const digest = digests.get(key) ?? Buffer.alloc(digestBytes);
      mix(digest, JSON.stringify([table, values]));
      digests.set(key, digest);
    }
  }
  return new Map([...digests].map(([key, digest]) => [key, digest.toString('latin1')]));
}

function mix(digest: Buffer, row: string): void {
  const hash = createHash('sha256').update(row).digest();
  for (let index = 0; index < digestBytes; index++) {
    digest.writeUInt8(digest.readUInt8(index) ^ hash.readUInt8(index), index);
  }
}
