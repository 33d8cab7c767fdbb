import type { EdtfDate } from '../../../content/schema/dates.ts';
import type { EntryId } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { EventEntry, EventSummary } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';
import type { SqlBoolean } from '../rows.ts';
import type { EntryQueries } from './entries.ts';

type EventRow = Omit<EventSummary, 'isDeeper'> & { readonly isDeeper: SqlBoolean };

/** Dated events, the earliest first. */
export function createEventQueries(db: ReadableDb, entries: EntryQueries) {
  // CROSS JOIN holds SQLite to the order written: along the index of days, so that nothing needs sorting.
  const selectAll = db.prepare<[LanguageTag], EventRow>(`
    SELECT v.id, t.title, v.date, v.first_day AS firstDay, v.last_day AS lastDay, v.weight,
      e.is_deeper AS isDeeper
    FROM events v
    CROSS JOIN entries e ON e.kind = 'event' AND e.id = v.id
    CROSS JOIN entry_texts t ON t.kind = 'event' AND t.language = ? AND t.id = v.id
    ORDER BY v.first_day, v.last_day, v.id
  `);
  const selectOne = db.prepare<[EntryId], { readonly date: EdtfDate }>(`
    SELECT date
    FROM events
    WHERE id = ?
  `);

  return {
    list: (language: LanguageTag): readonly EventSummary[] =>
      selectAll.all(language).map((row) => ({ ...row, isDeeper: row.isDeeper === 1 })),
    open(id: EntryId, language: LanguageTag): EventEntry | undefined {
      const row = selectOne.get(id);
      const entry = entries.find('event', id, language);
      return row && entry && { ...entry, ...row };
    },
  };
}
