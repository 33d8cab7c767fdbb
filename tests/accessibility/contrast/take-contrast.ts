import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { measureContrast, type MeasuredRun, type Picture } from './contrast.ts';
import { paintLetters, readLetterRuns } from './letters.ts';

/** WCAG 1.4.3 for labels on drawings; 7:1 is what we ask of texts to be read; VVSG 7.1-D of high contrast. */
const least = { drawn: 4.5, text: 7, high: 15 } as const;
/** Pixels come in whole steps of 1 in 255. */
const tolerance = 0.1;

/** No ground has it, so letters show where they stand even if their own colour is that of the ground. */
const markerColour = 'magenta';

/** Measures every letter that can be seen now, from two pictures of the screen: with marked letters and without any. */
export async function takeContrast(page: Page): Promise<readonly MeasuredRun[]> {
  const runs = await page.evaluate(readLetterRuns);
  await page.evaluate(paintLetters, markerColour);
  const marked = await takePicture(page);
  await page.evaluate(paintLetters, 'transparent');
  const hidden = await takePicture(page);
  await page.evaluate(paintLetters, undefined);
  return measureContrast(runs, marked, hidden);
}

async function takePicture(page: Page): Promise<Picture> {
  const png = await page.screenshot({ caret: 'hide' });
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** Runs with less contrast than their theme promises, or that nobody sees, one line for each. */
export function findFaint(measured: readonly MeasuredRun[]): string[] {
  return measured.flatMap(({ run, contrast }) => {
    const wanted = run.theme === 'contrast' ? least.high : run.isDrawn ? least.drawn : least.text;
    if (contrast === undefined) return [`lies under something: “${run.text}”`];
    return contrast + tolerance >= wanted
      ? []
      : [`${contrast.toFixed(1)}:1 instead of ${wanted}:1: “${run.text}”`];
  });
}
