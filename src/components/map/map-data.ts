import type { EntryRef } from '../../../content/schema/ids.ts';
import type { PlaceSummary, RouteSummary } from '../../../content/schema/model.ts';
import type { Point } from '../../lib/camera.ts';

/** Points that a view must hold to show the given entries. Entries that have no place on the map add none. */
export function pointsOf(
  refs: readonly EntryRef[],
  places: readonly PlaceSummary[],
  routes: readonly RouteSummary[],
): readonly Point[] {
  return refs.flatMap(({ kind, id }): readonly Point[] => {
    if (kind === 'place') return places.filter((place) => place.id === id);
    if (kind === 'route') return routes.find((route) => route.id === id)?.waypoints ?? [];
    return [];
  });
}
