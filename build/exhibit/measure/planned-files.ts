import { createMediaAssets, type MediaAsset } from '../compile/assets.ts';
import { createReleaseFiles, type ReleaseFiles } from '../compile/recordings.ts';
import { imageSizesOf, readImageSize } from '../media/image-sizes.ts';
import { mediaKindOf } from '../media/media-files.ts';
import type { ExhibitSources, MediaEntry } from '../read/exhibit-sources.ts';

/**
 * The files that a release will have. Drawings are as they will be; images and recordings are only counted, since it
 * takes minutes to make and to hash them.
 */
export function planReleaseFiles(sources: ExhibitSources): Promise<ReleaseFiles> {
  return createReleaseFiles(sources, { ofMedia: planMedia, ofRecording: planned });
}

async function planMedia(entry: MediaEntry, sources: ExhibitSources): Promise<readonly MediaAsset[]> {
  const { filename } = entry;
  if (filename === undefined) throw new Error('the media has no file');
  switch (mediaKindOf(filename)) {
    case 'drawing':
      return createMediaAssets(entry, sources);
    case 'image': {
      const size = await readImageSize(sources.folder.readBytes(filename));
      return size ? imageSizesOf(size).map(({ width }) => planned(`${filename} ${width}`)) : [];
    }
    case 'audio':
    case 'video':
      return [planned(filename)];
  }
}

/** The name tells the file apart from the others, as its hash will. */
function planned(name: string): MediaAsset {
  return { asset: { sha256: name, bytes: 0, mediaType: 'image/webp', content: Buffer.alloc(0) } };
}
