import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { BaseMap } from '../../../content/schema/base-map.ts';
import { pathData } from './path-data.ts';
import type { MapSheet } from './projection.ts';
import type { Lakes, Rivers } from './waters.ts';

/** Draws the ground of an exhibit's map: the land of Natural Earth 1:10 million, and the waters that the exhibit brings. */
export function drawBaseMap(sheet: MapSheet, rivers: Rivers | undefined, lakes: Lakes | undefined): BaseMap {
  const { width, height, kilometresPerUnit } = sheet;
  return {
    width,
    height,
    kilometresPerUnit,
    land: pathData(sheet, readLand()),
    lakes: (lakes?.features ?? []).map(({ geometry }) => pathData(sheet, woundForD3(geometry))).join(''),
    rivers: (rivers?.features ?? [])
      .map(({ properties, geometry }) => ({ rank: properties.rank, path: pathData(sheet, geometry) }))
      .filter(({ path }) => path !== ''),
  };
}

function readLand(): MultiPolygon {
  const require = createRequire(import.meta.url);
  const filename = require.resolve('world-atlas/land-10m.json');
  const topology = JSON.parse(readFileSync(filename, 'utf8')) as Topology;
  const { land } = topology.objects;
  if (land?.type !== 'GeometryCollection') throw new Error(`${filename} holds no land`);
  const polygons = feature(topology, land).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
  );
  // A few slivers of the data have no area at all, which d3 takes for the whole earth.
  const coordinates = polygons.filter(
    (rings) => geoArea({ type: 'Polygon', coordinates: rings }) < 2 * Math.PI,
  );
  return { type: 'MultiPolygon', coordinates };
}

type Topology = Parameters<typeof feature>[0];

type LakeGeometry = Lakes['features'][number]['geometry'];

/** GeoJSON winds the outside of a shape against the clock, d3 with it; the wrong way round, a lake is all the world but it. */
function woundForD3(geometry: LakeGeometry): LakeGeometry {
  if (geometry.type === 'MultiPolygon') {
    return { ...geometry, coordinates: geometry.coordinates.map(woundPolygon) };
  }
  return { ...geometry, coordinates: woundPolygon(geometry.coordinates) };
}

function woundPolygon<Ring extends readonly unknown[]>(rings: Ring[]): Ring[] {
  const isInverted = (ring: Ring): boolean =>
    geoArea({ type: 'Polygon', coordinates: [ring as unknown as number[][]] }) > 2 * Math.PI;
  return rings.map((ring, index) =>
    isInverted(ring) === (index === 0) ? (ring.toReversed() as unknown as Ring) : ring,
  );
}
