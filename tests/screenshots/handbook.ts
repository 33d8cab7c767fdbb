import path from 'node:path';
import sharp from 'sharp';
import type { InterfaceLanguage } from '../../src/i18n/define.ts';
import { directionOf } from '../../src/i18n/locale.ts';
import type { Shot } from './contact-sheet.ts';

const picturesDir = path.resolve(import.meta.dirname, '../../content/handbook/pictures');
/** The steps of the sheet that staff keep with their sticks. */
const steps = ['offer', 'installing', 'ready', 'done'] as const;
const width = 400;
const gap = 24;

/** Puts the pictures of an update beside each other, for the handbook's sheet in that language. */
export async function writeHandbookPicture(
  shots: readonly Shot[],
  language: InterfaceLanguage,
): Promise<void> {
  const chosen = steps.map((step) => shots.find(({ path: shotPath }) => shotPath.endsWith(`-${step}.png`)));
  const pictures = await Promise.all(
    chosen.map(async (shot) => {
      if (!shot) throw new Error(`there is no picture of every step: ${steps.join(', ')}`);
      return sharp(shot.path).resize({ width }).png().toBuffer({ resolveWithObject: true });
    }),
  );
  // The first step stands where reading begins.
  const ordered = directionOf(language) === 'rtl' ? pictures.toReversed() : pictures;
  const height = Math.max(...pictures.map(({ info }) => info.height));
  await sharp({
    create: { width: steps.length * (width + gap) - gap, height, channels: 3, background: '#ffffff' },
  })
    .composite(ordered.map(({ data }, index) => ({ input: data, left: index * (width + gap), top: 0 })))
    .webp({ quality: 80 })
    .toFile(path.join(picturesDir, `update-by-stick.${language}.webp`));
}
