import sharp from 'sharp';

/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Widths in pixels that the stage chooses from; the largest fills a 4K panel's text column. */
const imageWidths = [640, 1280, 1920, 2560] as const;

/** WebP knows no longer side (RFC 9649, chapter 2). */
export const maxWebpSide = 16_383;
/** What sharp takes into memory; a scan of nearly two square metres at 300 dpi. */
export const maxSourcePixels = maxWebpSide ** 2;

/** The sizes that an image is brought in, from the smallest: in every width that it is large enough for. */
export function imageSizesOf({ width, height }: ImageSize): readonly ImageSize[] {
  const widths = imageWidths.filter((one) => one <= width);
  // A tall and narrow image may be less wide than the smallest width; it is kept as it is.
  return (widths.length > 0 ? widths : [width]).map((one) => ({
    width: one,
    height: Math.round((height * one) / width),
  }));
}

/** The size of an image as it is seen, upright; undefined where it cannot be read. Reads no more than its head. */
export async function readImageSize(bytes: Buffer): Promise<ImageSize | undefined> {
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return autoOrient.width > 0 && autoOrient.height > 0 ? autoOrient : undefined;
  } catch {
    // Whatever sharp says of it, to a curator the image is damaged.
    return undefined;
  }
}
