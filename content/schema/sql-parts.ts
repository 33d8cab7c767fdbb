/** Tables of what entries name and show: figures, sources and media. */
export const partTables: readonly string[] = [
  `CREATE TABLE figures (
  id TEXT PRIMARY KEY,
  low REAL NOT NULL,
  high REAL,
  is_approximate INTEGER NOT NULL CHECK (is_approximate IN (0, 1)),
  bound TEXT CHECK (bound IN ('at-least', 'more-than', 'up-to', 'fewer-than')),
  unit TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE figure_texts (
  figure_id TEXT NOT NULL REFERENCES figures (id),
  language TEXT NOT NULL REFERENCES languages (tag),
  label TEXT NOT NULL,
  according_to TEXT,
  differs TEXT,
  PRIMARY KEY (figure_id, language)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE figure_sources (
  figure_id TEXT NOT NULL REFERENCES figures (id),
  position INTEGER NOT NULL,
  source_id TEXT NOT NULL REFERENCES sources (id),
  PRIMARY KEY (figure_id, position)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  csl TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE media (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('drawing', 'image', 'audio', 'video')),
  credit TEXT NOT NULL,
  licence TEXT NOT NULL,
  taken TEXT,
  duration_seconds REAL,
  is_spoken INTEGER NOT NULL CHECK (is_spoken IN (0, 1))
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE media_files (
  media_id TEXT NOT NULL REFERENCES media (id),
  sha256 TEXT NOT NULL REFERENCES assets (sha256),
  width INTEGER,
  height INTEGER,
  PRIMARY KEY (media_id, sha256)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE media_films (
  media_id TEXT NOT NULL REFERENCES media (id),
  role TEXT NOT NULL CHECK (role IN ('sign-language', 'described')),
  tag TEXT NOT NULL,
  position INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES assets (sha256),
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  PRIMARY KEY (media_id, role, tag)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE media_texts (
  media_id TEXT NOT NULL REFERENCES media (id),
  language TEXT NOT NULL REFERENCES languages (tag),
  alt TEXT NOT NULL,
  caption TEXT NOT NULL,
  labels TEXT NOT NULL,
  captions TEXT NOT NULL,
  transcript TEXT NOT NULL,
  PRIMARY KEY (media_id, language)
) STRICT, WITHOUT ROWID`,
];

/** Tables of what plays between visits. `of_day` is the day of remembrance whose slide it is; null on every day. */
export const idleTables: readonly string[] = [
  `CREATE TABLE remembrance_days (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  date TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE remembrance_day_texts (
  day_id TEXT NOT NULL REFERENCES remembrance_days (id),
  language TEXT NOT NULL REFERENCES languages (tag),
  name TEXT NOT NULL,
  PRIMARY KEY (day_id, language)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE idle_slides (
  position INTEGER PRIMARY KEY,
  of_day TEXT REFERENCES remembrance_days (id),
  kind TEXT NOT NULL CHECK (kind IN ('title', 'map', 'text', 'place', 'season', 'day')),
  seconds REAL NOT NULL,
  routes TEXT NOT NULL,
  places TEXT NOT NULL,
  date TEXT,
  day_id TEXT REFERENCES remembrance_days (id)
) STRICT`,
  `CREATE TABLE idle_slide_texts (
  position INTEGER NOT NULL REFERENCES idle_slides (position),
  language TEXT NOT NULL REFERENCES languages (tag),
  heading TEXT,
  text TEXT,
  PRIMARY KEY (position, language)
) STRICT, WITHOUT ROWID`,
];
