import { parseBlocks } from '../../../content/schema/blocks.ts';
import type { EntryId, EntryKind } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { Entry } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';
import type { SqlBoolean } from '../rows.ts';
import { createFigureQueries } from './figures.ts';
import { createLinkQueries } from './links.ts';
import { createMediaQueries } from './media.ts';
import { createNarrationQueries } from './narrations.ts';
import { createSourceQueries } from './sources.ts';

interface EntryRow {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly isDeeper: SqlBoolean;
}

/** What the modules of the kinds build their pages on. */
export type EntryQueries = ReturnType<typeof createEntryQueries>;

/** What every entry page has, whatever its kind. */
export function createEntryQueries(db: ReadableDb) {
  const selectOne = db.prepare<[EntryKind, LanguageTag, EntryId], EntryRow>(`
    SELECT t.title, t.lead, t.body, e.is_deeper AS isDeeper
    FROM entry_texts t
    JOIN entries e ON e.kind = t.kind AND e.id = t.id
    WHERE t.kind = ? AND t.language = ? AND t.id = ?
  `);
  const figures = createFigureQueries(db);
  const media = createMediaQueries(db);
  const sources = createSourceQueries(db);
  const links = createLinkQueries(db);
  const narrations = createNarrationQueries(db);

  return {
    find<Kind extends EntryKind>(
      kind: Kind,
      id: EntryId,
      language: LanguageTag,
    ): (Entry & { readonly kind: Kind }) | undefined {
      const row = selectOne.get(kind, language, id);
      if (!row) return undefined;
      const narration = narrations.ofEntry(kind, id, language);
      return {
        kind,
        id,
        title: row.title,
        lead: row.lead,
        body: parseBlocks(row.body),
        isDeeper: row.isDeeper === 1,
        figures: figures.ofEntry(kind, id, language),
        media: media.ofEntry(kind, id, language),
        sources: sources.ofEntry(kind, id),
        links: links.ofEntry(kind, id, language),
        ...(narration && { narration }),
      };
    },
  };
}
