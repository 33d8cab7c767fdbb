/** A box on the screen, in CSS pixels. A DOMRect is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Vertical = 'up' | 'down';

/** Boxes that overlap by less than this lie above each other: borders and underlines reach over. */
const overlapPx = 4;

/** How far a box lies from another one that way; negative where it does not lie there. */
function gap(from: Box, to: Box, way: Vertical): number {
  return way === 'down' ? to.top - from.bottom : from.top - to.bottom;
}

/** From side to side: 0 where one stands above the other. */
function sideways(from: Box, to: Box): number {
  return Math.max(0, to.left - from.right, from.left - to.right);
}

const middle = ({ left, right }: Box): number => (left + right) / 2;

/**
 * Finds what the eye expects above or below: in the nearest row that way, what stands closest in the row.
 *
 * @returns the position in `boxes`, undefined where nothing lies there.
 */
export function nearestThatWay(from: Box, boxes: readonly Box[], way: Vertical): number | undefined {
  const ahead = boxes
    .map((box, index) => ({ box, index, gap: gap(from, box, way) }))
    .filter((candidate) => candidate.gap > -overlapPx);
  const [first] = ahead.toSorted((one, other) => one.gap - other.gap);
  if (!first) return undefined;
  const halfHeight = (first.box.bottom - first.box.top) / 2;
  const row = ahead.filter((candidate) => candidate.gap <= first.gap + halfHeight);
  const distance = ({ box }: { box: Box }): readonly [number, number] => [
    sideways(from, box),
    Math.abs(middle(from) - middle(box)),
  ];
  const [best] = row.toSorted((one, other) => {
    const [a, b] = [distance(one), distance(other)];
    return a[0] - b[0] || a[1] - b[1] || one.index - other.index;
  });
  return best?.index;
}

/** true where at least half of a box, or half of the window onto it, can be seen. */
export function isInView(box: Box, view: Box): boolean {
  const seen = Math.min(box.bottom, view.bottom) - Math.max(box.top, view.top);
  return seen >= Math.min(box.bottom - box.top, view.bottom - view.top) / 2;
}

/** What of a box can be seen; where nothing can, the edge of the view that is nearest to it. */
export function clipped(box: Box, view: Box): Box {
  const clamp = (y: number): number => Math.min(Math.max(y, view.top), view.bottom);
  return { left: box.left, right: box.right, top: clamp(box.top), bottom: clamp(box.bottom) };
}
