import type { EdtfDate } from '../../../content/schema/dates.ts';
import type { EntryId, EntryRef } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { ChapterSummary, Story, StorySummary } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';
import { withoutNulls, type SqlBoolean } from '../rows.ts';

interface StoryRow {
  readonly id: EntryId;
  readonly title: string;
  readonly summary: string;
  readonly hasWarning: SqlBoolean;
  readonly chapterCount: number;
}

interface ChapterRow {
  readonly id: EntryId;
  readonly title: string;
  readonly date: EdtfDate | null;
  readonly hasEasy: SqlBoolean;
}

const storyColumns = `
    SELECT t.id, t.title, t.lead AS summary, s.has_warning AS hasWarning,
      (SELECT count(*) FROM chapters c WHERE c.story_id = t.id) AS chapterCount
    FROM entry_texts t
    JOIN entries e ON e.kind = t.kind AND e.id = t.id
    JOIN stories s ON s.id = t.id`;

/** Stories, in the order in which the curators placed them. */
export function createStoryQueries(db: ReadableDb) {
  const selectAll = db.prepare<[LanguageTag], StoryRow>(`${storyColumns}
    WHERE t.kind = 'story' AND t.language = ?
    ORDER BY e.position
  `);
  const selectOne = db.prepare<[LanguageTag, EntryId], StoryRow>(`${storyColumns}
    WHERE t.kind = 'story' AND t.language = ? AND t.id = ?
  `);
  const selectChapters = db.prepare<[LanguageTag, EntryId], ChapterRow>(`
    SELECT c.id, t.title, c.date,
      EXISTS (SELECT 1 FROM easy_texts y WHERE y.chapter_id = c.id AND y.language = t.language) AS hasEasy
    FROM chapters c
    JOIN entry_texts t ON t.kind = 'chapter' AND t.language = ? AND t.id = c.id
    WHERE c.story_id = ?
    ORDER BY c.position
  `);

  const selectOnMap = db.prepare<[EntryId], EntryRef>(`
    SELECT DISTINCT l.to_kind AS kind, l.to_id AS id
    FROM chapters c
    JOIN entry_links l ON l.from_kind = 'chapter' AND l.from_id = c.id
    WHERE c.story_id = ? AND l.to_kind IN ('place', 'route')
    ORDER BY kind, id
  `);

  const chaptersOf = (id: EntryId, language: LanguageTag): readonly ChapterSummary[] =>
    selectChapters.all(language, id).map((row) => ({ ...withoutNulls(row), hasEasy: row.hasEasy === 1 }));

  return {
    list: (language: LanguageTag): readonly StorySummary[] => selectAll.all(language).map(toSummary),
    open(id: EntryId, language: LanguageTag): Story | undefined {
      const row = selectOne.get(language, id);
      return row && { ...toSummary(row), chapters: chaptersOf(id, language), onMap: selectOnMap.all(id) };
    },
  };
}

function toSummary(row: StoryRow): StorySummary {
  return { ...row, hasWarning: row.hasWarning === 1 };
}
