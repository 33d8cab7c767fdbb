import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readWebpHead } from '../../../../../electron/update/store/webp-head.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#12345680' } });

describe('readWebpHead', () => {
  it('reads the size of every form that WebP has', async () => {
    const opaque = plain(301, 17).removeAlpha();
    expect(readWebpHead(await opaque.webp().toBuffer())).toMatchObject({ width: 301, height: 17 });
    for (const options of [{ lossless: true }, { quality: 50 }]) {
      const head = readWebpHead(await plain(16383, 2).webp(options).toBuffer());
      expect(head).toEqual({ width: 16383, height: 2, isAnimated: false });
    }
  });

  it('tells a film from a picture', async () => {
    // Two pictures of another grey each; the encoder makes one of two that are the same.
    const frames = Buffer.alloc(4 * 8 * 4, 0xff).fill(0x80, 4 * 4 * 4);
    const film = sharp(frames, { raw: { width: 4, height: 8, channels: 4, pageHeight: 4 } });
    expect(readWebpHead(await film.webp({ loop: 0 }).toBuffer())).toMatchObject({
      height: 4,
      isAnimated: true,
    });
  });

  it('takes nothing else for a picture: another format, a text, half a head', async () => {
    const webp = await plain(8, 8).webp().toBuffer();
    expect(readWebpHead(await plain(8, 8).png().toBuffer())).toBeUndefined();
    expect(readWebpHead(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
    expect(readWebpHead(webp.subarray(0, 29))).toBeUndefined();
    expect(readWebpHead(Buffer.from(webp).fill('VP8Z', 12, 16))).toBeUndefined();
  });
});
