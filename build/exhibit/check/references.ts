import type { LanguageTag } from '../../../content/schema/language.ts';
import type { MarkdownText } from '../markdown/markdown-text.ts';
import type { Report } from '../problems.ts';
import { idOf, placeIn, type ExhibitSources } from '../read/exhibit-sources.ts';
import type { AnyKind } from '../read/id-index.ts';
import { allEntries, expandField, referenceFields } from './fields.ts';

/** Every id that a list, a link, a citation or a directive names exists; and what nobody names is pointed out. */
export function checkReferences(sources: ExhibitSources, report: Report): void {
  const used = new Set<string>();
  const check = (kind: AnyKind, id: string, place: Parameters<Report['error']>[0]): void => {
    used.add(`${kind}:${id}`);
    sources.ids.check(kind, id, place, report);
  };
  for (const entry of allEntries(sources)) {
    for (const { field, kind } of referenceFields(entry.kind)) {
      for (const { path, value } of expandField(entry.data, field)) {
        if (typeof value === 'string') check(kind, value, placeIn(entry, ...path));
      }
    }
  }
  for (const { text, kind, id } of allTexts(sources)) {
    for (const mention of text.mentions) {
      check(mention.kind, mention.id, mention.place);
      if (mention.kind !== kind || mention.id !== id) continue;
      const message = `the text of the ${kind} "${id}" links to itself`;
      report.warn(mention.place, 'links-to-itself', message, 'write the words without a link');
    }
  }
  warnOfUnused(sources, used, report);
}

interface TextOfEntry {
  readonly text: MarkdownText;
  readonly language: LanguageTag;
  readonly kind?: string;
  readonly id?: string | undefined;
}

/** Every Markdown text of the exhibit with the entry that it belongs to. */
export function allTexts(sources: ExhibitSources): readonly TextOfEntry[] {
  return [
    ...[...sources.about].map(([language, { text }]) => ({ language, text })),
    ...allEntries(sources).flatMap((entry) =>
      [...entry.texts].map(([language, text]) => ({ language, text, kind: entry.kind, id: idOf(entry) })),
    ),
    ...sources.chapters.flatMap((chapter) =>
      [...chapter.easy].map(([language, text]) => ({ language, text, kind: 'chapter', id: idOf(chapter) })),
    ),
  ];
}

function warnOfUnused(sources: ExhibitSources, used: ReadonlySet<string>, report: Report): void {
  for (const kind of ['figure', 'media', 'source'] as const) {
    for (const [id, place] of sources.ids.of(kind)) {
      if (used.has(`${kind}:${id}`)) continue;
      report.warn(
        place,
        'unused',
        `nothing in the exhibit names the ${kind} "${id}"`,
        'name it where it belongs, or remove it',
      );
    }
  }
}
