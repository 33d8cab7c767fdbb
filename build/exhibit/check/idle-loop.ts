import type { Report } from '../problems.ts';
import { fieldOf, idOf, placeIn, type ExhibitSources } from '../read/exhibit-sources.ts';
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
  if (sources.slides.length > 0 || !sources.folder.has('idle.yaml')) return;
  report.error(
    sources.folder.place('idle.yaml'),
    'wrong-slide',
    'the idle loop has no slide',
    'write at least one',
  );
}

function checkContent(slide: ExhibitSources['slides'][number], report: Report): void {
  const { kind, text, routes, places } = slide.value ?? {};
  const wrong = (message: string, mend: string): void =>
    report.error(placeIn(slide), 'wrong-slide', message, mend);
  if (kind === 'text' && !text) wrong('a slide of the kind "text" has no text', 'add "text"');
  if (kind === 'title' && text) wrong('a slide of the kind "title" shows the title alone', 'remove "text"');
  if (kind === 'map' && routes?.length === 0 && places?.length === 0) {
    wrong('a slide of the kind "map" shows neither routes nor places', 'add "routes" or "places"');
  }
}
