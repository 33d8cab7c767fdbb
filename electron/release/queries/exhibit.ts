import { parseBlocks, type Block } from '../../../content/schema/blocks.ts';
import type { CslItem } from '../../../content/schema/csl.ts';
import type { EdtfDate } from '../../../content/schema/dates.ts';
import type { EntryId } from '../../../content/schema/ids.ts';
import type { Language, LanguageTag } from '../../../content/schema/language.ts';
import type { About, Exhibit, ExhibitTexts } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';
import type { SqlBoolean } from '../rows.ts';
import { createIdleLoopQueries } from './idle-loop.ts';

interface ExhibitRow {
  readonly id: EntryId;
  readonly defaultLanguage: LanguageTag;
  readonly period: EdtfDate;
  readonly revised: EdtfDate;
  readonly licence: string;
  readonly baseMapSha256: string;
}

type LanguageRow = Omit<Language, 'awaitsProofreading'> & { readonly awaitsProofreading: SqlBoolean };
type TextsRow = ExhibitTexts & { readonly language: LanguageTag };

/** The exhibit as a whole: what the stage asks for before any screen asks for more. */
export function createExhibitQueries(
  db: ReadableDb,
  release: number,
  citedIn: (body: readonly Block[]) => readonly CslItem[],
) {
  const selectExhibit = db.prepare<[], ExhibitRow>(`
    SELECT id, default_language AS defaultLanguage, period, revised, licence,
      base_map_sha256 AS baseMapSha256
    FROM exhibits
  `);
  const selectLanguages = db.prepare<[], LanguageRow>(`
    SELECT tag, name, direction, awaits_proofreading AS awaitsProofreading
    FROM languages
    ORDER BY position
  `);
  const selectTexts = db.prepare<[], TextsRow>(`
    SELECT language, title, subtitle, introduction, content_warning AS contentWarning
    FROM exhibit_texts
  `);
  const selectAbout = db.prepare<[LanguageTag], { readonly title: string; readonly body: string }>(`
    SELECT about_title AS title, about AS body
    FROM exhibit_texts
    WHERE language = ?
  `);
  const idleLoop = createIdleLoopQueries(db);

  const textsByLanguage = (): Exhibit['texts'] =>
    Object.fromEntries(selectTexts.all().map(({ language, ...texts }) => [language, texts]));

  return {
    open(): Exhibit {
      const row = selectExhibit.get();
      if (!row) throw new Error('the release holds no exhibit');
      return {
        ...row,
        release,
        languages: selectLanguages.all().map(toLanguage),
        texts: textsByLanguage(),
        idleSlides: idleLoop.daily(),
        remembranceDays: idleLoop.remembranceDays(),
      };
    },
    about(language: LanguageTag): About | undefined {
      const row = selectAbout.get(language);
      if (!row) return undefined;
      const body = parseBlocks(row.body);
      return { title: row.title, body, sources: citedIn(body) };
    },
  };
}

function toLanguage(row: LanguageRow): Language {
  return { ...row, awaitsProofreading: row.awaitsProofreading === 1 };
}
