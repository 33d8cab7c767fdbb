import type { CslItem } from '../../content/schema/csl.ts';
import type { SourceId } from '../../content/schema/ids.ts';

type CslName = NonNullable<CslItem['author']>[number];

function nameText(name: CslName): string {
  if ('literal' in name) return name.literal;
  return name.given ? `${name.given} ${name.family}` : name.family;
}

/** Authors, or editors where there are none; empty where nobody is named. */
export function creators(source: CslItem): string {
  return (source.author ?? source.editor ?? []).map(nameText).join(', ');
}

/** Everything after the title that helps to find the source: container, publisher, year, pages. */
export function imprint(source: CslItem): string {
  const year = source.issued?.['date-parts'][0][0];
  const publisher = [source['publisher-place'], source.publisher].filter(Boolean).join(': ');
  const parts = [
    source['container-title'],
    source.volume,
    source.issue,
    publisher,
    year,
    source.page,
    source.archive,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** The marks of sources as a text shows them: the places from 1 that they have in the list under it. */
export function sourceNumbers(cited: readonly SourceId[], listed: readonly SourceId[]): string {
  return cited
    .map((id) => listed.indexOf(id) + 1)
    .filter((number) => number > 0)
    .join(', ');
}
