import type { EdtfDate } from '../../../content/schema/dates.ts';
import type { EntryId } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { CslItem } from '../../../content/schema/csl.ts';
import type { PersonEntry, PersonSummary } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';
import { withoutNulls } from '../rows.ts';
import type { EntryQueries } from './entries.ts';

interface SummaryRow {
  readonly id: EntryId;
  readonly title: string;
  readonly lead: string;
  readonly born: EdtfDate | null;
  readonly died: EdtfDate | null;
}

interface PersonRow {
  readonly ownName: string | null;
  readonly birthName: string | null;
  readonly born: EdtfDate | null;
  readonly bornIn: string | null;
  readonly died: EdtfDate | null;
  readonly diedIn: string | null;
}

/** Witnesses and helpers, by surname as the alphabet of the visitor's language orders it. */
export function createPersonQueries(
  db: ReadableDb,
  entries: EntryQueries,
  worksOf: (person: EntryId) => readonly CslItem[],
) {
  const selectAll = db.prepare<[LanguageTag], SummaryRow & { readonly sortName: string }>(`
    SELECT t.id, t.title, t.lead, p.born, p.died, p.sort_name AS sortName
    FROM entry_texts t
    JOIN people p ON p.id = t.id
    WHERE t.kind = 'person' AND t.language = ?
  `);
  const selectOne = db.prepare<[LanguageTag, EntryId], PersonRow>(`
    SELECT t.own_name AS ownName, p.birth_name AS birthName, p.born, t.born_in AS bornIn, p.died, t.died_in AS diedIn
    FROM people p
    LEFT JOIN person_texts t ON t.person_id = p.id AND t.language = ?
    WHERE p.id = ?
  `);

  return {
    list(language: LanguageTag): readonly PersonSummary[] {
      const { compare } = new Intl.Collator(language);
      const rows = selectAll.all(language).sort((a, b) => compare(a.sortName, b.sortName));
      return rows.map(toSummary);
    },
    open(id: EntryId, language: LanguageTag): PersonEntry | undefined {
      const row = selectOne.get(language, id);
      const entry = entries.find('person', id, language);
      return row && entry && { ...entry, ...withoutNulls(row), works: worksOf(id) };
    },
  };
}

function toSummary({ id, title, lead, born, died }: SummaryRow): PersonSummary {
  return withoutNulls({ id, title, lead, born, died });
}
