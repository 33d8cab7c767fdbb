import { describe, expect, it } from 'vitest';
import {
  canLowerStage,
  leastSizes,
  pixelsPerMillimetre,
  readingTextPx,
  stageSize,
  textSizes,
  type Panel,
} from '../../../../src/lib/panel.ts';

/** Height of a capital of Source Serif 4, in em, as its font file says. */
const capitalEm = 0.67;
/** 0.7° seen from 500 mm (EN 301 549, 5.1.4). */
const smallestOfLargestMm = 2 * 500 * Math.tan((0.35 * Math.PI) / 180);

const panels: readonly [name: string, panel: Panel][] = [
  ['15.6" full HD', { widthPx: 1920, heightPx: 1080, diagonalInches: 15.6 }],
  ['21.5" full HD', { widthPx: 1920, heightPx: 1080, diagonalInches: 21.5 }],
  ['21.5" full HD in portrait', { widthPx: 1080, heightPx: 1920, diagonalInches: 21.5 }],
  ['24" full HD', { widthPx: 1920, heightPx: 1080, diagonalInches: 24 }],
  ['32" full HD', { widthPx: 1920, heightPx: 1080, diagonalInches: 32 }],
  ['43" UHD', { widthPx: 3840, heightPx: 2160, diagonalInches: 43 }],
  ['55" UHD', { widthPx: 3840, heightPx: 2160, diagonalInches: 55 }],
  ['55" UHD in portrait', { widthPx: 2160, heightPx: 3840, diagonalInches: 55 }],
];

const capitalMm = (panel: Panel, size: (typeof textSizes)[number]): number =>
  (readingTextPx(panel, size) * capitalEm) / pixelsPerMillimetre(panel);

describe('pixelsPerMillimetre', () => {
  it('follows from the diagonal and the pixels of the window', () => {
    // 531.4 × 298.9 mm, as the data sheets of 24" panels say.
    const panel = { widthPx: 1920, heightPx: 1080, diagonalInches: 24 };
    expect(1920 / pixelsPerMillimetre(panel)).toBeCloseTo(531.3, 0);
  });

  it('is the same however the panel is turned', () => {
    const lying = { widthPx: 1920, heightPx: 1080, diagonalInches: 24 };
    const standing = { widthPx: 1080, heightPx: 1920, diagonalInches: 24 };
    expect(pixelsPerMillimetre(standing)).toBe(pixelsPerMillimetre(lying));
  });
});

describe.each(panels)('readingTextPx on a %s panel', (_, panel) => {
  it('gives capitals of at least 4.8 mm by default', () => {
    expect(capitalMm(panel, 'medium')).toBeGreaterThanOrEqual(4.8 - 1e-9);
  });

  it('gives capitals of at least 0.7° at 500 mm at the largest size', () => {
    expect(capitalMm(panel, 'largest')).toBeGreaterThanOrEqual(smallestOfLargestMm);
  });

  it('grows with every step', () => {
    const sizes = textSizes.map((size) => readingTextPx(panel, size));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(new Set(sizes).size).toBe(textSizes.length);
  });

  it('leaves at least 30 characters to a line of reading text at the largest size', () => {
    const averageCharacterEm = 0.5;
    const column = Math.min(panel.widthPx, panel.heightPx) * 0.88;
    expect(column / (readingTextPx(panel, 'largest') * averageCharacterEm)).toBeGreaterThanOrEqual(30);
  });
});

describe.each(panels)('the stage of a %s panel', (_, panel) => {
  const mm = pixelsPerMillimetre(panel);

  it('is the whole panel', () => {
    expect(stageSize(panel, false)).toEqual({ widthPx: panel.widthPx, heightPx: panel.heightPx });
  });

  it('is a band of 400 mm at most in reach mode, and in portrait no more than the lower half', () => {
    const { widthPx, heightPx } = stageSize(panel, true);
    expect(widthPx).toBe(panel.widthPx);
    expect(heightPx).toBeLessThanOrEqual(400 * mm);
    if (panel.heightPx > panel.widthPx) expect(heightPx).toBeLessThanOrEqual(panel.heightPx / 2);
  });

  it('keeps capitals of 4.8 mm in reach mode', () => {
    expect((readingTextPx(panel, 'medium', stageSize(panel, true)) * capitalEm) / mm).toBeGreaterThan(4.8);
  });

  it('has no target under 15 mm or 44 CSS pixels, and 3 mm between two', () => {
    const { touchPx, gapPx } = leastSizes(panel);
    expect(touchPx / mm).toBeGreaterThanOrEqual(15 - 1e-9);
    expect(touchPx).toBeGreaterThanOrEqual(44);
    expect(gapPx / mm).toBeGreaterThanOrEqual(3 - 1e-9);
  });
});

describe('canLowerStage', () => {
  it('is false for a panel that is no higher than a seated visitor reaches', () => {
    expect(canLowerStage({ widthPx: 1920, heightPx: 1080, diagonalInches: 32 })).toBe(false);
    expect(canLowerStage({ widthPx: 3840, heightPx: 2160, diagonalInches: 43 })).toBe(true);
    expect(canLowerStage({ widthPx: 1080, heightPx: 1920, diagonalInches: 15.6 })).toBe(true);
  });
});
