import type { EntryRef } from '../../../content/schema/ids.ts';
import type { IdleSlide, PlaceSummary, RouteSummary } from '../../../content/schema/model.ts';
import { pointsOf } from '../../components/map/map-data.ts';
import { fitCamera, panCamera, wholeMap, type Camera, type Size } from '../../lib/camera.ts';

/** The part of the screen between the words above and the invitation below, as shares of its height. */
const clearing = { middle: 0.56, height: 0.5 } as const;
/** A close-up still shows where in Europe it lies. */
const closest = 2.6;

interface MapData {
  readonly routes: readonly RouteSummary[];
  readonly places: readonly PlaceSummary[];
}

/** Where the map of the idle loop stands for a slide: its routes and places between words and invitation. */
export function frameSlide(
  slide: IdleSlide | undefined,
  { routes, places }: MapData,
  ground: Size,
  view: Size,
): Camera {
  const whole = wholeMap(ground, view);
  if (!slide || slide.kind === 'title' || slide.kind === 'text') return whole;
  const shown: EntryRef[] = [
    ...slide.routes.map((id) => ({ kind: 'route', id }) as const),
    ...slide.places.map((id) => ({ kind: 'place', id }) as const),
  ];
  const points = pointsOf(shown, places, routes);
  if (points.length === 0) return whole;
  const fitted = fitCamera(points, ground, { width: view.width, height: view.height * clearing.height });
  const scale = Math.min(fitted.scale, whole.scale * closest);
  const lift = (clearing.middle - 0.5) * view.height;
  return panCamera({ ...fitted, scale }, 0, lift, ground, view);
}
