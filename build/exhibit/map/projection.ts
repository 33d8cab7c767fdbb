import { geoConicConformal, geoDistance, type GeoConicProjection } from 'd3-geo';
import type { ExhibitSource } from '../../../content/schema/exhibit.ts';

export type MapBounds = ExhibitSource['map'];

/** The map of an exhibit: a flat sheet with its own units, and the way from degrees onto it. */
export interface MapSheet {
  /** Map units; see BaseMap. */
  readonly width: number;
  readonly height: number;
  readonly kilometresPerUnit: number;
  readonly projection: GeoConicProjection;
}

const sheetWidth = 1000;
const earthRadiusKm = 6371;

/**
 * Lays a conformal conic projection on the bounds, as atlases do for countries of middle latitude: shapes and angles
 * stay true, and the two standard parallels keep the scale nearly even.
 */
export function createMapSheet(bounds: MapBounds): MapSheet {
  const { west, south, east, north } = bounds;
  const sixth = (north - south) / 6;
  const projection = geoConicConformal()
    .parallels([south + sixth, north - sixth])
    .rotate([-(west + east) / 2, 0])
    .scale(sheetWidth)
    .translate([0, 0]);
  const corners = edgeOf(bounds).map((point) => project(projection, point));
  const [left, right] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))];
  const [top, bottom] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))];
  const factor = sheetWidth / (right - left);
  const height = round((bottom - top) * factor);
  projection
    .scale(sheetWidth * factor)
    .translate([-left * factor, -top * factor])
    .clipExtent([
      [0, 0],
      [sheetWidth, height],
    ]);
  return { width: sheetWidth, height, kilometresPerUnit: scaleAtCentre(projection, height), projection };
}

/** Where a point of the earth lies on the sheet, in map units to two decimals. */
export function placeOnSheet(sheet: MapSheet, longitude: number, latitude: number): { x: number; y: number } {
  const [x, y] = project(sheet.projection, [longitude, latitude]);
  return { x: round(x), y: round(y) };
}

/** Two decimals of a map unit are finer than a pixel of a 4K panel, and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The parallels bow, so the sheet must hold the whole edge and not only the corners. */
function edgeOf({ west, south, east, north }: MapBounds): readonly [number, number][] {
  const steps = Array.from({ length: 65 }, (_, step) => west + ((east - west) * step) / 64);
  return steps.flatMap((longitude): [number, number][] => [
    [longitude, south],
    [longitude, north],
  ]);
}

function scaleAtCentre(projection: GeoConicProjection, height: number): number {
  const [x, y] = [sheetWidth / 2, height / 2];
  const from = projection.invert?.([x - 5, y]) ?? [0, 0];
  const to = projection.invert?.([x + 5, y]) ?? [0, 0];
  return Math.round((geoDistance(from, to) * earthRadiusKm * 1e4) / 10) / 1e4;
}

function project(projection: GeoConicProjection, point: [number, number]): [number, number] {
  const projected = projection(point);
  if (!projected) throw new RangeError(`cannot project ${point.join(', ')}`);
  return projected;
}
