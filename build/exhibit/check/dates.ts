import { parseEdtf, type DateSpan } from '../../../content/schema/dates.ts';
import type { Report } from '../problems.ts';
import { fieldOf, placeIn, type ExhibitSources, type SourceEntry } from '../read/exhibit-sources.ts';
import type { DataPath } from '../read/yaml-source.ts';
import { expandField } from './fields.ts';

/** Dates follow from one another: nothing outside the time of the exhibit, no way back in time, no death before birth. */
export function checkDates(sources: ExhibitSources, report: Report): void {
  const period = sources.exhibit && dateAt(sources.exhibit, ['period']);
  // A chapter may look back from later; the timeline shows events and routes, the idle loop seasons.
  for (const entry of [...sources.events, ...sources.routes, ...sources.slides]) {
    const date = dateAt(entry, ['date']);
    if (!period || !date || isWithin(date, period)) continue;
    const mend = 'correct the date, or the "period" in exhibit.yaml';
    report.error(
      placeIn(entry, 'date'),
      'dates-out-of-order',
      'the date lies outside the time of the exhibit',
      mend,
    );
  }
  for (const route of sources.routes) checkWaypoints(route, report);
  for (const person of sources.people) {
    const [born, died] = [dateAt(person, ['born']), dateAt(person, ['died'])];
    if (!born || !died || died.ends.lastDay >= born.begins.firstDay) continue;
    report.error(
      placeIn(person, 'died'),
      'dates-out-of-order',
      'the death is before the birth',
      'correct one of the dates',
    );
  }
}

function checkWaypoints(route: SourceEntry<unknown>, report: Report): void {
  const whole = dateAt(route, ['date']);
  let previous: DateSpan | undefined;
  for (const { path } of expandField(route.data, 'waypoints.*.date')) {
    const date = dateAt(route, path);
    if (!date) continue;
    const place = placeIn(route, ...path);
    if (previous && date.ends.lastDay < previous.begins.firstDay) {
      const message = 'this waypoint is earlier than the one before it';
      report.error(place, 'dates-out-of-order', message, 'correct the date, or the order of the waypoints');
    } else if (whole && !overlaps(date, whole)) {
      const message = 'this waypoint lies outside the date of its route';
      report.error(place, 'dates-out-of-order', message, 'correct it, or the date of the route');
    }
    previous = date;
  }
}

function dateAt(entry: SourceEntry<unknown>, path: DataPath): DateSpan | undefined {
  const date = path.reduce(fieldOf, entry.data);
  return typeof date === 'string' ? parseEdtf(date) : undefined;
}

function isWithin(date: DateSpan, whole: DateSpan): boolean {
  return date.begins.firstDay >= whole.begins.firstDay && date.ends.lastDay <= whole.ends.lastDay;
}

function overlaps(date: DateSpan, whole: DateSpan): boolean {
  return date.ends.lastDay >= whole.begins.firstDay && date.begins.firstDay <= whole.ends.lastDay;
}
