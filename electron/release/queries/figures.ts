import type { FigureBound, FigureUnit } from '../../../content/schema/figure.ts';
import type { EntryId, EntryKind, SourceId } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { Figure } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';
import { withoutNulls, type SqlBoolean } from '../rows.ts';

interface FigureRow {
  readonly id: EntryId;
  readonly label: string;
  readonly low: number;
  readonly high: number | null;
  readonly isApproximate: SqlBoolean;
  readonly bound: FigureBound | null;
  readonly unit: FigureUnit;
  readonly accordingTo: string | null;
  readonly differs: string | null;
}

/** Figures that an entry shows, each with the sources that give it. */
export function createFigureQueries(db: ReadableDb) {
  const selectOfEntry = db.prepare<[LanguageTag, EntryKind, EntryId], FigureRow>(`
    SELECT f.id, t.label, f.low, f.high, f.is_approximate AS isApproximate, f.bound, f.unit,
      t.according_to AS accordingTo, t.differs
    FROM entry_figures e
    JOIN figures f ON f.id = e.figure_id
    JOIN figure_texts t ON t.figure_id = f.id AND t.language = ?
    WHERE e.kind = ? AND e.id = ?
    ORDER BY e.position
  `);
  const selectSources = db.prepare<[EntryId], { readonly id: SourceId }>(`
    SELECT source_id AS id
    FROM figure_sources
    WHERE figure_id = ?
    ORDER BY position
  `);

  const toFigure = (row: FigureRow): Figure => ({
    ...withoutNulls(row),
    isApproximate: row.isApproximate === 1,
    sources: selectSources.all(row.id).map((source) => source.id),
  });

  return {
    ofEntry: (kind: EntryKind, id: EntryId, language: LanguageTag): readonly Figure[] =>
      selectOfEntry.all(language, kind, id).map(toFigure),
  };
}
