import { parseEdtf, type EdtfDate } from '../../../content/schema/dates.ts';
import type { IdleSlideSource } from '../../../content/schema/idle.ts';
import type { LocalizedText } from '../../../content/schema/language.ts';
import type { ExhibitSources, SlideEntry } from '../read/exhibit-sources.ts';
import { valueOf } from './compile-entries.ts';
import { textIn } from './compiled-entry.ts';
import type { Insert } from './database.ts';

/** Writes what plays between visits: the slides of every day, and the days of remembrance with theirs. */
export function fillIdleLoop(insert: Insert, sources: ExhibitSources): void {
  sources.remembranceDays.map(valueOf).forEach(({ id, date, name }, position) => {
    insert('remembrance_days', { id, position, date });
    for (const language of sources.languages) {
      insert('remembrance_day_texts', { day_id: id, language, name: textIn(name, language) });
    }
  });
  sources.slides.forEach((slide, position) => fillSlide(insert, slide, position, sources));
}

function fillSlide(insert: Insert, slide: SlideEntry, position: number, sources: ExhibitSources): void {
  const value = valueOf(slide);
  const ofDay = slide.ofDay ? valueOf(slide.ofDay).id : null;
  const dayId = value.kind === 'day' ? (value.day ?? ofDay) : null;
  insert('idle_slides', {
    position,
    of_day: ofDay,
    kind: value.kind,
    seconds: value.seconds,
    routes: JSON.stringify(routesOf(value, sources)),
    places: JSON.stringify(value.places),
    date: value.date ?? null,
    day_id: dayId,
  });
  const { heading, text } = wordsOf(value, dayId, sources);
  if (!heading && !text) return;
  for (const language of sources.languages) {
    const words = {
      heading: heading ? textIn(heading, language) : null,
      text: text ? textIn(text, language) : null,
    };
    insert('idle_slide_texts', { position, language, ...words });
  }
}

interface Words {
  readonly heading: LocalizedText | undefined;
  readonly text: LocalizedText | undefined;
}

/** A place has its name and, without words of its own, its role; a day its name; a season its title. */
function wordsOf(
  { kind, title, text, places }: IdleSlideSource,
  dayId: string | null,
  sources: ExhibitSources,
): Words {
  if (kind === 'place') {
    const place = sources.places.find(({ value }) => value?.id === places[0])?.value;
    return { heading: place?.name, text: text ?? place?.role };
  }
  const day = sources.remembranceDays.find(({ value }) => value?.id === dayId)?.value;
  return { heading: kind === 'day' ? day?.name : title, text };
}

/** A season that names no routes shows all that were on the way in its time. */
function routesOf({ kind, routes, date }: IdleSlideSource, sources: ExhibitSources): readonly string[] {
  if (kind !== 'season' || routes.length > 0 || !date) return routes;
  return sources.routes.map(valueOf).flatMap((route) => (overlap(route.date, date) ? [route.id] : []));
}

function overlap(one: EdtfDate, other: EdtfDate): boolean {
  const [a, b] = [parseEdtf(one), parseEdtf(other)];
  if (!a || !b) return false;
  return a.begins.firstDay <= b.ends.lastDay && a.ends.lastDay >= b.begins.firstDay;
}
