/** A label that wants room on the map or on the timeline. Boxes are in CSS pixels. */
export interface LabelWish<T> {
  readonly item: T;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Smaller comes first where there is not room for all. */
  readonly rank: number;
}

/**
 * Chooses the labels that can be shown without one covering another: in order of rank, each that still has room.
 * Greedy, and stable for equal ranks, so that a label does not flicker while the picture moves a little.
 */
export function placeLabels<T>(wishes: readonly LabelWish<T>[], gap: number): ReadonlySet<T> {
  const placed: LabelWish<T>[] = [];
  for (const wish of [...wishes].sort((a, b) => a.rank - b.rank)) {
    if (!placed.some((other) => overlap(wish, other, gap))) placed.push(wish);
  }
  return new Set(placed.map(({ item }) => item));
}

function overlap(a: LabelWish<unknown>, b: LabelWish<unknown>, gap: number): boolean {
  return (
    a.left < b.left + b.width + gap &&
    b.left < a.left + a.width + gap &&
    a.top < b.top + b.height + gap &&
    b.top < a.top + a.height + gap
  );
}
