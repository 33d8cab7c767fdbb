import type { EdtfDate } from '../../../content/schema/dates.ts';
import type { EntryId } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { IdleSlide, RemembranceDay } from '../../../content/schema/model.ts';
import type { RemembranceDate } from '../../../content/schema/remembrance.ts';
import type { ReadableDb } from '../open-database.ts';
import { parseIds, withoutNulls } from '../rows.ts';

interface SlideRow {
  readonly position: number;
  readonly kind: IdleSlide['kind'];
  readonly seconds: number;
  readonly routes: string;
  readonly places: string;
  readonly date: EdtfDate | null;
  readonly day: EntryId | null;
}

interface SlideTextRow {
  readonly language: LanguageTag;
  readonly heading: string | null;
  readonly text: string | null;
}

interface DayRow {
  readonly id: EntryId;
  readonly date: RemembranceDate;
}

interface NameRow {
  readonly language: LanguageTag;
  readonly name: string;
}

/** What plays between visits, with its texts in every language at once. */
export function createIdleLoopQueries(db: ReadableDb) {
  const selectSlides = db.prepare<[EntryId | null], SlideRow>(`
    SELECT position, kind, seconds, routes, places, date, day_id AS day
    FROM idle_slides
    WHERE of_day IS ?
    ORDER BY position
  `);
  const selectTexts = db.prepare<[number], SlideTextRow>(`
    SELECT language, heading, text
    FROM idle_slide_texts
    WHERE position = ?
  `);
  const selectDays = db.prepare<[], DayRow>(`
    SELECT id, date
    FROM remembrance_days
    ORDER BY position
  `);
  const selectNames = db.prepare<[EntryId], NameRow>(`
    SELECT language, name
    FROM remembrance_day_texts
    WHERE day_id = ?
  `);

  const slidesOf = (day: EntryId | null): readonly IdleSlide[] =>
    selectSlides.all(day).map((row) => toSlide(row, selectTexts.all(row.position)));
  const namesOf = (day: EntryId): RemembranceDay['names'] =>
    Object.fromEntries(selectNames.all(day).map(({ language, name }) => [language, name]));

  return {
    daily: (): readonly IdleSlide[] => slidesOf(null),
    remembranceDays: (): readonly RemembranceDay[] =>
      selectDays.all().map((row) => ({ ...row, names: namesOf(row.id), slides: slidesOf(row.id) })),
  };
}

function toSlide(row: SlideRow, texts: readonly SlideTextRow[]): IdleSlide {
  const { kind, seconds, date, day } = row;
  return {
    ...withoutNulls({ kind, seconds, date, day }),
    headings: byLanguage(texts, ({ heading }) => heading),
    texts: byLanguage(texts, ({ text }) => text),
    routes: parseIds(row.routes),
    places: parseIds(row.places),
  };
}

function byLanguage(
  rows: readonly SlideTextRow[],
  wordsOf: (row: SlideTextRow) => string | null,
): IdleSlide['texts'] {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const words = wordsOf(row);
      return words === null ? [] : [[row.language, words]];
    }),
  );
}
