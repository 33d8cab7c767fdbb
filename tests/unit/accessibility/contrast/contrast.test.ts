import { describe, expect, it } from 'vitest';
import { contrastOf, measureContrast, type Picture } from '../../../accessibility/contrast/contrast.ts';
import type { LetterRun } from '../../../accessibility/contrast/letters.ts';

const side = 10;

/** A picture of one grey, but for the pixels that are named: from the left, then from the top. */
function aPicture(grey: number, others: readonly (readonly [at: number, grey: number])[] = []): Picture {
  const pixels = new Uint8Array(side * side * 3).fill(grey);
  for (const [at, value] of others) pixels.fill(value, at * 3, at * 3 + 3);
  return { width: side, height: side, pixels };
}

const run = (alpha = 1): LetterRun => ({
  text: 'A',
  ...{ left: 0, top: 0, width: side, height: side },
  colour: { red: 255, green: 255, blue: 255, alpha },
  isDrawn: true,
  theme: 'dark',
});
const letters = Array.from({ length: 40 }, (_, at) => at);
const white = letters.map((at) => [at, 255] as const);
const measure = (ground: Picture, alpha = 1): number | undefined =>
  measureContrast([run(alpha)], { ...aPicture(0), pixels: withLetters(ground) }, ground)[0]?.contrast;

function withLetters(ground: Picture): Uint8Array {
  const pixels = ground.pixels.slice();
  for (const [at, value] of white) pixels.fill(value, at * 3, at * 3 + 3);
  return pixels;
}

describe('contrastOf', () => {
  it('is 21 between black and white, and 1 between equals', () => {
    expect(contrastOf([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrastOf([9, 9, 9], [9, 9, 9])).toBe(1);
  });

  it('is 4.54 between white and the darkest grey that is said to pass', () => {
    expect(contrastOf([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
  });
});

describe('measureContrast', () => {
  it('measures letters against what lies under them, not against what lies beside them', () => {
    const beside = Array.from({ length: 60 }, (_, at) => [at + 40, 200] as const);
    expect(measure(aPicture(0, beside))).toBeCloseTo(21);
  });

  it('takes the worst ground where letters lie on several', () => {
    expect(
      measure(
        aPicture(
          0,
          letters.slice(0, 10).map((at) => [at, 118] as const),
        ),
      ),
    ).toBeCloseTo(4.54, 2);
  });

  it('mixes letters that let the ground through', () => {
    expect(measure(aPicture(0), 0.5)).toBeLessThan(6);
  });

  it('tells of letters that have the colour of their ground', () => {
    const letter: LetterRun = { ...run(), colour: { red: 0, green: 0, blue: 0, alpha: 1 } };
    const marked = { ...aPicture(0), pixels: withLetters(aPicture(0)) };
    expect(measureContrast([letter], marked, aPicture(0))[0]?.contrast).toBe(1);
  });

  it('knows no contrast of letters that another layer covers', () => {
    expect(measureContrast([run()], aPicture(0), aPicture(0))).toEqual([{ run: run(), contrast: undefined }]);
  });
});
