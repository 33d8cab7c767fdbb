import { entryKinds, type EntryId, type EntryKind, type SourceId } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { EntryLink } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';

type EntryKey = [LanguageTag, EntryKind, EntryId];

/** Ways from one entry to others, in both directions, with the titles that the visitor's language gives them. */
export function createLinkQueries(db: ReadableDb) {
  const selectNamed = db.prepare<EntryKey, EntryLink>(`
    SELECT l.to_kind AS kind, l.to_id AS id, t.title
    FROM entry_links l
    JOIN entry_texts t ON t.kind = l.to_kind AND t.language = ? AND t.id = l.to_id
    WHERE l.from_kind = ? AND l.from_id = ?
    ORDER BY l.position
  `);
  const selectNaming = db.prepare<EntryKey, EntryLink>(`
    SELECT l.from_kind AS kind, l.from_id AS id, t.title
    FROM entry_links l
    JOIN entries e ON e.kind = l.from_kind AND e.id = l.from_id
    JOIN entry_texts t ON t.kind = l.from_kind AND t.language = ? AND t.id = l.from_id
    LEFT JOIN chapters c ON l.from_kind = 'chapter' AND c.id = l.from_id
    LEFT JOIN entries story ON story.kind = 'story' AND story.id = c.story_id
    WHERE l.to_kind = ? AND l.to_id = ?
    ORDER BY story.position, e.position
  `);
  const selectCiting = db.prepare<[LanguageTag, SourceId], EntryLink>(`
    SELECT s.kind, s.id, t.title
    FROM entry_sources s
    JOIN entries e ON e.kind = s.kind AND e.id = s.id
    JOIN entry_texts t ON t.kind = s.kind AND t.language = ? AND t.id = s.id
    LEFT JOIN chapters c ON s.kind = 'chapter' AND c.id = s.id
    LEFT JOIN entries story ON story.kind = 'story' AND story.id = c.story_id
    WHERE s.source_id = ?
    ORDER BY story.position, e.position
  `);

  return {
    /** Entries that this one names, in its own order, then entries that name it, by kind; each once. */
    ofEntry(kind: EntryKind, id: EntryId, language: LanguageTag): readonly EntryLink[] {
      const named = selectNamed.all(language, kind, id);
      return eachOnce([...named, ...byKind(selectNaming.all(language, kind, id))]);
    },
    /** Entries that rest on a source, by kind. */
    citing: (source: SourceId, language: LanguageTag): readonly EntryLink[] =>
      eachOnce(byKind(selectCiting.all(language, source))),
  };
}

function byKind(rows: readonly EntryLink[]): readonly EntryLink[] {
  return entryKinds.flatMap((kind) => rows.filter((row) => row.kind === kind));
}

function eachOnce(rows: readonly EntryLink[]): readonly EntryLink[] {
  const links = new Map<string, EntryLink>();
  for (const row of rows) {
    const key = `${row.kind}/${row.id}`;
    if (!links.has(key)) links.set(key, row);
  }
  return [...links.values()];
}
