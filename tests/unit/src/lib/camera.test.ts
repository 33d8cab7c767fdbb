import { describe, expect, it } from 'vitest';
import {
  fitCamera,
  panCamera,
  project,
  wholeMap,
  zoomCamera,
  type Camera,
  type Point,
  type Size,
} from '../../../../src/lib/camera.ts';

const map: Size = { width: 1000, height: 800 };
const views: readonly [name: string, view: Size][] = [
  ['landscape', { width: 1920, height: 960 }],
  ['portrait', { width: 1080, height: 1500 }],
  ['square', { width: 900, height: 900 }],
];

/** Map point that lies at a point of the view. */
const under = (at: Point, camera: Camera, view: Size): Point => ({
  x: camera.x + (at.x - view.width / 2) / camera.scale,
  y: camera.y + (at.y - view.height / 2) / camera.scale,
});

function expectNoEdge(camera: Camera, view: Size): void {
  const first = under({ x: 0, y: 0 }, camera, view);
  const last = under({ x: view.width, y: view.height }, camera, view);
  const slack = 1e-6;
  expect(Math.min(first.x, first.y)).toBeGreaterThanOrEqual(-slack);
  expect(last.x).toBeLessThanOrEqual(map.width + slack);
  expect(last.y).toBeLessThanOrEqual(map.height + slack);
}

describe.each(views)('in a %s view', (_, view) => {
  const whole = wholeMap(map, view);
  const middle = { x: view.width / 2, y: view.height / 2 };

  describe('wholeMap', () => {
    it('covers the view without showing an edge', () => expectNoEdge(whole, view));

    it('is as far as one can go', () => {
      expect(zoomCamera(whole, 0.1, middle, map, view).scale).toBeCloseTo(whole.scale);
    });
  });

  describe('zoomCamera', () => {
    it('keeps the map point under the finger where it is', () => {
      const at = { x: view.width * 0.3, y: view.height * 0.6 };
      const before = { x: 500, y: 400, scale: whole.scale * 3 };
      const after = zoomCamera(before, 1.7, at, map, view);
      expect(under(at, after, view).x).toBeCloseTo(under(at, before, view).x);
      expect(under(at, after, view).y).toBeCloseTo(under(at, before, view).y);
    });

    it('never comes closer than its limit, however often a visitor zooms', () => {
      let camera = whole;
      for (let times = 0; times < 40; times++) camera = zoomCamera(camera, 1.8, middle, map, view);
      expect(camera.scale / whole.scale).toBeCloseTo(24);
    });

    it('shows no edge after zooming out in a corner', () => {
      const corner = { x: 10, y: 10, scale: whole.scale * 8 };
      expectNoEdge(zoomCamera(corner, 0.2, { x: view.width, y: view.height }, map, view), view);
    });
  });

  describe('panCamera', () => {
    it('moves the map with the finger', () => {
      const before = { x: 500, y: 400, scale: whole.scale * 4 };
      const after = panCamera(before, 30, -20, map, view);
      const place = { x: 510, y: 390 };
      const [was, is] = [project(place, before, view), project(place, after, view)];
      expect(is.x - was.x).toBeCloseTo(30);
      expect(is.y - was.y).toBeCloseTo(-20);
    });

    it.each([
      [1e6, 0],
      [-1e6, 0],
      [0, 1e6],
      [0, -1e6],
    ])('stops at the edge of the map when it is pushed by %d and %d pixels', (dx, dy) => {
      expectNoEdge(panCamera({ x: 500, y: 400, scale: whole.scale * 2 }, dx, dy, map, view), view);
    });
  });

  describe('fitCamera', () => {
    const near: readonly Point[] = [
      { x: 420, y: 300 },
      { x: 610, y: 480 },
      { x: 500, y: 350 },
    ];

    it('holds all points, with space around them', () => {
      const camera = fitCamera(near, map, view);
      for (const point of near) {
        const at = project(point, camera, view);
        expect(at.x).toBeGreaterThanOrEqual(view.width * 0.1 - 1e-6);
        expect(at.x).toBeLessThanOrEqual(view.width * 0.9 + 1e-6);
        expect(at.y).toBeGreaterThanOrEqual(view.height * 0.1 - 1e-6);
        expect(at.y).toBeLessThanOrEqual(view.height * 0.9 + 1e-6);
      }
    });

    it('holds points in the corner of the map without showing an edge', () => {
      const corner = [
        { x: 4, y: 3 },
        { x: 90, y: 60 },
      ];
      const camera = fitCamera(corner, map, view);
      expectNoEdge(camera, view);
      for (const point of corner) {
        const at = project(point, camera, view);
        expect(at.x >= 0 && at.x <= view.width && at.y >= 0 && at.y <= view.height).toBe(true);
      }
    });

    it('shows a single place with its surroundings, not as near as it can', () => {
      const camera = fitCamera([{ x: 500, y: 400 }], map, view);
      expect(view.width / camera.scale).toBeGreaterThanOrEqual(60);
      expect(project({ x: 500, y: 400 }, camera, view)).toEqual(middle);
    });

    it('goes no farther than the whole map when the points are farther apart than the view can hold', () => {
      const corners = [
        { x: 0, y: 0 },
        { x: 1000, y: 800 },
      ];
      expect(fitCamera(corners, map, view)).toEqual(whole);
    });

    it('shows the whole map when there is nothing to hold', () => {
      expect(fitCamera([], map, view)).toEqual(whole);
    });
  });
});
