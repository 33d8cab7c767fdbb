import type { Block } from '../../../content/schema/blocks.ts';
import { isEntryKind, type EntryKind } from '../../../content/schema/ids.ts';
import type { LanguageTag, LocalizedText } from '../../../content/schema/language.ts';
import { typeset } from '../../../content/schema/typography.ts';
import { expandField, referenceFields } from '../check/fields.ts';
import type { Mention } from '../markdown/markdown-text.ts';
import { idOf, type ExhibitSources, type SourceEntry } from '../read/exhibit-sources.ts';
import { typesetBlocks } from '../typography/typeset-blocks.ts';

/** What every entry has in common, whatever its kind, as the database holds it. */
export interface CompiledEntry {
  readonly kind: EntryKind;
  readonly id: string;
  /** Its place among the entries of its kind, from 0. */
  readonly position: number;
  readonly isDeeper: boolean;
  /** The story of a chapter. */
  readonly parentId: string;
  readonly texts: ReadonlyMap<LanguageTag, CompiledText>;
  /** Names beside the titles that search finds it by. */
  readonly otherNames: readonly string[];
  readonly links: readonly { readonly kind: EntryKind; readonly id: string }[];
  readonly figures: readonly string[];
  readonly media: readonly string[];
  readonly sources: readonly string[];
}

export interface CompiledText {
  readonly title: string;
  readonly lead: string;
  readonly body: readonly Block[];
}

/** What differs from kind to kind. */
export interface EntryParts {
  readonly kind: EntryKind;
  readonly entry: SourceEntry<unknown>;
  readonly position: number;
  readonly title: LocalizedText | string;
  readonly lead?: LocalizedText;
  readonly isDeeper?: boolean;
  readonly parentId?: string;
  readonly otherNames?: readonly string[];
}

/** Puts an entry together: its set texts, and everything that it names, each once and in a fixed order. */
export function compileEntry(parts: EntryParts, sources: ExhibitSources): CompiledEntry {
  const { kind, entry, position, isDeeper = false, parentId = '', otherNames = [] } = parts;
  const id = idOf(entry) ?? '';
  const mentions = mentionsOf(entry, sources);
  const listed = listedBy(entry);
  const named = [...mentions, ...listed].filter((mention) => isEntryKind(mention.kind));
  const links = named
    .map((mention) => ({ kind: mention.kind as EntryKind, id: mention.id }))
    .filter((link) => link.kind !== kind || link.id !== id);
  const figures = unique(idsOf('figure', [...listed, ...mentions]));
  const media = unique(idsOf('media', [...listed, ...mentions]));
  const ownSources = idsOf('source', [...listed, ...mentions]);
  return {
    kind,
    id,
    position,
    isDeeper,
    parentId,
    texts: new Map(sources.languages.map((language) => [language, compileText(parts, language)])),
    otherNames,
    links: uniqueBy(links, (link) => `${link.kind}:${link.id}`),
    figures,
    media,
    sources: unique([...ownSources, ...sourcesOfParts(figures, media, sources)]),
  };
}

/** The text of an entry in one language. Languages are complete: `check` has seen to it. */
export function textIn(text: LocalizedText | string, language: LanguageTag): string {
  return typeset(typeof text === 'string' ? text : (text[language] ?? ''), language);
}

function compileText({ entry, title, lead }: EntryParts, language: LanguageTag): CompiledText {
  return {
    title: textIn(title, language),
    lead: lead ? textIn(lead, language) : '',
    body: typesetBlocks(entry.texts.get(language)?.blocks ?? [], language),
  };
}

/** What the texts name, in the order of the first language, then what only others name. */
function mentionsOf(entry: SourceEntry<unknown>, { languages }: ExhibitSources): readonly Named[] {
  return languages.flatMap((language) => entry.texts.get(language)?.mentions ?? []);
}

type Named = Pick<Mention, 'kind' | 'id'>;

function listedBy(entry: SourceEntry<unknown>): readonly Named[] {
  return referenceFields(entry.kind)
    .filter(({ field }) => field !== 'works.*')
    .flatMap(({ field, kind }) =>
      expandField(entry.data, field).map(({ value }) => ({ kind, id: String(value) })),
    );
}

/** A figure or drawing on the page brings its sources to the page's list. */
function sourcesOfParts(
  figures: readonly string[],
  media: readonly string[],
  sources: ExhibitSources,
): readonly string[] {
  const parts = [
    ...figures.map((id) => sources.figures.find((figure) => idOf(figure) === id)),
    ...media.map((id) => sources.media.find((one) => idOf(one) === id)),
  ];
  return parts.flatMap((part) => part?.value?.sources ?? []);
}

function idsOf(kind: Named['kind'], named: readonly Named[]): readonly string[] {
  return named.filter((one) => one.kind === kind).map((one) => one.id);
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
