import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { BaseMap } from '../../../content/schema/base-map.ts';
import type { AssetMediaType, ReleaseAsset } from '../../../content/schema/release.ts';
import { imageSizesOf } from '../media/image-sizes.ts';
import { isRecording, mediaKindOf, probeRecording } from '../media/media-files.ts';
import { parseDrawing } from '../media/parse-drawing.ts';
import { Report } from '../problems.ts';
import type { ExhibitFolder } from '../read/exhibit-folder.ts';
import type { ExhibitSources, MediaEntry } from '../read/exhibit-sources.ts';

/** One file of the release's media folder. */
export interface Asset extends ReleaseAsset {
  readonly content: Uint8Array;
}

export interface MediaAsset {
  readonly asset: Asset;
  /** In pixels, of what is seen. */
  readonly width?: number;
  readonly height?: number;
  /** Of what plays. */
  readonly durationSeconds?: number;
}

const webpQuality = 82;

/** Names a file by its content. */
function createAsset(content: Uint8Array, mediaType: AssetMediaType): Asset {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { sha256, bytes: content.byteLength, mediaType, content };
}

/** Makes the file that holds the ground of the map. */
export function createBaseMapAsset(map: BaseMap): Asset {
  return createAsset(Buffer.from(JSON.stringify(map)), 'application/vnd.vitrina.base-map+json');
}

/** Makes the files of one media: the shapes of a drawing, or an image in every width that it is large enough for. */
export async function createMediaAssets(
  entry: MediaEntry,
  { folder }: ExhibitSources,
): Promise<readonly MediaAsset[]> {
  const { filename } = entry;
  if (filename === undefined) throw new Error('the media has no file');
  if (isRecording(filename)) return [createRecordingAsset(filename, folder)];
  if (mediaKindOf(filename) === 'image') return createImages(folder.readBytes(filename));
  const source = folder.readText(filename);
  const drawing = source && parseDrawing(source, new Report())?.drawing;
  if (!drawing) throw new Error(`the drawing ${filename} has not passed the check`);
  const [, , width, height] = drawing.viewBox;
  const asset = createAsset(Buffer.from(JSON.stringify(drawing)), 'application/vnd.vitrina.drawing+json');
  return [{ asset, width: Math.round(width), height: Math.round(height) }];
}

/**
 * Takes a sound or a film over as it is: it was checked, and a museum has had it encoded once already. The bytes are read
 * again when they are written, so that hours of film do not lie in memory at once.
 */
export function createRecordingAsset(filename: string, folder: ExhibitFolder): MediaAsset {
  const bytes = folder.readBytes(filename);
  const { kind, ...measures } = probeRecording(filename, bytes);
  const { sha256, mediaType } = createAsset(bytes, kind === 'audio' ? 'audio/ogg' : 'video/webm');
  const asset: Asset = {
    sha256,
    bytes: bytes.byteLength,
    mediaType,
    get content() {
      return folder.readBytes(filename);
    },
  };
  return { asset, ...measures };
}

/** Turned upright and without metadata: where a photograph was taken is nobody's business in a gallery. */
async function createImages(original: Buffer): Promise<readonly MediaAsset[]> {
  const upright = await sharp(original)
    .autoOrient()
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true });
  const images: MediaAsset[] = [];
  for (const { width } of imageSizesOf(upright.info)) {
    const { data, info } = await sharp(upright.data)
      .resize({ width })
      .webp({ quality: webpQuality, effort: 5 })
      .toBuffer({ resolveWithObject: true });
    images.push({ asset: createAsset(data, 'image/webp'), width: info.width, height: info.height });
  }
  return images;
}
