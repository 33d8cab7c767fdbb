import type { EntryId, EntryKind } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { SearchHit } from '../../../content/schema/model.ts';
import { searchTableName } from '../../../content/schema/sql.ts';
import type { ReadableDb } from '../open-database.ts';
import type { SqlBoolean } from '../rows.ts';
import { anyWordExpression, isDeclinedForm, searchExpressions } from './expressions.ts';
import { foldWhole } from './words.ts';

const maxHits = 60;
/** With fewer hits than this, a more forgiving search adds its own. */
const enoughHits = 8;
const snippetWords = 14;
/** Private-use characters mark the words found inside a snippet: no text that the compiler lets through holds them. */
const foundBegins = '\uE000';
const foundEnds = '\uE001';

interface HitRow {
  readonly kind: EntryKind;
  readonly id: EntryId;
  readonly title: string;
  readonly isDeeper: SqlBoolean;
  readonly snippet: string;
}

/** Prepares the search of each language of the exhibit. */
export function createSearch(db: ReadableDb, languages: readonly LanguageTag[]) {
  const byLanguage = new Map(languages.map((language) => [language, prepareSearch(db, language)]));

  return {
    /** Hits of every kind, best first, at most 60. An unsearchable text or an unknown language finds nothing. */
    find(text: string, language: LanguageTag): readonly SearchHit[] {
      const select = byLanguage.get(language);
      return select ? bestTitlesFirst(collect(text, select), text).map(toHit) : [];
    },
  };
}

type Select = (expression: string) => readonly HitRow[];

/** The statement of one language. */
function searchSql(language: LanguageTag): string {
  const table = searchTableName(language);
  // A word in the title says most, a name of a place or person more than a word of the text.
  return `
    SELECT kind, id, title,
      (SELECT is_deeper FROM entries e WHERE e.kind = s.kind AND e.id = s.id) AS isDeeper,
      snippet(${table}, 2, '${foundBegins}', '${foundEnds}', '…', ${snippetWords}) AS snippet
    FROM ${table} s
    WHERE ${table} MATCH ? AND rank MATCH 'bm25(10.0, 6.0, 1.0)'
    ORDER BY rank
    LIMIT ${maxHits}
  `;
}

function prepareSearch(db: ReadableDb, language: LanguageTag): Select {
  const statement = db.prepare<[string], HitRow>(searchSql(language));
  return (expression) => statement.all(expression);
}

/** Strict hits first, forgiving ones after them, each entry once. */
function collect(text: string, select: Select): readonly HitRow[] {
  const hits = new Map<string, HitRow>();
  const add = (expression: string) => {
    for (const row of select(expression)) {
      const key = `${row.kind}/${row.id}`;
      if (!hits.has(key)) hits.set(key, row);
    }
  };
  for (const expression of searchExpressions(text)) {
    if (hits.size < enoughHits) add(expression);
  }
  const anyWord = anyWordExpression(text);
  if (hits.size === 0 && anyWord) add(anyWord);
  return [...hits.values()].slice(0, maxHits);
}

/** First the entry that is called just so, then those whose title is another form of the words, then the others. */
function bestTitlesFirst(rows: readonly HitRow[], text: string): readonly HitRow[] {
  const wanted = foldWhole(text);
  const distance = (row: HitRow) => {
    const title = foldWhole(row.title);
    if (title === wanted) return 0;
    return isDeclinedForm(wanted, title) ? 1 : 2;
  };
  return [0, 1, 2].flatMap((wantedDistance) => rows.filter((row) => distance(row) === wantedDistance));
}

function toHit({ snippet, isDeeper, ...row }: HitRow): SearchHit {
  return { ...row, snippet: isDeeper === 1 ? [] : splitSnippet(snippet) };
}

/** Parts of a snippet, in one line; odd positions are the words found. */
function splitSnippet(snippet: string): readonly string[] {
  return snippet === '' ? [] : snippet.replaceAll('\n', ' ').split(/[\uE000\uE001]/);
}
