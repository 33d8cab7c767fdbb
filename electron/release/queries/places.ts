import type { EntryId } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { PlaceEntry, PlaceSummary } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';
import { parseTexts, withoutNulls, type SqlBoolean } from '../rows.ts';
import type { EntryQueries } from './entries.ts';

type SummaryRow = Omit<PlaceSummary, 'isApproximate'> & { readonly isApproximate: SqlBoolean };

interface PlaceRow {
  readonly x: number;
  readonly y: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly isApproximate: SqlBoolean;
  readonly otherNames: string;
  readonly today: string | null;
}

/** Points on the map. */
export function createPlaceQueries(db: ReadableDb, entries: EntryQueries) {
  const selectAll = db.prepare<[LanguageTag], SummaryRow>(`
    SELECT t.id, t.title, t.lead, p.x, p.y, p.is_approximate AS isApproximate, p.weight
    FROM entry_texts t
    JOIN entries e ON e.kind = t.kind AND e.id = t.id
    JOIN places p ON p.id = t.id
    WHERE t.kind = 'place' AND t.language = ?
    ORDER BY e.position
  `);
  const selectOne = db.prepare<[LanguageTag, EntryId], PlaceRow>(`
    SELECT p.x, p.y, p.latitude, p.longitude, p.is_approximate AS isApproximate,
      p.other_names AS otherNames, t.today
    FROM places p
    LEFT JOIN place_texts t ON t.place_id = p.id AND t.language = ?
    WHERE p.id = ?
  `);

  return {
    list: (language: LanguageTag): readonly PlaceSummary[] =>
      selectAll.all(language).map((row) => ({ ...row, isApproximate: row.isApproximate === 1 })),
    open(id: EntryId, language: LanguageTag): PlaceEntry | undefined {
      const row = selectOne.get(language, id);
      const entry = entries.find('place', id, language);
      return row && entry && { ...entry, ...toPlace(row) };
    },
  };
}

function toPlace(row: PlaceRow) {
  return {
    ...withoutNulls(row),
    isApproximate: row.isApproximate === 1,
    otherNames: parseTexts(row.otherNames),
  };
}
