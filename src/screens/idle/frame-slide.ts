import type { EntryRef } from '../../../content/schema/ids.ts';
import type { IdleSlide, PlaceSummary, RouteSummary } from '../../../content/schema/model.ts';
import { pointsOf } from '../../components/map/map-data.ts';
import { fitCamera, wholeMap, type Camera, type Size } from '../../lib/camera.ts';

/** The clear part of the screen, between the words above and the invitation below, as shares of its height. */
const clearing = { top: 0.34, middle: 0.56, bottom: 0.78 } as const;
/** A close-up still shows where in Europe it lies. */
const closest = 2.6;

interface MapData {
  readonly routes: readonly RouteSummary[];
  readonly places: readonly PlaceSummary[];
}

/**
 * Where the map of the idle loop stands for a slide: what the slide names lies in the clear part of the screen. The map
 * fills that part and the whole width; above and below it may end, in the shade behind the words.
 */
export function frameSlide(
  slide: IdleSlide | undefined,
  { routes, places }: MapData,
  ground: Size,
  view: Size,
): Camera {
  const points = pointsOf(namedBy(slide), places, routes);
  if (points.length === 0) return keepFilled(wholeMap(ground, view), ground, view);
  const height = view.height * (clearing.bottom - clearing.top);
  const fitted = fitCamera(points, ground, { width: view.width, height });
  const ys = points.map(({ y }) => y);
  const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
  const scale = Math.min(fitted.scale, wholeMap(ground, view).scale * closest);
  const lift = ((clearing.middle - 0.5) * view.height) / scale;
  return keepFilled({ x: fitted.x, y: middle - lift, scale }, ground, view);
}

function namedBy(slide: IdleSlide | undefined): readonly EntryRef[] {
  if (!slide || slide.kind === 'text') return [];
  return [
    ...slide.routes.map((id) => ({ kind: 'route', id }) as const),
    ...slide.places.map((id) => ({ kind: 'place', id }) as const),
  ];
}

function keepFilled(camera: Camera, ground: Size, view: Size): Camera {
  const scale = Math.max(camera.scale, view.width / ground.width);
  const halfWidth = view.width / 2 / scale;
  const above = ((0.5 - clearing.top) * view.height) / scale;
  const below = ((clearing.bottom - 0.5) * view.height) / scale;
  return {
    x: clamp(camera.x, halfWidth, ground.width - halfWidth),
    y: clamp(camera.y, above, ground.height - below),
    scale,
  };
}

/** Between the two; halfway where they have passed each other. */
function clamp(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.min(Math.max(value, least), most);
}
