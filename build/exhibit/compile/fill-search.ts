import { plainText, type Block } from '../../../content/schema/blocks.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import { searchTableName } from '../../../content/schema/sql.ts';
import { compareText } from '../problems.ts';
import type { CompiledEntry } from './compiled-entry.ts';
import type { Insert } from './database.ts';

/**
 * Writes the full-text index of one language.
 *
 * `names` holds the titles in every language, so that "auschwitz" finds Osvětim; and the words of the deeper parts of a
 * text: search finds them, but only `body` is ever shown as a snippet, and deeper material opens by a tap of its own.
 */
export function fillSearch(insert: Insert, entries: readonly CompiledEntry[], language: LanguageTag): void {
  const table = searchTableName(language);
  const sorted = entries.toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id));
  for (const entry of sorted) {
    const text = entry.texts.get(language);
    if (!text) continue;
    const titles = [...entry.texts.values()].map(({ title }) => title);
    const names = [...titles, ...entry.otherNames, ...text.body.map(deeperText)].filter(Boolean);
    const body = [text.lead, plainText(text.body.map(withoutDeeper))].filter(Boolean).join('\n');
    insert(table, {
      title: clean(text.title),
      names: clean([...new Set(names)].join('\n')),
      body: clean(body),
      kind: entry.kind,
      id: entry.id,
      parent_id: entry.parentId,
    });
  }
  insert(table, { [table]: 'optimize' });
}

function deeperText(block: Block): string {
  return block.type === 'deeper' ? plainText(block.children) : '';
}

function withoutDeeper(block: Block): Block {
  return block.type === 'deeper' ? { ...block, children: [] } : block;
}

/** Private-use characters mark the words found inside a snippet, so no text may bring its own. */
function clean(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/g, '');
}
