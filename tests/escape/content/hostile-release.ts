import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { aFolder, sha256 } from '../../fixtures/files.ts';
import { buildRelease, type BuiltRelease } from '../../fixtures/release.ts';
import { aVerified, installVerified } from '../../fixtures/store.ts';

/** A file that a release names as one of its media. */
export interface HostileAsset {
  readonly bytes: string | Uint8Array;
  readonly mediaType: string;
}

export interface HostileOptions {
  readonly release?: number;
  readonly assets?: readonly HostileAsset[];
  /** Changes the database before it is hashed and signed. */
  readonly change?: (db: Database.Database) => void;
}

/** Builds a release in which every hash is right, whatever is in it. */
export function buildHostile({ release = 1, assets = [], change }: HostileOptions): BuiltRelease {
  const built = buildRelease({
    release,
    change(db) {
      const insert = db.prepare('INSERT INTO assets (sha256, media_type, bytes) VALUES (?, ?, ?)');
      for (const { bytes, mediaType } of assets)
        insert.run(sha256(bytes), mediaType, Buffer.byteLength(bytes));
      change?.(db);
    },
  });
  const mediaDir = join(built.releaseDir, 'media');
  mkdirSync(mediaDir, { recursive: true });
  for (const { bytes } of assets) writeFileSync(join(mediaDir, sha256(bytes)), bytes);
  return built;
}

/** Publishes it with keys of its own, verifies, stages and activates it, as a kiosk that trusts those keys. Answers the store. */
export async function installHostile(options: HostileOptions): Promise<string> {
  const storeDir = aFolder();
  await installVerified(await aVerified(buildHostile(options)), storeDir);
  return storeDir;
}

/** Shows a file in the first chapter, above its text. */
export function showInChapter(
  db: Database.Database,
  id: string,
  kind: 'image' | 'drawing',
  file: string,
): void {
  db.prepare("INSERT INTO media VALUES (?, ?, 'c', 'MIT', NULL, NULL, 0)").run(id, kind);
  db.prepare('INSERT INTO media_files VALUES (?, ?, 640, 480)').run(id, file);
  for (const language of ['cs', 'pl']) {
    db.prepare("INSERT INTO media_texts VALUES (?, ?, 'what it shows', 'k', '{}', '[]', '[]')").run(
      id,
      language,
    );
  }
  const position = "(SELECT count(*) FROM entry_media WHERE kind = 'chapter' AND id = 'first')";
  db.prepare(`INSERT INTO entry_media VALUES ('chapter', 'first', ${position}, ?)`).run(id);
}
