import type { SourceId } from '../../content/schema/ids.ts';
import type { LanguageTag } from '../../content/schema/language.ts';
import type { Source } from '../../content/schema/model.ts';
import type { ReleaseManifest } from '../../content/schema/release.ts';
import { openReleaseDatabase, type ReadableDb } from './open-database.ts';
import { createChapterQueries } from './queries/chapters.ts';
import { createEntryQueries } from './queries/entries.ts';
import { createEventQueries } from './queries/events.ts';
import { createExhibitQueries } from './queries/exhibit.ts';
import { createLinkQueries } from './queries/links.ts';
import { createPersonQueries } from './queries/people.ts';
import { createPlaceQueries } from './queries/places.ts';
import { createRouteQueries } from './queries/routes.ts';
import { createSourceQueries } from './queries/sources.ts';
import { createStoryQueries } from './queries/stories.ts';
import { createTermQueries } from './queries/terms.ts';
import { createSearch } from './search/search.ts';

/** The release that visitors see: every question that the stage may ask of it. */
export type Release = ReturnType<typeof createRelease> & { close(): void };

/**
 * Opens a release that the store has already verified.
 *
 * @throws ForeignDatabaseError or SqliteError where the database is not what the manifest says.
 */
export function openRelease(databasePath: string, manifest: ReleaseManifest): Release {
  const db = openReleaseDatabase(databasePath, manifest.languages);
  return { ...createRelease(db, manifest), close: () => void db.close() };
}

/** Prepares every statement once; exported for tests that bring a database in memory. */
export function createRelease(db: ReadableDb, manifest: Pick<ReleaseManifest, 'release' | 'languages'>) {
  const entries = createEntryQueries(db);
  const sources = createSourceQueries(db);
  return {
    exhibit: createExhibitQueries(db, manifest.release, sources.citedIn),
    stories: createStoryQueries(db),
    chapters: createChapterQueries(db, entries),
    events: createEventQueries(db, entries),
    places: createPlaceQueries(db, entries),
    routes: createRouteQueries(db, entries),
    people: createPersonQueries(db, entries, sources.worksOf),
    terms: createTermQueries(db, entries),
    sources: createSourcePages(db, sources),
    search: createSearch(db, manifest.languages),
  };
}

function createSourcePages(db: ReadableDb, sources: ReturnType<typeof createSourceQueries>) {
  const links = createLinkQueries(db);
  return {
    list: (): readonly Source[] => sources.list(),
    open(id: SourceId, language: LanguageTag): Source | undefined {
      const source = sources.find(id);
      return source && { ...source, citedBy: links.citing(id, language) };
    },
  };
}
