import type { EdtfDate } from '../../../content/schema/dates.ts';
import type { TravelMode } from '../../../content/schema/exhibit.ts';
import type { EntryId } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { RouteEntry, RouteSummary, Waypoint } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';
import { withoutNulls, type SqlBoolean } from '../rows.ts';
import type { EntryQueries } from './entries.ts';

interface RouteRow {
  readonly id: EntryId;
  readonly title: string;
  readonly date: EdtfDate;
}

interface WaypointRow {
  readonly name: string;
  readonly placeId: EntryId | null;
  readonly x: number;
  readonly y: number;
  readonly mode: TravelMode | null;
  readonly date: EdtfDate | null;
  readonly isSchematic: SqlBoolean;
  readonly note: string | null;
}

/** Marches and transports with the points that they went through. */
export function createRouteQueries(db: ReadableDb, entries: EntryQueries) {
  const selectAll = db.prepare<[LanguageTag], RouteRow>(`
    SELECT t.id, t.title, r.date
    FROM entry_texts t
    JOIN entries e ON e.kind = t.kind AND e.id = t.id
    JOIN routes r ON r.id = t.id
    WHERE t.kind = 'route' AND t.language = ?
    ORDER BY e.position
  `);
  const selectOne = db.prepare<[EntryId], { readonly date: EdtfDate }>(`
    SELECT date
    FROM routes
    WHERE id = ?
  `);
  const selectWaypoints = db.prepare<[LanguageTag, EntryId], WaypointRow>(`
    SELECT t.name, w.place_id AS placeId, w.x, w.y, w.mode, w.date, w.is_schematic AS isSchematic, t.note
    FROM waypoints w
    JOIN waypoint_texts t ON t.route_id = w.route_id AND t.language = ? AND t.position = w.position
    WHERE w.route_id = ?
    ORDER BY w.position
  `);

  const waypointsOf = (id: EntryId, language: LanguageTag): readonly Waypoint[] =>
    selectWaypoints
      .all(language, id)
      .map((row) => ({ ...withoutNulls(row), isSchematic: row.isSchematic === 1 }));

  return {
    list: (language: LanguageTag): readonly RouteSummary[] =>
      selectAll.all(language).map((row) => ({ ...row, waypoints: waypointsOf(row.id, language) })),
    open(id: EntryId, language: LanguageTag): RouteEntry | undefined {
      const row = selectOne.get(id);
      const entry = entries.find('route', id, language);
      return row && entry && { ...entry, ...row, waypoints: waypointsOf(id, language) };
    },
  };
}
