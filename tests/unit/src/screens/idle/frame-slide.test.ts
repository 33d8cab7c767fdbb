import { describe, expect, it } from 'vitest';
import type { IdleSlide, PlaceSummary, RouteSummary } from '../../../../../content/schema/model.ts';
import { project, wholeMap } from '../../../../../src/lib/camera.ts';
import { frameSlide } from '../../../../../src/screens/idle/frame-slide.ts';

const ground = { width: 1000, height: 800 };
const view = { width: 1080, height: 1920 };
const places = [{ id: 'a', x: 500, y: 420 }] as unknown as PlaceSummary[];
const routes = [
  {
    id: 'r',
    waypoints: [
      { x: 420, y: 300 },
      { x: 560, y: 500 },
    ],
  },
] as unknown as RouteSummary[];
const slide = (more: object) => ({ kind: 'map', routes: [], places: [], ...more }) as unknown as IdleSlide;
const frame = (shown: IdleSlide | undefined) => frameSlide(shown, { routes, places }, ground, view);

describe('the map of the idle loop', () => {
  it('shows all of it behind sentences, and where a slide names nothing', () => {
    for (const shown of [undefined, slide({ kind: 'text', routes: ['r'] }), slide({})]) {
      expect(frame(shown).scale).toBe(wholeMap(ground, view).scale);
    }
  });

  it('brings what a slide names between the words above and the invitation below', () => {
    const camera = frame(slide({ routes: ['r'], places: ['a'] }));
    for (const point of [...routes[0]!.waypoints, places[0]!]) {
      const at = project(point, camera, view);
      expect(at.y).toBeGreaterThan(view.height * 0.3);
      expect(at.y).toBeLessThan(view.height * 0.82);
      expect(at.x).toBeGreaterThan(0);
      expect(at.x).toBeLessThan(view.width);
    }
  });

  it.each([
    ['ltr', 0.44, 1],
    ['rtl', 0, 0.56],
  ] as const)('brings it beside the words on a wide screen, %s', (direction, left, right) => {
    const wide = { width: 1920, height: 1080 };
    const shown = slide({ routes: ['r'], places: ['a'] });
    const camera = frameSlide(shown, { routes, places }, ground, wide, direction);
    for (const point of [...routes[0]!.waypoints, places[0]!]) {
      const at = project(point, camera, wide);
      expect(at.y).toBeGreaterThan(0);
      expect(at.y).toBeLessThan(wide.height * 0.74);
      expect(at.x).toBeGreaterThan(wide.width * left);
      expect(at.x).toBeLessThan(wide.width * right);
    }
  });

  it('never comes so close to one place that nobody knows where it lies', () => {
    const camera = frame(slide({ kind: 'place', places: ['a'] }));
    expect(camera.scale).toBeLessThanOrEqual(wholeMap(ground, view).scale * 2.6);
  });
});
