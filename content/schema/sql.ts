import type { LanguageTag } from './language.ts';
import { idleTables, partTables } from './sql-parts.ts';

/** Marks a file as a Vitrína release ("VITR"), so that nothing else is ever opened as one. `PRAGMA application_id`. */
export const releaseApplicationId = 0x56495452;

/** Version of the schema below. `PRAGMA user_version`. Raise it with every change of a statement. */
export const releaseSchemaVersion = 2;

/**
 * Every statement of `exhibit.sqlite`, in order. The compiler runs them, and a kiosk compares the `sqlite_schema` of a
 * release with them before it opens one, so that a file from a stick cannot bring triggers, views or tables of its own.
 */
export function releaseSchema(languages: readonly LanguageTag[]): readonly string[] {
  return [...tables, ...partTables, ...idleTables, ...languages.map(searchTable)];
}

/** Name of the full-text table of a language: `search_cs`, `search_pt_br`. */
export function searchTableName(language: LanguageTag): string {
  return `search_${language.toLowerCase().replaceAll('-', '_')}`;
}

// unicode61 with remove_diacritics 2 folds every diacritic, so "osvetim" finds "Osvětim"; prefix indexes make each keystroke cheap.
const searchTable = (language: LanguageTag): string =>
  `CREATE VIRTUAL TABLE ${searchTableName(language)} USING fts5(title, names, body, kind UNINDEXED, id UNINDEXED, parent_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4')`;

const tables: readonly string[] = [
  `CREATE TABLE exhibits (
  id TEXT PRIMARY KEY,
  default_language TEXT NOT NULL REFERENCES languages (tag),
  period TEXT NOT NULL,
  revised TEXT NOT NULL,
  licence TEXT NOT NULL,
  base_map_sha256 TEXT NOT NULL REFERENCES assets (sha256)
) STRICT`,
  `CREATE TABLE languages (
  tag TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  awaits_proofreading INTEGER NOT NULL CHECK (awaits_proofreading IN (0, 1))
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE exhibit_texts (
  language TEXT PRIMARY KEY REFERENCES languages (tag),
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL,
  introduction TEXT NOT NULL,
  content_warning TEXT NOT NULL,
  about_title TEXT NOT NULL,
  about TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE assets (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE entries (
  kind TEXT NOT NULL CHECK (kind IN ('story', 'chapter', 'event', 'place', 'route', 'person', 'term')),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  is_deeper INTEGER NOT NULL CHECK (is_deeper IN (0, 1)),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE entry_texts (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  language TEXT NOT NULL REFERENCES languages (tag),
  title TEXT NOT NULL,
  lead TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (kind, language, id),
  FOREIGN KEY (kind, id) REFERENCES entries (kind, id)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE stories (
  id TEXT PRIMARY KEY,
  has_warning INTEGER NOT NULL CHECK (has_warning IN (0, 1))
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE chapters (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES stories (id),
  position INTEGER NOT NULL,
  date TEXT,
  UNIQUE (story_id, position)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE easy_texts (
  chapter_id TEXT NOT NULL REFERENCES chapters (id),
  language TEXT NOT NULL REFERENCES languages (tag),
  body TEXT NOT NULL,
  PRIMARY KEY (chapter_id, language)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE events (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 3)
) STRICT, WITHOUT ROWID`,
  `CREATE INDEX events_by_day ON events (first_day, last_day, id)`,
  `CREATE TABLE places (
  id TEXT PRIMARY KEY,
  latitude REAL NOT NULL,
  longitude REAL NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  is_approximate INTEGER NOT NULL CHECK (is_approximate IN (0, 1)),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 3),
  other_names TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE place_texts (
  place_id TEXT NOT NULL REFERENCES places (id),
  language TEXT NOT NULL REFERENCES languages (tag),
  today TEXT,
  PRIMARY KEY (place_id, language)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE routes (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE waypoints (
  route_id TEXT NOT NULL REFERENCES routes (id),
  position INTEGER NOT NULL,
  place_id TEXT REFERENCES places (id),
  x REAL NOT NULL,
  y REAL NOT NULL,
  mode TEXT CHECK (mode IN ('foot', 'train', 'boat')),
  date TEXT,
  is_schematic INTEGER NOT NULL CHECK (is_schematic IN (0, 1)),
  PRIMARY KEY (route_id, position)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE waypoint_texts (
  route_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  language TEXT NOT NULL REFERENCES languages (tag),
  name TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (route_id, language, position),
  FOREIGN KEY (route_id, position) REFERENCES waypoints (route_id, position)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE people (
  id TEXT PRIMARY KEY,
  birth_name TEXT,
  sort_name TEXT NOT NULL,
  born TEXT,
  died TEXT
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE person_texts (
  person_id TEXT NOT NULL REFERENCES people (id),
  language TEXT NOT NULL REFERENCES languages (tag),
  own_name TEXT,
  born_in TEXT,
  died_in TEXT,
  PRIMARY KEY (person_id, language)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE person_works (
  person_id TEXT NOT NULL REFERENCES people (id),
  position INTEGER NOT NULL,
  source_id TEXT NOT NULL REFERENCES sources (id),
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE entry_links (
  from_kind TEXT NOT NULL,
  from_id TEXT NOT NULL,
  to_kind TEXT NOT NULL,
  to_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (from_kind, from_id, to_kind, to_id),
  FOREIGN KEY (from_kind, from_id) REFERENCES entries (kind, id),
  FOREIGN KEY (to_kind, to_id) REFERENCES entries (kind, id)
) STRICT, WITHOUT ROWID`,
  `CREATE INDEX entry_links_by_target ON entry_links (to_kind, to_id)`,
  `CREATE TABLE entry_sources (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  source_id TEXT NOT NULL REFERENCES sources (id),
  PRIMARY KEY (kind, id, position),
  FOREIGN KEY (kind, id) REFERENCES entries (kind, id)
) STRICT, WITHOUT ROWID`,
  `CREATE INDEX entry_sources_by_source ON entry_sources (source_id)`,
  `CREATE TABLE entry_figures (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  figure_id TEXT NOT NULL REFERENCES figures (id),
  PRIMARY KEY (kind, id, position),
  FOREIGN KEY (kind, id) REFERENCES entries (kind, id)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE entry_media (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  media_id TEXT NOT NULL REFERENCES media (id),
  PRIMARY KEY (kind, id, position),
  FOREIGN KEY (kind, id) REFERENCES entries (kind, id)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE narrations (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  language TEXT NOT NULL REFERENCES languages (tag),
  sha256 TEXT NOT NULL REFERENCES assets (sha256),
  duration_seconds REAL NOT NULL,
  PRIMARY KEY (kind, id, language),
  FOREIGN KEY (kind, id) REFERENCES entries (kind, id)
) STRICT, WITHOUT ROWID`,
];
