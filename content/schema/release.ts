import { z } from 'zod';
import { idSchema } from './ids.ts';
import { languageTagSchema } from './language.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** One file of a release that is named by its content: `media/<sha256>`. */
const assetSchema = z.strictObject({
  sha256: sha256Schema,
  bytes: z.int().nonnegative(),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
});
export type ReleaseAsset = z.infer<typeof assetSchema>;

/**
 * `release.json`, beside `exhibit.sqlite`: what a kiosk needs to know of a release before it opens the database.
 *
 * A compiled release lies as `exhibit.sqlite`, `release.json` and `media/<sha256>`.
 */
export const releaseManifestSchema = z.strictObject({
  exhibit: idSchema,
  /** Number of the release, raised with every one that is published; a kiosk never goes back by itself. */
  release: z.int().positive(),
  /** `releaseSchemaVersion` of the compiler that made it. */
  schema: z.int().positive(),
  languages: z.array(languageTagSchema).min(1),
  database: z.strictObject({ sha256: sha256Schema, bytes: z.int().positive() }),
  assets: z.array(assetSchema),
});
export type ReleaseManifest = z.infer<typeof releaseManifestSchema>;

export const databaseFilename = 'exhibit.sqlite';
export const manifestFilename = 'release.json';
export const mediaDirname = 'media';

/** Media types of the files that the compiler makes, and the only ones that a kiosk serves. */
export const assetMediaTypes = [
  'application/vnd.vitrina.drawing+json',
  'application/vnd.vitrina.base-map+json',
  'image/webp',
  'audio/ogg',
  'video/webm',
] as const;
export type AssetMediaType = (typeof assetMediaTypes)[number];
