import type { Rectangle } from 'electron';

/** What is known of a display. */
export interface Place {
  readonly id: number;
  readonly bounds: Rectangle;
}

export interface Arrangement {
  /** Where the stage goes. */
  readonly stage: Rectangle;
  /** What must be covered, so that no desktop shows. */
  readonly covers: readonly Rectangle[];
}

/**
 * Decides what is shown on which display: the stage on the first one, nothing on all others. A display that shows the
 * same part of the desktop as the stage's (a mirror) is left alone: a cover would lie over the stage.
 *
 * @returns undefined where there is no display now; whatever was arranged stays for when it is plugged in again.
 */
export function arrangeDisplays(places: readonly Place[], primaryId: number): Arrangement | undefined {
  const seen = places.filter(({ bounds }) => bounds.width > 0 && bounds.height > 0);
  const home = seen.find(({ id }) => id === primaryId) ?? seen[0];
  if (!home) return undefined;
  const others = seen.filter((place) => place !== home && !overlap(place.bounds, home.bounds));
  return { stage: home.bounds, covers: others.map(({ bounds }) => bounds) };
}

export function isSameRectangle(a: Rectangle, b: Rectangle): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  const isBeside = a.x + a.width <= b.x || b.x + b.width <= a.x;
  const isAbove = a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !isBeside && !isAbove;
}
