import type { Report } from '../problems.ts';
import { fieldOf, placeIn, type ExhibitSources, type SourceEntry } from '../read/exhibit-sources.ts';
import type { DataPath } from '../read/yaml-source.ts';

/** Places and waypoints lie on the exhibit’s map, and every waypoint but the first says how people were moved there. */
export function checkPlaces(sources: ExhibitSources, report: Report): void {
  for (const place of sources.places) checkOnMap(place, [], sources, report);
  for (const route of sources.routes) {
    const waypoints = fieldOf(route.data, 'waypoints');
    if (!Array.isArray(waypoints)) continue;
    waypoints.forEach((_, index) => {
      checkOnMap(route, ['waypoints', index], sources, report);
      checkMode(route, index, report);
    });
  }
}

function checkOnMap(
  entry: SourceEntry<unknown>,
  path: DataPath,
  { exhibit }: ExhibitSources,
  report: Report,
): void {
  const map = exhibit?.value?.map;
  const point = path.reduce(fieldOf, entry.data);
  const [lat, lon] = [fieldOf(point, 'lat'), fieldOf(point, 'lon')];
  if (!map || typeof lat !== 'number' || typeof lon !== 'number') return;
  // Off the earth is the schema's business.
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return;
  if (lat >= map.south && lat <= map.north && lon >= map.west && lon <= map.east) return;
  const message = `the point ${lat}, ${lon} lies outside the map of the exhibit`;
  const mend = 'correct "lat" and "lon" (latitude is first), or widen "map" in exhibit.yaml';
  report.error(placeIn(entry, ...path, 'lat'), 'outside-map', message, mend);
}

function checkMode(route: SourceEntry<unknown>, index: number, report: Report): void {
  const hasMode = fieldOf(waypointAt(route, index), 'mode') !== undefined;
  if (index === 0 && hasMode) {
    const message = 'the first waypoint has a "mode", but nobody has moved yet';
    report.error(placeIn(route, 'waypoints', 0, 'mode'), 'wrong-mode', message, 'remove it');
  }
  if (index > 0 && !hasMode) {
    const message = 'this waypoint does not say how people were moved to it';
    report.error(
      placeIn(route, 'waypoints', index),
      'wrong-mode',
      message,
      'add "mode": foot, train or boat',
    );
  }
}

function waypointAt(route: SourceEntry<unknown>, index: number): unknown {
  return fieldOf(fieldOf(route.data, 'waypoints'), index);
}
