/** A view of the map: the map point at the middle of the view, and how many CSS pixels one map unit takes. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Closest view, as a multiple of the view that shows the whole map. */
const closest = 24;
/** Space between what is shown and the edge of the view, as a share of the view. */
const margin = 0.1;
/** A single place is shown with its surroundings, in map units. */
const smallestExtent = 60;

/** Shows all points with some space around them. With fewer than one point it shows the whole map. */
export function fitCamera(points: readonly Point[], map: Size, view: Size): Camera {
  if (points.length === 0) return wholeMap(map, view);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    (view.width * (1 - 2 * margin)) / Math.max(right - left, smallestExtent),
    (view.height * (1 - 2 * margin)) / Math.max(bottom - top, smallestExtent),
  );
  return keepInside({ x: (left + right) / 2, y: (top + bottom) / 2, scale }, map, view);
}

/** The smallest scale: the map covers the view, so that no edge of it is ever seen. */
export function wholeMap(map: Size, view: Size): Camera {
  return { x: map.width / 2, y: map.height / 2, scale: coveringScale(map, view) };
}

function coveringScale(map: Size, view: Size): number {
  return Math.max(view.width / map.width, view.height / map.height);
}

/** Moves the map under the finger by so many CSS pixels. */
export function panCamera(camera: Camera, dx: number, dy: number, map: Size, view: Size): Camera {
  return keepInside(
    { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale },
    map,
    view,
  );
}

/** Zooms by a factor so that the map point under `at` (CSS pixels in the view) stays where it is. */
export function zoomCamera(camera: Camera, factor: number, at: Point, map: Size, view: Size): Camera {
  const scale = clampScale(camera.scale * factor, map, view);
  const fromMiddle = { x: at.x - view.width / 2, y: at.y - view.height / 2 };
  const x = camera.x + fromMiddle.x / camera.scale - fromMiddle.x / scale;
  const y = camera.y + fromMiddle.y / camera.scale - fromMiddle.y / scale;
  return keepInside({ x, y, scale }, map, view);
}

function clampScale(scale: number, map: Size, view: Size): number {
  const smallest = coveringScale(map, view);
  return Math.min(Math.max(scale, smallest), smallest * closest);
}

function keepInside(camera: Camera, map: Size, view: Size): Camera {
  const scale = clampScale(camera.scale, map, view);
  const [halfWidth, halfHeight] = [view.width / 2 / scale, view.height / 2 / scale];
  return {
    x: Math.min(Math.max(camera.x, halfWidth), map.width - halfWidth),
    y: Math.min(Math.max(camera.y, halfHeight), map.height - halfHeight),
    scale,
  };
}

/** Where a map point lies in the view, in CSS pixels. */
export function project({ x, y }: Point, camera: Camera, view: Size): Point {
  return {
    x: (x - camera.x) * camera.scale + view.width / 2,
    y: (y - camera.y) * camera.scale + view.height / 2,
  };
}
