import type { List } from '../../../electron/update/store/measures.ts';
import type { Row } from '../compile/database.ts';
import { idOf, placeIn, type ExhibitSources, type SourceEntry } from '../read/exhibit-sources.ts';
import { findEntry, originOf, originOfText } from './row-origin.ts';
import type { Finding } from './row-measure.ts';
import type { Measured, Told } from './tell-measure.ts';

/** What the rows of a list are called, where its table is called otherwise. */
const nouns: Readonly<Record<string, string>> = {
  idle_slides: 'slides',
  remembrance_days: 'days of remembrance',
  entry_sources: 'sources',
  entry_figures: 'figures',
  entry_media: 'media',
  entry_links: 'links',
  person_works: 'works',
  figure_sources: 'sources',
  media_files: 'files',
  media_films: 'films',
  assets: 'files',
};
const nounsOfKinds: Readonly<Record<string, string>> = {
  story: 'stories',
  chapter: 'chapters',
  event: 'events',
  place: 'places',
  route: 'routes',
  person: 'people',
  term: 'terms',
};

type Words = Omit<Told, keyof Measured>;

/** Says of a finding where it stands, what it is and what to do about it. */
export function describeFinding(finding: Finding, sources: ExhibitSources): Told {
  const { size, most } = finding;
  return { size, most, ...wordsFor(finding, sources) };
}

function wordsFor(finding: Finding, sources: ExhibitSources): Words {
  switch (finding.what) {
    case 'text': {
      const { table, row, column, size } = finding;
      const { place, name } = originOfText(table, row, column, sources);
      if (column !== 'names') return { place, measure: `${name} has ${size} bytes`, mend: 'shorten it' };
      const measure = `all names and the deeper parts, which search finds, have ${size} bytes`;
      return { place, measure, mend: 'leave some out, or shorten the deeper parts' };
    }
    case 'list':
      return describeList(finding, sources);
    case 'table': {
      const measure = `the exhibit has ${finding.size} ${nounOf(finding.table)} in all`;
      return { place: sources.folder.place('exhibit.yaml'), measure, mend: 'make two exhibits of it' };
    }
  }
}

function describeList({ list, row, size }: Finding & { what: 'list' }, sources: ExhibitSources): Words {
  const owner = ownerOf(list, row, sources);
  if (owner) {
    const noun = nounOf(list.table);
    const has = list.by.includes('to_id') ? `is named by ${size} entries` : `has ${size} ${noun}`;
    const measure = `the ${owner.kind} "${idOf(owner) ?? ''}" ${has}`;
    return { place: placeIn(owner, noun), measure, mend: 'leave some out' };
  }
  const { entry, path } = originOf(list.table, row, sources);
  const at = entry ?? sources.exhibit;
  const place = at ? placeIn(at, ...path) : sources.folder.place('exhibit.yaml');
  const noun = nounsOfKinds[String(row['kind'])] ?? nounOf(list.table);
  return {
    place,
    measure: `the exhibit has ${size} ${noun}`,
    mend: 'leave some out, or make two exhibits of it',
  };
}

/** The entry whose list it is; undefined for a list of the whole exhibit. */
function ownerOf({ by }: List, row: Row, sources: ExhibitSources): SourceEntry<unknown> | undefined {
  const [first = '', second] = by;
  if (second !== undefined) return findEntry(row[first], row[second], sources);
  return first.endsWith('_id') ? findEntry(first.slice(0, -'_id'.length), row[first], sources) : undefined;
}

function nounOf(table: string): string {
  return nouns[table] ?? table.replaceAll('_', ' ');
}
