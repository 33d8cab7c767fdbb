import Database from 'better-sqlite3';
import { entryKinds, type EntryId, type EntryKind } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { ReleaseManifest } from '../../../content/schema/release.ts';
import type { Change, ChangeCount, ChangedEntry, Changes, Texts } from '../../contract/staff.ts';
import { digestEntries, type EntryKey } from './entry-digests.ts';
import { maxListedChanges } from './limits.ts';
import { openUntrusted } from './open-untrusted.ts';

export interface ComparedRelease {
  readonly manifest: ReleaseManifest;
  readonly databasePath: string;
}

interface Side {
  readonly entries: readonly Entry[];
  readonly digests: ReadonlyMap<EntryKey, string>;
  readonly media: ReadonlySet<string>;
  titlesOf(entry: Entry): Texts;
  close(): void;
}

interface Entry {
  readonly kind: EntryKind;
  readonly id: EntryId;
}

const nothing: Side = {
  entries: [],
  digests: new Map(),
  media: new Set(),
  titlesOf: () => ({}),
  close: () => undefined,
};

/**
 * What visitors would see differently, entry by entry: texts, figures, links, dates, sources and media of its page.
 * Both databases have been read through before. Against nothing, everything is added.
 */
export function findChanges(shown: ComparedRelease | undefined, offered: ComparedRelease): Changes {
  const before = shown ? readShown(shown) : nothing;
  try {
    const after = readSide(offered.databasePath);
    try {
      return compare(before, after, shown?.manifest.languages ?? [], offered.manifest.languages);
    } finally {
      after.close();
    }
  } finally {
    before.close();
  }
}

/** A database on show that has become unreadable is no reason to refuse the release that would mend it. */
function readShown({ databasePath }: ComparedRelease): Side {
  try {
    return readSide(databasePath);
  } catch {
    return nothing;
  }
}

function readSide(databasePath: string): Side {
  const db = openUntrusted(databasePath);
  try {
    const titles = db.prepare<
      [EntryKind, EntryId],
      { readonly language: LanguageTag; readonly title: string }
    >('SELECT language, title FROM entry_texts WHERE kind = ? AND id = ?');
    return {
      entries: readEntries(db),
      digests: digestEntries(db),
      media: readMedia(db),
      titlesOf: ({ kind, id }) =>
        Object.fromEntries(titles.all(kind, id).map(({ language, title }) => [language, title])),
      close: () => void db.close(),
    };
  } catch (cause) {
    db.close();
    throw cause;
  }
}

/** In the order of the exhibit: kinds as they are named everywhere, and within one kind by position. */
function readEntries(db: Database.Database): readonly Entry[] {
  const rows = db.prepare<[], Entry>('SELECT kind, id FROM entries ORDER BY position, id').all();
  return entryKinds.flatMap((kind) => rows.filter((row) => row.kind === kind));
}

/** Each picture, drawing or recording together with its files: one whose file is replaced has gone and come. */
function readMedia(db: Database.Database): ReadonlySet<string> {
  const rows = db
    .prepare<[], { readonly files: string }>(
      `SELECT media_id || ' ' || group_concat(sha256, ' ') AS files
       FROM (SELECT media_id, sha256 FROM media_files ORDER BY media_id, sha256)
       GROUP BY media_id`,
    )
    .all();
  return new Set(rows.map(({ files }) => files));
}

function compare(
  before: Side,
  after: Side,
  languagesBefore: readonly LanguageTag[],
  languagesAfter: readonly LanguageTag[],
): Changes {
  const changed = [...changesIn(before, after), ...removalsIn(before, after)];
  return {
    counts: entryKinds.map((kind) => countOf(kind, changed)).filter((count) => !isEmpty(count)),
    entries: changed.slice(0, maxListedChanges).map(({ side, entry, change }) => ({
      kind: entry.kind,
      id: entry.id,
      change,
      titles: side.titlesOf(entry),
    })) satisfies ChangedEntry[],
    media: { added: lackingIn(before.media, after.media), removed: lackingIn(after.media, before.media) },
    languages: {
      added: languagesAfter.filter((language) => !languagesBefore.includes(language)),
      removed: languagesBefore.filter((language) => !languagesAfter.includes(language)),
    },
  };
}

interface Found {
  readonly side: Side;
  readonly entry: Entry;
  readonly change: Change;
}

function changesIn(before: Side, after: Side): readonly Found[] {
  return after.entries.flatMap((entry): readonly Found[] => {
    const known = before.digests.get(keyOf(entry));
    if (known === undefined) return [{ side: after, entry, change: 'added' }];
    return known === after.digests.get(keyOf(entry)) ? [] : [{ side: after, entry, change: 'changed' }];
  });
}

function removalsIn(before: Side, after: Side): readonly Found[] {
  return before.entries
    .filter((entry) => !after.digests.has(keyOf(entry)))
    .map((entry) => ({ side: before, entry, change: 'removed' }));
}

function countOf(kind: EntryKind, changed: readonly Found[]): ChangeCount {
  const count = (change: Change): number =>
    changed.filter((found) => found.entry.kind === kind && found.change === change).length;
  return { kind, added: count('added'), changed: count('changed'), removed: count('removed') };
}

function isEmpty({ added, changed, removed }: ChangeCount): boolean {
  return added + changed + removed === 0;
}

function lackingIn(set: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  return [...wanted].filter((item) => !set.has(item)).length;
}

function keyOf({ kind, id }: Entry): EntryKey {
  return `${kind}/${id}`;
}
