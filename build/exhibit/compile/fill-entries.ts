import type { RouteSource } from '../../../content/schema/exhibit.ts';
import type { LanguageTag, LocalizedText } from '../../../content/schema/language.ts';
import { placeOnSheet, type MapSheet } from '../map/projection.ts';
import { typesetBlocks } from '../typography/typeset-blocks.ts';
import { compareText } from '../problems.ts';
import type { ExhibitSources } from '../read/exhibit-sources.ts';
import { chaptersInOrder, daysOf, valueOf } from './compile-entries.ts';
import { textIn, type CompiledEntry } from './compiled-entry.ts';
import type { Insert } from './database.ts';

/** Writes what all kinds of entries have in common, with everything that they name. */
export function fillEntries(insert: Insert, entries: readonly CompiledEntry[]): void {
  const sorted = entries.toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id));
  for (const { kind, id, position, isDeeper } of sorted) {
    insert('entries', { kind, id, position, is_deeper: Number(isDeeper) });
  }
  for (const entry of sorted) {
    const { kind, id } = entry;
    for (const [language, { title, lead, body }] of entry.texts) {
      insert('entry_texts', { kind, id, language, title, lead, body: JSON.stringify(body) });
    }
    entry.links.forEach((link, position) =>
      insert('entry_links', { from_kind: kind, from_id: id, to_kind: link.kind, to_id: link.id, position }),
    );
    entry.sources.forEach((source, position) =>
      insert('entry_sources', { kind, id, position, source_id: source }),
    );
    entry.figures.forEach((figure, position) =>
      insert('entry_figures', { kind, id, position, figure_id: figure }),
    );
    entry.media.forEach((media, position) => insert('entry_media', { kind, id, position, media_id: media }));
  }
}

/** Writes what each kind of entry has of its own. */
export function fillKinds(insert: Insert, sources: ExhibitSources, sheet: MapSheet): void {
  for (const { id, warning } of valuesOf(sources.stories)) {
    insert('stories', { id, has_warning: Number(warning) });
  }
  for (const chapter of chaptersInOrder(sources)) {
    const { id, date = null } = valueOf(chapter);
    const siblings = sources.chapters.filter((other) => other.story === chapter.story);
    const position = siblings.indexOf(chapter);
    insert('chapters', { id, story_id: valueOf(chapter.story).id, position, date });
    for (const [language, { blocks }] of chapter.easy) {
      const body = JSON.stringify(typesetBlocks(blocks, language));
      insert('easy_texts', { chapter_id: id, language, body });
    }
  }
  for (const { id, date, weight } of valuesOf(sources.events)) {
    const { firstDay, lastDay } = daysOf(date);
    insert('events', { id, date, first_day: firstDay, last_day: lastDay, weight });
  }
  fillPlaces(insert, sources, sheet);
  for (const route of valuesOf(sources.routes)) fillRoute(insert, route, sources, sheet);
  fillPeople(insert, sources);
}

function fillPlaces(insert: Insert, sources: ExhibitSources, sheet: MapSheet): void {
  for (const place of valuesOf(sources.places)) {
    const { id, lat, lon, approximate, weight, other_names: otherNames, today } = place;
    insert('places', {
      id,
      latitude: lat,
      longitude: lon,
      ...placeOnSheet(sheet, lon, lat),
      is_approximate: Number(approximate),
      weight,
      other_names: JSON.stringify(otherNames),
    });
    forEachLanguage(sources, (language) =>
      insert('place_texts', { place_id: id, language, today: optionalText(today, language) }),
    );
  }
}

function fillRoute(insert: Insert, route: RouteSource, sources: ExhibitSources, sheet: MapSheet): void {
  const { firstDay, lastDay } = daysOf(route.date);
  insert('routes', { id: route.id, date: route.date, first_day: firstDay, last_day: lastDay });
  route.waypoints.forEach((point, position) => {
    const place = sources.places.find(({ value }) => value?.id === point.place)?.value;
    const { lat = 0, lon = 0 } = point.place === undefined ? point : (place ?? {});
    insert('waypoints', {
      route_id: route.id,
      position,
      place_id: point.place ?? null,
      ...placeOnSheet(sheet, lon, lat),
      mode: point.mode ?? null,
      date: point.date ?? null,
      is_schematic: Number(point.schematic),
    });
    forEachLanguage(sources, (language) =>
      insert('waypoint_texts', {
        route_id: route.id,
        position,
        language,
        name: textIn(point.name ?? place?.name ?? '', language),
        note: optionalText(point.note, language),
      }),
    );
  });
}

function fillPeople(insert: Insert, sources: ExhibitSources): void {
  for (const person of valuesOf(sources.people)) {
    const { id, birth_name: birthName = null, sort_name: sortName, born = null, died = null } = person;
    insert('people', { id, birth_name: birthName, sort_name: sortName, born, died });
    forEachLanguage(sources, (language) =>
      insert('person_texts', {
        person_id: id,
        language,
        own_name: person.name_in?.[language] === undefined ? null : person.name,
        born_in: optionalText(person.born_in, language),
        died_in: optionalText(person.died_in, language),
      }),
    );
    [...new Set(person.works)].forEach((source, position) =>
      insert('person_works', { person_id: id, position, source_id: source }),
    );
  }
}

function valuesOf<T extends { readonly id: string }>(
  entries: readonly { readonly value: T | undefined }[],
): T[] {
  return entries.flatMap(({ value }) => (value ? [value] : [])).toSorted((a, b) => compareText(a.id, b.id));
}

function forEachLanguage({ languages }: ExhibitSources, write: (language: LanguageTag) => void): void {
  languages.forEach(write);
}

function optionalText(text: LocalizedText | undefined, language: LanguageTag): string | null {
  return text ? textIn(text, language) : null;
}
