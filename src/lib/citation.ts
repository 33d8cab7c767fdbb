import type { CslItem } from '../../content/schema/csl.ts';

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
