import sharp, { type OverlayOptions } from 'sharp';

export interface Shot {
  readonly path: string;
  readonly label: string;
}

const thumbnailPx = 320;
const gapPx = 16;
const labelPx = 28;
const columns = 8;
/** A picture taller than this cannot be opened by most viewers; what does not fit is left to the folder. */
const maxSheetPx = 16_000;

/** Puts small versions of all pictures on one sheet, each with its label. */
export async function writeContactSheet(shots: readonly Shot[], sheetPath: string): Promise<void> {
  const [first] = shots;
  if (!first) return;
  const { width, height } = await sharp(first.path).metadata();
  const cell = {
    width: thumbnailPx + gapPx,
    height: Math.round((thumbnailPx * height) / width) + labelPx + gapPx,
  };
  const shown = shots.slice(0, Math.floor(maxSheetPx / cell.height) * columns);
  const tiles = await Promise.all(shown.map((shot, index) => tile(shot, index, cell)));
  await sharp({
    create: {
      width: columns * cell.width + gapPx,
      height: Math.ceil(shown.length / columns) * cell.height + gapPx,
      channels: 3,
      background: '#555555',
    },
  })
    .composite(tiles.flat())
    .png()
    .toFile(sheetPath);
}

async function tile(
  shot: Shot,
  index: number,
  cell: { width: number; height: number },
): Promise<OverlayOptions[]> {
  const left = gapPx + (index % columns) * cell.width;
  const top = gapPx + Math.floor(index / columns) * cell.height;
  const label = Buffer.from(
    `<svg width="${thumbnailPx}" height="${labelPx}"><text x="0" y="18" font-size="14" font-family="sans-serif" fill="white">${shot.label}</text></svg>`,
  );
  return [
    { input: label, left, top },
    { input: await sharp(shot.path).resize({ width: thumbnailPx }).toBuffer(), left, top: top + labelPx },
  ];
}
