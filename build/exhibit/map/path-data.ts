import { geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { round, type MapSheet } from './projection.ts';

type Point = readonly [x: number, y: number];

/** A detail smaller than this many map units is dropped; at 3840 pixels a unit is about four pixels. */
const tolerance = 0.08;

/** Projects shapes onto the sheet, cuts them at its edge and writes them as SVG path data, `''` where none is left. */
export function pathData(sheet: MapSheet, shape: GeoPermissibleObjects): string {
  return linesOn(sheet, shape)
    .map(({ points, isClosed }) => writeLine(simplify(points), isClosed))
    .join('');
}

interface Line {
  readonly points: Point[];
  isClosed: boolean;
}

function linesOn(sheet: MapSheet, shape: GeoPermissibleObjects): Line[] {
  const lines: Line[] = [];
  const context = {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x: number, y: number) => lines.push({ points: [[x, y]], isClosed: false }),
    lineTo: (x: number, y: number) => lines.at(-1)?.points.push([x, y]),
    closePath: () => {
      const line = lines.at(-1);
      if (line) line.isClosed = true;
    },
  };
  geoPath(sheet.projection, context)(shape);
  return lines;
}

function writeLine(points: readonly Point[], isClosed: boolean): string {
  const texts = points.map(([x, y]) => `${round(x)},${round(y)}`);
  const distinct = texts.filter((text, index) => text !== texts[index - 1]);
  if (distinct.length < (isClosed ? 3 : 2)) return '';
  return `M${distinct.join('L')}${isClosed ? 'Z' : ''}`;
}

/** Douglas–Peucker: keeps the points without which the line would move by more than the tolerance. */
function simplify(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points;
  const kept = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const farthest = findFarthest(points, from, to);
    if (farthest === undefined) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, index) => kept.has(index));
}

function findFarthest(points: readonly Point[], from: number, to: number): number | undefined {
  const [start, end] = [points[from], points[to]];
  if (!start || !end) return undefined;
  let farthest: number | undefined;
  let longest = tolerance;
  for (let index = from + 1; index < to; index++) {
    const distance = distanceToSegment(points[index] ?? start, start, end);
    if (distance > longest) [farthest, longest] = [index, distance];
  }
  return farthest;
}

function distanceToSegment([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
