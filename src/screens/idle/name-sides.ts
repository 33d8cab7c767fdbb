import type { Point } from '../../lib/camera.ts';

/** Where a name stands, seen from its point. Maps run from left to right in every language. */
export type NameSide = 'after' | 'before' | 'above' | 'below' | 'above-before';

export interface NamedPoint extends Point {
  readonly id: string;
  /** Of its name, in CSS pixels. */
  readonly widthPx: number;
}

export interface NameSpace {
  /** Between which names may stand, in CSS pixels. */
  readonly left: number;
  readonly right: number;
  /** Height of the letters' line, in CSS pixels. */
  readonly linePx: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between a name and what is beside it, on each side, in lines: the quiet ground around its letters. */
const marginShare = 0.2;
/** From the middle of a point to its name, in lines. */
const gapShare = 0.6;
const sides: readonly NameSide[] = ['after', 'before', 'above', 'below', 'above-before'];

/** Gives each name a side on which it stays on the map and covers neither another name nor another point. */
export function sidesOfNames(points: readonly NamedPoint[], space: NameSpace): ReadonlyMap<string, NameSide> {
  const chosen = new Map<string, NameSide>();
  const taken: Box[] = [];
  for (const point of points) {
    const others = points.filter(({ id }) => id !== point.id).map((other) => around(other, space.linePx / 4));
    const isFree = (side: NameSide): boolean => {
      const box = boxOf(point, side, space.linePx);
      const isInside = box.left >= space.left && box.right <= space.right;
      return isInside && ![...taken, ...others].some((other) => overlap(box, other));
    };
    const side = sides.find(isFree) ?? 'above-before';
    chosen.set(point.id, side);
    taken.push(boxOf(point, side, space.linePx));
  }
  return chosen;
}

function boxOf({ x, y, widthPx: width }: NamedPoint, side: NameSide, linePx: number): Box {
  const gap = linePx * gapShare;
  const [above, below] = [y - gap - linePx / 2, y + gap + linePx / 2];
  const middles: Readonly<Record<NameSide, Point>> = {
    after: { x: x + gap + width / 2, y },
    before: { x: x - gap - width / 2, y },
    above: { x, y: above },
    below: { x, y: below },
    'above-before': { x: x - width / 2, y: above },
  };
  const middle = middles[side];
  const box = around(middle, linePx / 2);
  const reach = width / 2 + linePx * marginShare;
  return { ...box, left: middle.x - reach, right: middle.x + reach };
}

function around({ x, y }: Point, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
