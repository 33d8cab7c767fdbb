import { readMapFile } from '../check/map-files.ts';
import { drawBaseMap } from '../map/base-map.ts';
import { createMapSheet, type MapSheet } from '../map/projection.ts';
import { lakesFilename, lakesSchema, riversFilename, riversSchema } from '../map/waters.ts';
import { Report } from '../problems.ts';
import type { ExhibitSources } from '../read/exhibit-sources.ts';
import { createBaseMapAsset, type Asset } from './assets.ts';
import { valueOf } from './compile-entries.ts';

export interface ExhibitMap {
  /** Where points lie on it. */
  readonly sheet: MapSheet;
  /** The file that holds the ground. */
  readonly ground: Asset;
}

let drawn: { readonly from: string; readonly map: ExhibitMap } | undefined;

/**
 * Draws the map of an exhibit that has passed the check. It takes seconds, and `check` measures what `compile` writes, so
 * the last one is kept.
 */
export function drawExhibitMap(sources: ExhibitSources): ExhibitMap {
  if (!sources.exhibit) throw new Error('the exhibit has no exhibit.yaml');
  const { map } = valueOf(sources.exhibit);
  const rivers = readMapFile(riversFilename, riversSchema, sources, new Report());
  const lakes = readMapFile(lakesFilename, lakesSchema, sources, new Report());
  const from = JSON.stringify([map, rivers, lakes]);
  if (drawn?.from !== from) {
    const sheet = createMapSheet(map);
    drawn = { from, map: { sheet, ground: createBaseMapAsset(drawBaseMap(sheet, rivers, lakes)) } };
  }
  return drawn.map;
}
