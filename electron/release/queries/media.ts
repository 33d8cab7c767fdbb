import { parseBlocks } from '../../../content/schema/blocks.ts';
import type { EntryId, EntryKind } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import { parseCues, type MediaKind } from '../../../content/schema/media.ts';
import type { Media, MediaFile } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';
import { parseLabels, withoutNulls, type SqlBoolean } from '../rows.ts';
import { createFilmQueries } from './films.ts';

interface MediaRow {
  readonly id: EntryId;
  readonly kind: MediaKind;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly licence: string;
  readonly taken: string | null;
  readonly durationSeconds: number | null;
  readonly isSpoken: SqlBoolean;
  readonly labels: string;
  readonly captions: string;
  readonly transcript: string;
}

interface FileRow {
  readonly sha256: string;
  readonly mediaType: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** Media of an entry, each with its files from the smallest to the largest, and with everything that is said in it. */
export function createMediaQueries(db: ReadableDb) {
  const selectOfEntry = db.prepare<[LanguageTag, EntryKind, EntryId], MediaRow>(`
    SELECT m.id, m.kind, t.alt, t.caption, m.credit, m.licence, m.taken, m.duration_seconds AS durationSeconds,
      m.is_spoken AS isSpoken, t.labels, t.captions, t.transcript
    FROM entry_media e
    JOIN media m ON m.id = e.media_id
    JOIN media_texts t ON t.media_id = m.id AND t.language = ?
    WHERE e.kind = ? AND e.id = ?
    ORDER BY e.position
  `);
  const selectFiles = db.prepare<[EntryId], FileRow>(`
    SELECT f.sha256, a.media_type AS mediaType, f.width, f.height
    FROM media_files f
    JOIN assets a ON a.sha256 = f.sha256
    WHERE f.media_id = ?
    ORDER BY f.width, f.sha256
  `);
  const films = createFilmQueries(db);

  const filesOf = (id: EntryId): readonly MediaFile[] => selectFiles.all(id).map((row) => withoutNulls(row));
  const toMedia = (row: MediaRow, language: LanguageTag): Media => ({
    ...withoutNulls(row),
    labels: parseLabels(row.labels),
    files: filesOf(row.id),
    isSpoken: row.isSpoken === 1,
    captions: parseCues(row.captions),
    transcript: parseBlocks(row.transcript),
    ...films.ofMedia(row.id, language),
  });

  return {
    ofEntry: (kind: EntryKind, id: EntryId, language: LanguageTag): readonly Media[] =>
      selectOfEntry.all(language, kind, id).map((row) => toMedia(row, language)),
  };
}
