import type { EntryId } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { TermEntry, TermSummary } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';
import type { EntryQueries } from './entries.ts';

/** The glossary, in the order of the alphabet of the visitor's language. */
export function createTermQueries(db: ReadableDb, entries: EntryQueries) {
  const selectAll = db.prepare<[LanguageTag], TermSummary>(`
    SELECT id, title
    FROM entry_texts
    WHERE kind = 'term' AND language = ?
  `);

  return {
    list(language: LanguageTag): readonly TermSummary[] {
      const { compare } = new Intl.Collator(language);
      return selectAll.all(language).sort((a, b) => compare(a.title, b.title));
    },
    open: (id: EntryId, language: LanguageTag): TermEntry | undefined => entries.find('term', id, language),
  };
}
