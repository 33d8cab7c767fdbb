import type { LanguageTag } from '../../../content/schema/language.ts';
import type { IdleSlide } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';
import { parseIds } from '../rows.ts';

interface SlideRow {
  readonly position: number;
  readonly kind: IdleSlide['kind'];
  readonly seconds: number;
  readonly routes: string;
  readonly places: string;
}

interface SlideTextRow {
  readonly language: LanguageTag;
  readonly text: string;
}

/** What plays between visits, with its texts in every language at once. */
export function createIdleSlideQueries(db: ReadableDb) {
  const selectAll = db.prepare<[], SlideRow>(`
    SELECT position, kind, seconds, routes, places
    FROM idle_slides
    ORDER BY position
  `);
  const selectTexts = db.prepare<[number], SlideTextRow>(`
    SELECT language, text
    FROM idle_slide_texts
    WHERE position = ?
  `);

  const textsOf = (position: number): IdleSlide['texts'] =>
    Object.fromEntries(selectTexts.all(position).map(({ language, text }) => [language, text]));

  return {
    list: (): readonly IdleSlide[] =>
      selectAll.all().map((row) => ({
        kind: row.kind,
        seconds: row.seconds,
        headings: {},
        texts: textsOf(row.position),
        routes: parseIds(row.routes),
        places: parseIds(row.places),
      })),
  };
}
