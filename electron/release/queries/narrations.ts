import type { EntryId, EntryKind } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { Narration } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';

interface NarrationRow {
  readonly sha256: string;
  readonly mediaType: string;
  readonly durationSeconds: number;
}

/** Which entries are read aloud by a person. */
export function createNarrationQueries(db: ReadableDb) {
  const selectOne = db.prepare<[EntryKind, EntryId, LanguageTag], NarrationRow>(`
    SELECT n.sha256, a.media_type AS mediaType, n.duration_seconds AS durationSeconds
    FROM narrations n
    JOIN assets a ON a.sha256 = n.sha256
    WHERE n.kind = ? AND n.id = ? AND n.language = ?
  `);

  return {
    ofEntry(kind: EntryKind, id: EntryId, language: LanguageTag): Narration | undefined {
      const row = selectOne.get(kind, id, language);
      if (!row) return undefined;
      const { durationSeconds, ...file } = row;
      return { file, durationSeconds };
    },
  };
}
