import type { LanguageTag } from '../../../content/schema/language.ts';
import type { Mention } from '../markdown/markdown-text.ts';
import type { Report } from '../problems.ts';
import type { ExhibitSources, SourceEntry } from '../read/exhibit-sources.ts';
import { allEntries } from './fields.ts';

const compared: ReadonlySet<string> = new Set(['source', 'figure', 'media']);

/** The same text in two languages rests on the same sources and shows the same figures. A warning: there may be reasons. */
export function checkAgreement(sources: ExhibitSources, report: Report): void {
  const [first, ...others] = sources.languages;
  if (first === undefined) return;
  for (const entry of allEntries(sources)) {
    for (const language of others) {
      warnOfExtra(entry, language, first, report);
      warnOfExtra(entry, first, language, report);
    }
  }
}

/** Points out what the text in one language names and the text in the other does not. */
function warnOfExtra(
  entry: SourceEntry<unknown>,
  language: LanguageTag,
  other: LanguageTag,
  report: Report,
): void {
  const [own, theirs] = [entry.texts.get(language), entry.texts.get(other)];
  if (!own || !theirs) return;
  const known = new Set(theirs.mentions.map(keyOf));
  for (const mention of own.mentions.filter(({ kind }) => compared.has(kind))) {
    if (known.has(keyOf(mention))) continue;
    known.add(keyOf(mention));
    const message = `the ${mention.kind} "${mention.id}" stands in the text in "${language}", but not in "${other}"`;
    report.warn(mention.place, 'languages-differ', message, 'name it in both, or in neither');
  }
}

function keyOf({ kind, id }: Mention): string {
  return `${kind}:${id}`;
}
