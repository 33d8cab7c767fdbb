import { parseBlocks } from '../../../content/schema/blocks.ts';
import type { EdtfDate } from '../../../content/schema/dates.ts';
import type { EntryId } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { Chapter } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';
import { withoutNulls } from '../rows.ts';
import type { EntryQueries } from './entries.ts';

interface ChapterRow {
  readonly storyId: EntryId;
  readonly position: number;
  readonly date: EdtfDate | null;
}

/** Chapters. Their position counts from 0, whatever numbers the database has. */
export function createChapterQueries(db: ReadableDb, entries: EntryQueries) {
  const selectOne = db.prepare<[EntryId], ChapterRow>(`
    SELECT c.story_id AS storyId, c.date,
      (SELECT count(*) FROM chapters b WHERE b.story_id = c.story_id AND b.position < c.position) AS position
    FROM chapters c
    WHERE c.id = ?
  `);

  const selectEasy = db.prepare<[EntryId, LanguageTag], { readonly body: string }>(`
    SELECT body
    FROM easy_texts
    WHERE chapter_id = ? AND language = ?
  `);

  return {
    open(id: EntryId, language: LanguageTag): Chapter | undefined {
      const row = selectOne.get(id);
      const entry = entries.find('chapter', id, language);
      const easy = selectEasy.get(id, language);
      if (!row || !entry) return undefined;
      return { ...entry, ...withoutNulls(row), ...(easy && { easyBody: parseBlocks(easy.body) }) };
    },
  };
}
