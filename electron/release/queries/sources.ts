import type { Block, Inline } from '../../../content/schema/blocks.ts';
import { cslItemSchema, type CslItem } from '../../../content/schema/csl.ts';
import type { EntryId, EntryKind, SourceId } from '../../../content/schema/ids.ts';
import type { ReadableDb } from '../open-database.ts';

interface SourceRow {
  readonly csl: string;
}

/** Bibliographic sources. They are the same in every language. */
export function createSourceQueries(db: ReadableDb) {
  const selectAll = db.prepare<[], SourceRow>(`
    SELECT csl
    FROM sources
    ORDER BY position
  `);
  const selectOne = db.prepare<[SourceId], SourceRow>(`
    SELECT csl
    FROM sources
    WHERE id = ?
  `);
  const selectOfEntry = db.prepare<[EntryKind, EntryId], SourceRow>(`
    SELECT s.csl
    FROM entry_sources e
    JOIN sources s ON s.id = e.source_id
    WHERE e.kind = ? AND e.id = ?
    ORDER BY e.position
  `);
  const selectWorks = db.prepare<[EntryId], SourceRow>(`
    SELECT s.csl
    FROM person_works w
    JOIN sources s ON s.id = w.source_id
    WHERE w.person_id = ?
    ORDER BY w.position
  `);

  const find = (id: SourceId): CslItem | undefined => {
    const row = selectOne.get(id);
    return row && toSource(row);
  };

  return {
    list: (): readonly CslItem[] => selectAll.all().map(toSource),
    find,
    ofEntry: (kind: EntryKind, id: EntryId): readonly CslItem[] => selectOfEntry.all(kind, id).map(toSource),
    /** What a person wrote. */
    worksOf: (person: EntryId): readonly CslItem[] => selectWorks.all(person).map(toSource),
    /** Sources that a text cites, in the order in which it does, each once. */
    citedIn: (body: readonly Block[]): readonly CslItem[] =>
      [...new Set(citationsOf(body))].map(find).filter((source) => source !== undefined),
  };
}

function toSource(row: SourceRow): CslItem {
  return cslItemSchema.parse(JSON.parse(row.csl));
}

function citationsOf(blocks: readonly Block[]): readonly SourceId[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap(inlineCitations);
    if (block.type === 'deeper') return citationsOf(block.children);
    return 'children' in block ? inlineCitations(block.children) : [];
  });
}

function inlineCitations(inlines: readonly Inline[]): readonly SourceId[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'cite') return inline.sources;
    return 'children' in inline ? inlineCitations(inline.children) : [];
  });
}
