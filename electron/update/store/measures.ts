import { maxPageBytes, maxSpeechBytes, maxTextBytes } from '../limits.ts';

/** Columns that hold more than a line or a paragraph, with the bytes that they may have. */
const longTexts: Readonly<Record<string, number>> = {
  body: maxPageBytes,
  about: maxPageBytes,
  captions: maxSpeechBytes,
  transcript: maxSpeechBytes,
};

/** Bytes that a text may have, by the column that it stands in. */
export function mostBytesIn(column: string): number {
  return longTexts[column] ?? maxTextBytes;
}

/** Rows that the stage shows as one list: those of a table that have these columns in common. */
export interface List {
  readonly table: string;
  readonly by: readonly string[];
}

/** Everything that the stage shows as one list. */
export const lists: readonly List[] = [
  { table: 'languages', by: [] },
  { table: 'sources', by: [] },
  { table: 'idle_slides', by: [] },
  { table: 'remembrance_days', by: [] },
  { table: 'entries', by: ['kind'] },
  { table: 'chapters', by: ['story_id'] },
  { table: 'waypoints', by: ['route_id'] },
  { table: 'entry_sources', by: ['kind', 'id'] },
  { table: 'entry_figures', by: ['kind', 'id'] },
  { table: 'entry_media', by: ['kind', 'id'] },
  { table: 'person_works', by: ['person_id'] },
  { table: 'figure_sources', by: ['figure_id'] },
  { table: 'media_files', by: ['media_id'] },
  { table: 'media_films', by: ['media_id'] },
  { table: 'entry_links', by: ['from_kind', 'from_id'] },
  // What links to an entry is listed with it, and so is what it links to.
  { table: 'entry_links', by: ['to_kind', 'to_id'] },
];
