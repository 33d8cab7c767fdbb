import type { BaseMap } from '../../../content/schema/base-map.ts';
import { fitCamera, project, type Camera, type Point, type Size } from '../../lib/camera.ts';

/**
 * How the map of a story is seen in a part of its page.
 *
 * @param leastPx of the picture's shorter side, in CSS pixels: in less a map says nothing.
 * @returns undefined where there is too little room, or a picture so flat or narrow that it would cut what is told of.
 */
export function frameStory(
  points: readonly Point[],
  ground: BaseMap,
  view: Size,
  leastPx: number,
): Camera | undefined {
  if (points.length === 0 || Math.min(view.width, view.height) < leastPx) return undefined;
  const camera = fitCamera(points, ground, view);
  const isWhole = points
    .map((point) => project(point, camera, view))
    .every(({ x, y }) => x >= 0 && x <= view.width && y >= 0 && y <= view.height);
  return isWhole ? camera : undefined;
}
