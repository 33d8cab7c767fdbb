import type Database from 'better-sqlite3';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { ReleaseAsset, ReleaseManifest } from '../../../content/schema/release.ts';
import { ReleaseRejectedError } from '../rejection.ts';

/**
 * Checks that a database, whose form is in order, is the exhibit that its manifest promises: by name, in every
 * language, with exactly the files that come with it, and not empty.
 *
 * @throws ReleaseRejectedError `database-foreign` where it is another one, `content-empty` where visitors would find
 * nothing to read.
 */
export function checkContent(db: Database.Database, manifest: ReleaseManifest): void {
  expectExhibit(db, manifest);
  expectAssets(db, manifest.assets);
  expectLanguages(db, manifest.languages);
}

function expectExhibit(db: Database.Database, { exhibit }: ReleaseManifest): void {
  const rows = db.prepare<[], { readonly id: string }>('SELECT id FROM exhibits').all();
  if (rows.length === 1 && rows[0]?.id === exhibit) return;
  throw new ReleaseRejectedError('database-foreign', `it does not hold the exhibit ${exhibit}`);
}

function expectAssets(db: Database.Database, promised: readonly ReleaseAsset[]): void {
  const rows = db
    .prepare<[], ReleaseAsset>('SELECT sha256, bytes, media_type AS mediaType FROM assets')
    .all();
  const named = new Set(rows.map(lineOf));
  const lines = new Set(promised.map(lineOf));
  const lost = [...named].find((line) => !lines.has(line));
  if (lost) throw new ReleaseRejectedError('database-foreign', `the manifest does not name ${lost}`);
  const extra = [...lines].find((line) => !named.has(line));
  if (extra) throw new ReleaseRejectedError('database-foreign', `it does not name ${extra}`);
}

function lineOf({ sha256, bytes, mediaType }: ReleaseAsset): string {
  return `${sha256} ${bytes} ${mediaType}`;
}

function expectLanguages(db: Database.Database, promised: readonly LanguageTag[]): void {
  const found = db.prepare<[], LanguageTag>('SELECT tag FROM languages').pluck().all();
  if (found.length !== promised.length || !promised.every((language) => found.includes(language))) {
    throw new ReleaseRejectedError('database-foreign', `it speaks ${found.join(', ')}`);
  }
  const hasTitle = db
    .prepare<[LanguageTag], number>('SELECT 1 FROM exhibit_texts WHERE language = ?')
    .pluck();
  const hasStory = db
    .prepare<[LanguageTag], number>("SELECT 1 FROM entry_texts WHERE kind = 'story' AND language = ? LIMIT 1")
    .pluck();
  const silent = promised.find((language) => !hasTitle.get(language) || !hasStory.get(language));
  if (silent) throw new ReleaseRejectedError('content-empty', `there is no story in "${silent}"`);
}
