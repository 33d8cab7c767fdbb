import { createHash, randomFillSync } from 'node:crypto';
import { closeSync, cpSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { mediaDirname, type ReleaseAsset } from '../../../content/schema/release.ts';
import { buildRelease, type BuiltRelease } from '../../fixtures/release.ts';

export interface LargeReleaseOptions {
  readonly releaseDir: string;
  readonly bytes: number;
  readonly onProgress: (bytesDone: number) => void;
}

/** Four films make up two fifths; pictures of the size that the compiler writes, the rest. */
const films = { count: 4, share: 0.1 } as const;
const pictureBytes = 600_000;
/** Nothing of the small exhibit has it, and nobody asks whether the bytes are what they say. */
const randomMediaType = 'application/octet-stream';
const chunk = Buffer.alloc(4 * 1024 * 1024);

/** Makes a release of so many bytes: a small exhibit, and media of random bytes, which nothing can compress. */
export function makeLargeRelease({ releaseDir, bytes, onProgress }: LargeReleaseOptions): BuiltRelease {
  mkdirSync(join(releaseDir, mediaDirname), { recursive: true });
  let bytesDone = 0;
  const media = sizesOf(bytes).map((size) => {
    const asset = writeRandomAsset(releaseDir, size);
    onProgress((bytesDone += size));
    return asset;
  });
  return putExhibit(releaseDir, media, 1, () => undefined);
}

/** Makes the next release of it, in which one text is another: the same media, and a new database. */
export function changeOneText({ releaseDir, manifest }: BuiltRelease): BuiltRelease {
  const media = manifest.assets.filter(({ mediaType }) => mediaType === randomMediaType);
  return putExhibit(releaseDir, media, manifest.release + 1, (db) => {
    db.exec(
      "UPDATE entry_texts SET lead = 'Another text.' WHERE (kind, language, id) IN (SELECT kind, language, id FROM entry_texts LIMIT 1)",
    );
  });
}

/** Puts database and manifest of a small exhibit beside the media. */
function putExhibit(
  releaseDir: string,
  media: readonly ReleaseAsset[],
  release: number,
  change: (db: Database.Database) => void,
): BuiltRelease {
  const small = buildRelease({
    release,
    change(db) {
      const add = db.prepare('INSERT INTO assets (sha256, media_type, bytes) VALUES (?, ?, ?)');
      for (const { sha256, mediaType, bytes } of media) add.run(sha256, mediaType, bytes);
      change(db);
    },
  });
  cpSync(small.releaseDir, releaseDir, { recursive: true });
  rmSync(small.releaseDir, { recursive: true });
  return { releaseDir, manifest: small.manifest };
}

function sizesOf(bytes: number): readonly number[] {
  const filmBytes = Math.floor(bytes * films.share);
  const pictures = Math.ceil((bytes - films.count * filmBytes) / pictureBytes);
  return [...Array<number>(films.count).fill(filmBytes), ...Array<number>(pictures).fill(pictureBytes)];
}

function writeRandomAsset(releaseDir: string, bytes: number): ReleaseAsset {
  const partPath = join(releaseDir, 'part');
  const file = openSync(partPath, 'w');
  const hash = createHash('sha256');
  for (let left = bytes; left > 0; left -= chunk.byteLength) {
    const piece = randomFillSync(chunk).subarray(0, Math.min(left, chunk.byteLength));
    hash.update(piece);
    writeSync(file, piece);
  }
  closeSync(file);
  const name = hash.digest('hex');
  renameSync(partPath, join(releaseDir, mediaDirname, name));
  return { sha256: name, bytes, mediaType: randomMediaType };
}
