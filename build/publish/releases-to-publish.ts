import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  manifestFilename,
  releaseManifestSchema,
  type ReleaseManifest,
} from '../../content/schema/release.ts';
import type { PublishOptions } from './publish-options.ts';
import { PublishError } from './publish-error.ts';
import type { PublishedRelease } from './read-previous.ts';
import { tufTime } from './sign-metadata.ts';

/** Releases that the repository holds afterwards: those that are kept, and the new one at the end. */
export async function releasesToPublish(options: PublishOptions): Promise<readonly PublishedRelease[]> {
  const release = await readRelease(options);
  return [...keptBeside(options, release.manifest), release];
}

async function readRelease(options: PublishOptions): Promise<PublishedRelease> {
  const { releaseDir, oldestApp, notes = {} } = options;
  const compiled = await readManifest(releaseDir);
  const manifest = { ...compiled, release: options.release ?? compiled.release };
  const { exhibit, release, schema } = manifest;
  const published = tufTime(options.now);
  return {
    manifest,
    manifestText: `${JSON.stringify(manifest)}\n`,
    custom: { kind: 'exhibit-release', exhibit, release, schema, oldestApp, published, notes },
  };
}

/** The manifest of a compiled release. @throws PublishError where there is none. */
export async function readManifest(releaseDir: string): Promise<ReleaseManifest> {
  try {
    return releaseManifestSchema.parse(
      JSON.parse(await readFile(join(releaseDir, manifestFilename), 'utf8')),
    );
  } catch (cause) {
    throw new PublishError(
      `${releaseDir} holds no compiled release that can be read. Nothing was written. Compile the exhibit first: ` +
        'npm run exhibit compile',
      { cause },
    );
  }
}

function keptBeside(options: PublishOptions, { exhibit, release }: ReleaseManifest): PublishedRelease[] {
  const { previous, keptReleases = 1 } = options;
  const earlier = previous?.releases ?? [];
  const own = earlier
    .filter(({ custom }) => custom.exhibit === exhibit && custom.release < release)
    .toSorted((a, b) => b.custom.release - a.custom.release);
  return [...earlier.filter(({ custom }) => custom.exhibit !== exhibit), ...own.slice(0, keptReleases - 1)];
}
