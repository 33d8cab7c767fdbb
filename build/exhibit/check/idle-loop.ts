import type { Report } from '../problems.ts';
import { fieldOf, idOf, placeIn, type ExhibitSources, type SlideEntry } from '../read/exhibit-sources.ts';
import { expandField } from './fields.ts';

/** The idle loop runs before everybody, children included: nothing of the deeper material, and no empty slide. */
export function checkIdleLoop(sources: ExhibitSources, report: Report): void {
  const deeper = new Set(sources.places.filter((place) => fieldOf(place.data, 'deeper') === true).map(idOf));
  for (const slide of sources.slides) {
    for (const { path, value } of expandField(slide.data, 'places.*')) {
      if (!deeper.has(String(value))) continue;
      const message = `the place "${String(value)}" is deeper material and cannot be part of the idle loop`;
      report.error(placeIn(slide, ...path), 'deeper-in-idle-loop', message, 'name another place');
    }
    checkContent(slide, report);
  }
  if (sources.slides.some(({ ofDay }) => !ofDay) || !sources.folder.has('idle.yaml')) return;
  report.error(
    sources.folder.place('idle.yaml'),
    'wrong-slide',
    'the idle loop has no slide',
    'write at least one',
  );
}

/** Fields that only one kind of slide has. */
const ownFields = { title: 'season', date: 'season', day: 'day' } as const;

function checkContent(slide: SlideEntry, report: Report): void {
  if (!slide.value) return;
  const { kind, title, text, routes, places, date, day } = slide.value;
  const wrong = (message: string, mend: string): void =>
    report.error(placeIn(slide), 'wrong-slide', `a slide of the kind "${kind}" ${message}`, mend);
  if (kind === 'text' && !text) wrong('has no text', 'add "text"');
  if (kind === 'title' && text) wrong('shows the title alone', 'remove "text"');
  if (kind === 'map' && routes.length === 0 && places.length === 0) {
    wrong('shows neither routes nor places', 'add "routes" or "places"');
  }
  if (kind === 'place' && places.length !== 1) wrong('tells of one place', 'name exactly one in "places"');
  if (kind === 'season' && !title) wrong('has no title', 'add "title", what its time is called');
  if (kind === 'season' && !date) wrong('has no date', 'add "date", the time that it tells of');
  if (kind === 'day' && !text) wrong('has no text', 'add "text"');
  if (kind === 'day' && day === undefined && !slide.ofDay) {
    wrong('does not say which day', 'add "day", an id of remembrance.yaml');
  }
  for (const [field, owner] of Object.entries(ownFields)) {
    if (fieldOf(slide.data, field) === undefined || kind === owner) continue;
    wrong(`has no "${field}"`, `remove it; only "${owner}" has one`);
  }
}
