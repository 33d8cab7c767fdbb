import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseAsset } from '../../../content/schema/release.ts';
import { maxDrawingBytes, maxImagePixels } from '../limits.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { headBytes, readWebpHead } from './webp-head.ts';

/**
 * Expects drawings and grounds that the stage can draw. The stage reads them whole.
 *
 * @throws ReleaseRejectedError `too-large`.
 */
export function checkDrawings(assets: readonly ReleaseAsset[]): void {
  const large = assets.find(({ mediaType, bytes }) => mediaType.endsWith('+json') && bytes > maxDrawingBytes);
  if (large)
    throw new ReleaseRejectedError('too-large', `the drawing ${large.sha256} has ${large.bytes} bytes`);
}

/**
 * Expects of everything that says it is a picture, in the folder of media, that it is one still WebP, of a size that can
 * be held in memory. A browser believes the bytes and not the type, so anything else would be drawn as what it is.
 *
 * @throws ReleaseRejectedError `manifest-invalid`, `too-large`.
 */
export async function checkImages(mediaDir: string, assets: readonly ReleaseAsset[]): Promise<void> {
  for (const { sha256, mediaType } of assets) {
    if (!mediaType.startsWith('image/')) continue;
    const head = readWebpHead(await readHead(join(mediaDir, sha256)));
    if (!head || head.isAnimated || mediaType !== 'image/webp') {
      throw new ReleaseRejectedError('manifest-invalid', `${sha256} is no still picture in WebP`);
    }
    if (head.width * head.height > maxImagePixels) {
      throw new ReleaseRejectedError('too-large', `${sha256} has ${head.width} × ${head.height} pixels`);
    }
  }
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
