import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** Pixels. Linux takes each as a file of its own; Windows is given the largest, and makes the others. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512] as const;

/** Draws the mark in every size into a folder, which is emptied first; answers the path of the largest. */
export async function drawIcons(svgPath: string, iconsDir: string): Promise<string> {
  const svg = await readFile(svgPath);
  await rm(iconsDir, { recursive: true, force: true });
  await mkdir(iconsDir, { recursive: true });
  const pathOf = (size: number): string => join(iconsDir, `${size}x${size}.png`);
  for (const size of sizes) {
    // Drawn at twice the size and reduced: small ones keep the road in one piece.
    const drawing = sharp(svg, { density: Math.max(72, (72 * 2 * size) / 512) });
    await drawing.resize(size, size).png({ compressionLevel: 9 }).toFile(pathOf(size));
  }
  return pathOf(512);
}
