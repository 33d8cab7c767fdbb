import type { ExhibitSources } from '../read/exhibit-sources.ts';
import { assetsOf, type ReleaseFiles } from './recordings.ts';
import type { Asset } from './assets.ts';
import { compileEntries } from './compile-entries.ts';
import type { Insert } from './database.ts';
import type { ExhibitMap } from './exhibit-map.ts';
import { fillEntries, fillKinds } from './fill-entries.ts';
import { fillExhibit, fillParts } from './fill-exhibit.ts';
import { fillIdleLoop } from './fill-idle.ts';
import { fillMedia, fillNarrations } from './fill-media.ts';
import { fillSearch } from './fill-search.ts';
import { compareText } from '../problems.ts';

/** What a release holds beside its texts. */
export interface ReleaseParts {
  readonly map: ExhibitMap;
  readonly files: ReleaseFiles;
}

/** Writes every row of a release, always in the same order: `compile` into a database, `check` to measure them. */
export function fillRelease(insert: Insert, sources: ExhibitSources, { map, files }: ReleaseParts): void {
  const entries = compileEntries(sources);
  fillExhibit(insert, sources, uniqueAssets({ map, files }), map.ground);
  fillParts(insert, sources);
  fillMedia(insert, sources, files.media);
  fillKinds(insert, sources, map.sheet);
  fillEntries(insert, entries);
  fillNarrations(insert, files.narrations);
  fillIdleLoop(insert, sources);
  for (const language of sources.languages) fillSearch(insert, entries, language);
}

/** Every file of a release once, sorted by name. */
export function uniqueAssets({ map, files }: ReleaseParts): readonly Asset[] {
  const all = [map.ground, ...assetsOf(files)];
  const bySha = new Map(all.map((asset) => [asset.sha256, asset]));
  return [...bySha.values()].sort((a, b) => compareText(a.sha256, b.sha256));
}
