/** What the beginning of a WebP file says of the picture (RFC 9649, chapter 2). */
export interface WebpHead {
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
}

/** All forms of WebP say their size within so many bytes. */
export const headBytes = 30;

/** Reads the head of a WebP file; undefined where it is none. */
export function readWebpHead(bytes: Buffer): WebpHead | undefined {
  if (bytes.length < headBytes) return undefined;
  if (textAt(bytes, 0) !== 'RIFF' || textAt(bytes, 8) !== 'WEBP') return undefined;
  switch (textAt(bytes, 12)) {
    case 'VP8 ':
      return lossy(bytes);
    case 'VP8L':
      return lossless(bytes);
    case 'VP8X':
      return extended(bytes);
    default:
      return undefined;
  }
}

const textAt = (bytes: Buffer, start: number): string => bytes.toString('latin1', start, start + 4);

function lossy(bytes: Buffer): WebpHead | undefined {
  if (bytes.readUIntBE(23, 3) !== 0x9d012a) return undefined;
  // The two upper bits of each are a scale, which decoders pass over.
  const side = (at: number): number => bytes.readUInt16LE(at) & 0x3fff;
  return { width: side(26), height: side(28), isAnimated: false };
}

function lossless(bytes: Buffer): WebpHead | undefined {
  if (bytes[20] !== 0x2f) return undefined;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, isAnimated: false };
}

function extended(bytes: Buffer): WebpHead {
  const flags = bytes[20] ?? 0;
  const side = (at: number): number => bytes.readUIntLE(at, 3) + 1;
  return { width: side(24), height: side(27), isAnimated: (flags & 0x02) !== 0 };
}
