import type { EntryRef } from '../../../content/schema/ids.ts';
import type { TextDirection } from '../../../content/schema/language.ts';
import type { IdleSlide, PlaceSummary, RouteSummary } from '../../../content/schema/model.ts';
import { pointsOf } from '../../components/map/map-data.ts';
import { fitCamera, wholeMap, type Camera, type Size } from '../../lib/camera.ts';

/** A part of the screen, as shares of its width and height. */
interface Part {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The clear part of the screen: between the words above and the invitation below where the screen is upright; beside the
 * words, which begin at the side where their language does, where it is wide.
 */
export function clearingOf(view: Size, direction: TextDirection): Part {
  if (view.width <= view.height) return { left: 0, right: 1, top: 0.34, bottom: 0.78 };
  const upAndDown = { top: 0, bottom: 0.74 };
  return direction === 'rtl'
    ? { left: 0, right: 0.56, ...upAndDown }
    : { left: 0.44, right: 1, ...upAndDown };
}

/** A close-up still shows where in Europe it lies. */
const closest = 2.6;

interface MapData {
  readonly routes: readonly RouteSummary[];
  readonly places: readonly PlaceSummary[];
}

/**
 * Where the map of the idle loop stands for a slide: what the slide names lies in the clear part of the screen. The map
 * fills that part; around it, in the shade behind the words, it may end.
 */
export function frameSlide(
  slide: IdleSlide | undefined,
  { routes, places }: MapData,
  ground: Size,
  view: Size,
  direction: TextDirection = 'ltr',
): Camera {
  const clearing = clearingOf(view, direction);
  const size = {
    width: view.width * (clearing.right - clearing.left),
    height: view.height * (clearing.bottom - clearing.top),
  };
  const points = pointsOf(namedBy(slide), places, routes);
  if (points.length === 0) {
    const whole = wholeMap(ground, { width: size.width, height: view.height });
    return moveInto(clearing, whole, ground, view);
  }
  const fitted = fitCamera(points, ground, size);
  const ys = points.map(({ y }) => y);
  const y = (Math.min(...ys) + Math.max(...ys)) / 2;
  const scale = Math.min(fitted.scale, wholeMap(ground, view).scale * closest);
  return moveInto(clearing, { x: fitted.x, y, scale }, ground, view);
}

function namedBy(slide: IdleSlide | undefined): readonly EntryRef[] {
  if (!slide || slide.kind === 'text') return [];
  return [
    ...slide.routes.map((id) => ({ kind: 'route', id }) as const),
    ...slide.places.map((id) => ({ kind: 'place', id }) as const),
  ];
}

/** Moves what is in the middle of the screen to the middle of a part of it, as far as the map still fills that part. */
function moveInto({ left, right, top, bottom }: Part, camera: Camera, ground: Size, view: Size): Camera {
  const scale = Math.max(camera.scale, (view.width * (right - left)) / ground.width);
  // From the middle of the screen, in map units.
  const x = (share: number): number => ((share - 0.5) * view.width) / scale;
  const y = (share: number): number => ((share - 0.5) * view.height) / scale;
  return {
    x: clamp(camera.x - x((left + right) / 2), -x(left), ground.width - x(right)),
    y: clamp(camera.y - y((top + bottom) / 2), -y(top), ground.height - y(bottom)),
    scale,
  };
}

/** Between the two; halfway where they have passed each other. */
function clamp(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.min(Math.max(value, least), most);
}
