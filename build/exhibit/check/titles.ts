import type { Report } from '../problems.ts';
import { placeIn, type ExhibitSources, type SourceEntry } from '../read/exhibit-sources.ts';
import { allEntries, expandField } from './fields.ts';

const titleFields: Partial<Record<SourceEntry<unknown>['kind'], { field: string; most: number }>> = {
  exhibit: { field: 'title.*', most: 90 },
  slide: { field: 'title.*', most: 70 },
  remembrance: { field: 'name.*', most: 70 },
  story: { field: 'title.*', most: 90 },
  event: { field: 'title.*', most: 70 },
  route: { field: 'title.*', most: 70 },
  place: { field: 'name.*', most: 90 },
  person: { field: 'name', most: 90 },
  term: { field: 'term.*', most: 90 },
};

/** A title must fit its card in every language. Titles of chapters are limited by the schema. */
export function checkTitles(sources: ExhibitSources, report: Report): void {
  for (const entry of allEntries(sources)) {
    const title = titleFields[entry.kind];
    if (!title) continue;
    for (const { path, value } of expandField(entry.data, title.field)) {
      const length = typeof value === 'string' ? Array.from(value.trim()).length : 0;
      if (length <= title.most) continue;
      const message = `the title has ${length} characters, and ${title.most} fit`;
      report.error(placeIn(entry, ...path), 'wrong-length', message, 'shorten it');
    }
  }
}
