import { createHash } from 'node:crypto';
import { releaseSchemaVersion } from '../../../content/schema/sql.ts';
import type { ReleaseManifest } from '../../../content/schema/release.ts';
import { readMapFile } from '../check/map-files.ts';
import { drawBaseMap } from '../map/base-map.ts';
import { createMapSheet } from '../map/projection.ts';
import { lakesFilename, lakesSchema, riversFilename, riversSchema } from '../map/waters.ts';
import { Report, compareText } from '../problems.ts';
import type { ExhibitSources } from '../read/exhibit-sources.ts';
import { createBaseMapAsset, type Asset } from './assets.ts';
import { compileEntries, valueOf } from './compile-entries.ts';
import { buildDatabase } from './database.ts';
import { fillEntries, fillKinds } from './fill-entries.ts';
import { fillExhibit, fillParts } from './fill-exhibit.ts';
import { fillIdleLoop } from './fill-idle.ts';
import { fillMedia, fillNarrations } from './fill-media.ts';
import { fillSearch } from './fill-search.ts';
import { assetsOf, createReleaseFiles } from './recordings.ts';

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
  const { id, map } = valueOf(sources.exhibit);
  onProgress('Drawing the map');
  const sheet = createMapSheet(map);
  const rivers = readMapFile(riversFilename, riversSchema, sources, new Report());
  const lakes = readMapFile(lakesFilename, lakesSchema, sources, new Report());
  const baseMap = createBaseMapAsset(drawBaseMap(sheet, rivers, lakes));
  onProgress(`Preparing ${sources.media.length} media`);
  const files = await createReleaseFiles(sources);
  const assets = uniqueAssets([baseMap, ...assetsOf(files)]);
  onProgress('Writing the database');
  const entries = compileEntries(sources);
  const database = buildDatabase(sources.languages, (insert) => {
    fillExhibit(insert, sources, assets, baseMap);
    fillParts(insert, sources);
    fillMedia(insert, sources, files.media);
    fillKinds(insert, sources, sheet);
    fillEntries(insert, entries);
    fillNarrations(insert, files.narrations);
    fillIdleLoop(insert, sources);
    for (const language of sources.languages) fillSearch(insert, entries, language);
  });
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

function uniqueAssets(assets: readonly Asset[]): readonly Asset[] {
  const bySha = new Map(assets.map((asset) => [asset.sha256, asset]));
  return [...bySha.values()].sort((a, b) => compareText(a.sha256, b.sha256));
}
