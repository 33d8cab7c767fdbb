import { describe, expect, it } from 'vitest';
import { drawBaseMap } from '../../../../../build/exhibit/map/base-map.ts';
import { createMapSheet, placeOnSheet } from '../../../../../build/exhibit/map/projection.ts';
import { baseMapSchema } from '../../../../../content/schema/base-map.ts';

const centralEurope = { west: 6.5, south: 46.8, east: 24.5, north: 55.6 };
const sheet = createMapSheet(centralEurope);

/** Area under path data in square units, by the shoelace formula. */
function areaOf(path: string): number {
  const rings = path.split('M').filter(Boolean);
  return rings.reduce((sum, ring) => {
    const points = ring
      .replace('Z', '')
      .split('L')
      .map((point) => point.split(',').map(Number));
    return (
      sum +
      Math.abs(
        points.reduce((area, [x = 0, y = 0], index) => {
          const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
          return area + (x * nextY - nextX * y) / 2;
        }, 0),
      )
    );
  }, 0);
}

describe('createMapSheet', () => {
  it('lays the bounds on a sheet that is 1000 units wide, true to its shape', () => {
    expect(sheet.width).toBe(1000);
    expect(sheet.height).toBeCloseTo(740, -1);
    expect(sheet.kilometresPerUnit).toBeCloseTo(1.37, 1);
  });

  it('places north up, east to the right and the middle meridian in the middle', () => {
    const prague = placeOnSheet(sheet, 14.42, 50.09);
    const gdansk = placeOnSheet(sheet, 18.65, 54.35);
    expect(gdansk.x).toBeGreaterThan(prague.x);
    expect(gdansk.y).toBeLessThan(prague.y);
    expect(placeOnSheet(sheet, 15.5, 50).x).toBe(500);
  });

  it('keeps distances: Prague to Warsaw is about 517 km', () => {
    const prague = placeOnSheet(sheet, 14.42, 50.09);
    const warsaw = placeOnSheet(sheet, 21.01, 52.23);
    const units = Math.hypot(prague.x - warsaw.x, prague.y - warsaw.y);
    expect(units * sheet.kilometresPerUnit).toBeGreaterThan(507);
    expect(units * sheet.kilometresPerUnit).toBeLessThan(527);
  });
});

describe('drawBaseMap', () => {
  it('draws land that leaves the sea free, within the sheet', () => {
    const map = baseMapSchema.parse(drawBaseMap(sheet, undefined, undefined));
    const share = areaOf(map.land) / (map.width * map.height);
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.95);
    const numbers = map.land.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(1000);
  });

  it('draws rivers with their rank and leaves out those beyond the edge', () => {
    const river = (west: number, rank: number) => ({
      type: 'Feature' as const,
      properties: { rank },
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [west, 50],
          [west + 1, 51],
        ] as [number, number][],
      },
    });
    const rivers = { type: 'FeatureCollection' as const, features: [river(14, 1), river(100, 2)] };
    const drawn = drawBaseMap(sheet, rivers, undefined).rivers;
    expect(drawn.map(({ rank }) => rank)).toEqual([1]);
    expect(drawn[0]?.path).toMatch(/^M[\d.]+,[\d.]+L/);
  });

  it('draws a lake as the water and not as all but the water, whichever way round it is written', () => {
    const ring: [number, number][] = [
      [12, 50],
      [13, 50],
      [13, 51],
      [12, 51],
      [12, 50],
    ];
    const areas = [ring, ring.toReversed()].map((coordinates) => {
      const geometry = { type: 'Polygon' as const, coordinates: [coordinates] };
      const lakes = {
        type: 'FeatureCollection' as const,
        features: [{ type: 'Feature' as const, geometry }],
      };
      return areaOf(drawBaseMap(sheet, undefined, lakes).lakes);
    });
    expect(areas[0]).toBeGreaterThan(1000);
    expect(areas[0]).toBeLessThan(10_000);
    expect(areas[1]).toBeCloseTo(areas[0] ?? 0, 5);
  });
});
