import { createHash } from 'node:crypto';
import { releaseSchemaVersion } from '../../../content/schema/sql.ts';
import type { ReleaseManifest } from '../../../content/schema/release.ts';
import type { ExhibitSources } from '../read/exhibit-sources.ts';
import type { Asset } from './assets.ts';
import { valueOf } from './compile-entries.ts';
import { buildDatabase } from './database.ts';
import { drawExhibitMap } from './exhibit-map.ts';
import { fillRelease, uniqueAssets } from './fill-release.ts';
import { createReleaseFiles } from './recordings.ts';

/** A release, still in memory. */
export interface CompiledRelease {
  /** Without its number: the same content is the same release, whatever number it gets. */
  readonly manifest: Omit<ReleaseManifest, 'release'>;
  readonly database: Uint8Array;
  readonly assets: readonly Asset[];
}

/** Compiles sources that have passed the check. The same sources give the same bytes, on any day and any machine. */
export async function compileExhibit(
  sources: ExhibitSources,
  onProgress: (step: string) => void = () => undefined,
): Promise<CompiledRelease> {
  if (!sources.exhibit) throw new Error('the exhibit has no exhibit.yaml');
  const { id } = valueOf(sources.exhibit);
  onProgress('Drawing the map');
  const map = drawExhibitMap(sources);
  onProgress(`Preparing ${sources.media.length} media`);
  const parts = { map, files: await createReleaseFiles(sources) };
  const assets = uniqueAssets(parts);
  onProgress('Writing the database');
  const database = buildDatabase(sources.languages, (insert) => fillRelease(insert, sources, parts));
  return {
    manifest: {
      exhibit: id,
      schema: releaseSchemaVersion,
      languages: [...sources.languages],
      database: {
        sha256: createHash('sha256').update(database).digest('hex'),
        bytes: database.byteLength,
      },
      assets: assets.map(({ sha256, bytes, mediaType }) => ({ sha256, bytes, mediaType })),
    },
    database,
    assets,
  };
}
