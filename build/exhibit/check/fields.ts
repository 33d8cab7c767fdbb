import { fieldOf, type ExhibitSources, type SourceEntry } from '../read/exhibit-sources.ts';
import type { AnyKind } from '../read/id-index.ts';
import type { DataPath } from '../read/yaml-source.ts';

type Kind = SourceEntry<unknown>['kind'];

/** Fields that hold one text for each language. `*` is every item of a list or mapping. */
export const localizedFields: Readonly<Record<Kind, readonly string[]>> = {
  exhibit: ['title', 'subtitle', 'introduction', 'content_warning'],
  slide: ['title', 'text'],
  remembrance: ['name'],
  story: ['title', 'summary'],
  chapter: [],
  event: ['title', 'text'],
  place: ['name', 'role', 'text', 'today'],
  route: ['title', 'text', 'waypoints.*.name', 'waypoints.*.note'],
  person: ['born_in', 'died_in', 'role', 'text'],
  term: ['term', 'text'],
  figure: ['label', 'according_to', 'differs'],
  media: ['alt', 'caption', 'labels.*'],
  source: [],
};

/** The same, for some of the languages only. */
export const partlyLocalizedFields: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  person: ['name_in'],
};

interface ReferenceField {
  readonly field: string;
  readonly kind: AnyKind;
}

const commonReferences: readonly ReferenceField[] = [
  { field: 'figures.*', kind: 'figure' },
  { field: 'people.*', kind: 'person' },
  { field: 'places.*', kind: 'place' },
  { field: 'routes.*', kind: 'route' },
  { field: 'events.*', kind: 'event' },
  { field: 'terms.*', kind: 'term' },
  { field: 'media.*', kind: 'media' },
  { field: 'sources.*', kind: 'source' },
];

/** Fields that hold the id of something else. */
export function referenceFields(kind: Kind): readonly ReferenceField[] {
  // A story names nothing itself: its lists belong to its chapters.
  if (kind === 'exhibit' || kind === 'source' || kind === 'story' || kind === 'remembrance') return [];
  if (kind === 'slide') return [...commonReferences, { field: 'day', kind: 'remembrance' }];
  if (kind === 'person') return [...commonReferences, { field: 'works.*', kind: 'source' }];
  if (kind === 'route') return [{ field: 'waypoints.*.place', kind: 'place' }, ...commonReferences];
  return commonReferences;
}

/** Every value of an entry that a pattern such as `waypoints.*.name` names, with its path. */
export function expandField(data: unknown, pattern: string): readonly { path: DataPath; value: unknown }[] {
  let found: { path: DataPath; value: unknown }[] = [{ path: [], value: data }];
  for (const step of pattern.split('.')) {
    found = found.flatMap(({ path, value }) =>
      keysFor(step, value).map((key) => ({ path: [...path, key], value: fieldOf(value, key) })),
    );
  }
  return found.filter(({ value }) => value !== undefined);
}

function keysFor(step: string, value: unknown): readonly (string | number)[] {
  if (step !== '*') return [step];
  if (Array.isArray(value)) return value.map((_, index) => index);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** Every entry of the exhibit, of every kind. */
export function allEntries(sources: ExhibitSources): readonly SourceEntry<unknown>[] {
  return [
    ...(sources.exhibit ? [sources.exhibit] : []),
    ...sources.slides,
    ...sources.remembranceDays,
    ...sources.stories,
    ...sources.chapters,
    ...sources.events,
    ...sources.places,
    ...sources.routes,
    ...sources.people,
    ...sources.terms,
    ...sources.figures,
    ...sources.media,
    ...sources.sources,
  ];
}
