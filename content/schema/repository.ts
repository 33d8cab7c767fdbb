import { z } from 'zod';
import { idSchema, type EntryId } from './ids.ts';
import { localizedTextSchema } from './language.ts';
import { databaseFilename, manifestFilename } from './release.ts';

/**
 * How releases lie in a TUF repository (https://theupdateframework.github.io/specification/), which is a plain folder
 * on a stick, a share or a web server. Consistent snapshots: files of targets carry their SHA-256 in front.
 *
 * ```
 * <repository>/metadata/1.root.json … timestamp.json  12.snapshot.json  3.targets.json  12.exhibit.json  12.media-0.json …
 * <repository>/targets/exhibit/<exhibit>/<release>/<sha256>.release.json  <sha256>.exhibit.sqlite
 * <repository>/targets/media/<sha256>.<sha256>
 * ```
 *
 * `targets` (top level) holds no targets; it delegates to three roles, each with keys of its own. `exhibit` signs
 * releases and delegates their media to succinct hashed bins (`media-0`, `media-1` …) under its own key, since a
 * client need only read the bins of the files that it lacks.
 */
export const metadataDirname = 'metadata';
export const targetsDirname = 'targets';
/** What a drive is recognised by. */
export const timestampFilename = 'timestamp.json';

export const delegatedRoles = ['exhibit', 'settings', 'application'] as const;
export type DelegatedRole = (typeof delegatedRoles)[number];

/** Paths that each delegated role may sign. Terminating: nothing else answers for them. */
export const delegatedPaths: Readonly<Record<DelegatedRole, readonly string[]>> = {
  exhibit: ['exhibit/*/*/*', 'media/*'],
  settings: ['settings/*'],
  application: ['application/*'],
};

/** Prefix of the succinct bins' role names (TAP 15). */
export const mediaBinPrefix = 'media';

export function manifestTarget(exhibit: EntryId, release: number): string {
  return `exhibit/${exhibit}/${release}/${manifestFilename}`;
}

export function databaseTarget(exhibit: EntryId, release: number): string {
  return `exhibit/${exhibit}/${release}/${databaseFilename}`;
}

export function mediaTarget(sha256: string): string {
  return `media/${sha256}`;
}

/** Where the file of a target lies under `targets/`, in a repository with consistent snapshots. */
export function targetFilename(target: string, sha256: string): string {
  const slash = target.lastIndexOf('/');
  return `${target.slice(0, slash + 1)}${sha256}.${target.slice(slash + 1)}`;
}

/** Versions of metadata and numbers of releases. A key that was stolen cannot sign one that no later one can follow. */
export const maxVersion = 999_999_999;

/** Staff read it on the panel, before they install. */
export const maxNoteLetters = 2_000;
const versionSchema = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/, 'is not a version such as 1.4.0');

/**
 * The `custom` field of a release's `release.json` target: what a kiosk decides by before it reads any file. Signed, like
 * everything in the metadata.
 */
export const releaseCustomSchema = z.strictObject({
  kind: z.literal('exhibit-release'),
  exhibit: idSchema,
  release: z.int().positive().max(maxVersion),
  schema: z.int().positive(),
  /** The oldest version of Vitrína that can show it. */
  oldestApp: versionSchema,
  /** When it was signed, ISO 8601 UTC. A kiosk whose clock is earlier knows that its clock is wrong. */
  published: z.iso.datetime(),
  /** What the curators say about this release, one plain text a language. */
  notes: localizedTextSchema.refine(
    (notes) => Object.values(notes).every((text) => text.length <= maxNoteLetters),
    `is too long; a note has at most ${maxNoteLetters} characters`,
  ),
});
export type ReleaseCustom = z.infer<typeof releaseCustomSchema>;

/** FAT32, which most sticks carry, holds no larger file. */
export const maxTargetBytes = 4 * 1024 ** 3 - 1;
