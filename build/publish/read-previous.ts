import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Metadata, MetadataKind, type Snapshot } from '@tufjs/models';
import { releaseManifestSchema, type ReleaseManifest } from '../../content/schema/release.ts';
import {
  databaseTarget,
  manifestTarget,
  mediaTarget,
  metadataDirname,
  releaseCustomSchema,
  targetFilename,
  targetsDirname,
  timestampFilename,
  type ReleaseCustom,
} from '../../content/schema/repository.ts';
import type { Anchor } from './anchor.ts';
import { isPlaced } from './place-file.ts';

/** A release as a repository holds it. */
export interface PublishedRelease {
  readonly manifest: ReleaseManifest;
  /** The bytes of its `release.json`. */
  readonly manifestText: string;
  readonly custom: ReleaseCustom;
}

/** What a repository that our own keys have signed holds. */
export interface PreviousRepository {
  /** Version of its timestamp. */
  readonly version: number;
  readonly snapshot: Metadata<Snapshot>;
  readonly releases: readonly PublishedRelease[];
}

/**
 * Reads what is published in a folder, to carry it along and to count on from it. Only what the anchor's newest keys
 * have signed counts: a stick may have been in other hands, and a stolen key may have signed any version. Undefined
 * where there is nothing of the kind; expired metadata still count.
 */
export async function readPrevious(
  repositoryDir: string,
  anchor: Anchor,
): Promise<PreviousRepository | undefined> {
  try {
    return await readRepository(repositoryDir, anchor);
  } catch {
    // Absent, foreign, half-written or damaged are the same: it is replaced, and what it has is not relied on.
    return undefined;
  }
}

async function readRepository(repositoryDir: string, anchor: Anchor): Promise<PreviousRepository> {
  const metadata = (name: string) => readJson(join(repositoryDir, metadataDirname, name));
  const root = Metadata.fromJSON(MetadataKind.Root, parse(anchor.roots.at(-1)?.text ?? ''));
  const targets = Metadata.fromJSON(MetadataKind.Targets, parse(anchor.targets.text));

  const timestamp = Metadata.fromJSON(MetadataKind.Timestamp, await metadata(timestampFilename));
  root.verifyDelegate('timestamp', timestamp);
  const snapshotVersion = timestamp.signed.snapshotMeta.version;
  const snapshot = Metadata.fromJSON(
    MetadataKind.Snapshot,
    await metadata(`${snapshotVersion}.snapshot.json`),
  );
  root.verifyDelegate('snapshot', snapshot);
  const exhibitVersion = snapshot.signed.meta['exhibit.json']?.version ?? 0;
  const exhibit = Metadata.fromJSON(MetadataKind.Targets, await metadata(`${exhibitVersion}.exhibit.json`));
  targets.verifyDelegate('exhibit', exhibit);

  const releases = [];
  for (const target of Object.values(exhibit.signed.targets)) {
    const custom = releaseCustomSchema.safeParse(target.custom).data;
    if (!custom || target.path !== manifestTarget(custom.exhibit, custom.release)) continue;
    const release = await readRelease(repositoryDir, custom, target.hashes['sha256'] ?? '');
    if (release) releases.push(release);
  }
  return { version: timestamp.signed.version, snapshot, releases };
}

/** A release whose files are all there; undefined where one is missing, and the release is not worth keeping. */
async function readRelease(
  repositoryDir: string,
  custom: ReleaseCustom,
  sha256: string,
): Promise<PublishedRelease | undefined> {
  const targetsDir = join(repositoryDir, targetsDirname);
  const name = targetFilename(manifestTarget(custom.exhibit, custom.release), sha256);
  const manifestText = await readFile(join(targetsDir, name), 'utf8');
  if (createHash('sha256').update(manifestText).digest('hex') !== sha256) return undefined;
  const manifest = releaseManifestSchema.parse(JSON.parse(manifestText));
  for (const { target, sha256: hash, bytes } of filesOf(manifest)) {
    const toPath = join(targetsDir, targetFilename(target, hash));
    if (!(await isPlaced({ toPath, bytes }))) return undefined;
  }
  return { manifest, manifestText, custom };
}

/** The files of a release beside its manifest, each once. */
export function filesOf({ exhibit, release, database, assets }: ReleaseManifest) {
  const media = new Map(assets.map((asset) => [asset.sha256, asset]));
  return [
    { target: databaseTarget(exhibit, release), sha256: database.sha256, bytes: database.bytes },
    ...[...media.values()].map(({ sha256, bytes }) => ({ target: mediaTarget(sha256), sha256, bytes })),
  ];
}

async function readJson(path: string) {
  return parse(await readFile(path, 'utf8'));
}

function parse(text: string): JsonObject {
  return JSON.parse(text) as JsonObject;
}

type JsonObject = Parameters<typeof Metadata.fromJSON>[1];
