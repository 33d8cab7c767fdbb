import type { LetterRun } from './letters.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Three bytes for each pixel: red, green, blue. */
  readonly pixels: Uint8Array;
}

export interface MeasuredRun {
  readonly run: LetterRun;
  /** WCAG contrast where it is least, but for single pixels; undefined where another layer lies on all its letters. */
  readonly contrast: number | undefined;
}

type Colour = readonly [red: number, green: number, blue: number];

/** Smaller differences come from how edges are smoothed. */
const leastDifference = 24;
/** Fewer pixels are dust at the edge of another picture. */
const leastPixels = 6;
/** So many of the pixels under letters may lie on a line that crosses them; no letter is lost by that. */
const ignoredShare = 0.03;

/**
 * Measures the contrast of every run: its colour against every pixel that lies under its letters. Those are the pixels
 * that differ between a picture with all letters in a colour that nothing else has, and one without letters.
 */
export function measureContrast(
  runs: readonly LetterRun[],
  marked: Picture,
  hidden: Picture,
): readonly MeasuredRun[] {
  return runs.flatMap((run): readonly MeasuredRun[] => {
    const contrasts = [...pixelsUnder(run, marked, hidden)].map((ground) =>
      contrastOf(laidOver(run.colour, ground), ground),
    );
    if (contrasts.length === 0) return [{ run, contrast: undefined }];
    if (contrasts.length < leastPixels) return [];
    const sorted = contrasts.toSorted((a, b) => a - b);
    return [{ run, contrast: sorted[Math.floor(sorted.length * ignoredShare)] ?? 1 }];
  });
}

function* pixelsUnder(run: LetterRun, marked: Picture, hidden: Picture): Generator<Colour> {
  const clamp = (value: number, end: number): number => Math.min(Math.max(Math.round(value), 0), end);
  const [left, right] = [clamp(run.left, hidden.width), clamp(run.left + run.width, hidden.width)];
  const [top, bottom] = [clamp(run.top, hidden.height), clamp(run.top + run.height, hidden.height)];
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const [before, after] = [colourAt(marked, x, y), colourAt(hidden, x, y)];
      if (before.some((value, at) => Math.abs(value - after[at]!) >= leastDifference)) yield after;
    }
}

function colourAt({ width, pixels }: Picture, x: number, y: number): Colour {
  const at = (y * width + x) * 3;
  return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
}

function laidOver({ red, green, blue, alpha }: LetterRun['colour'], ground: Colour): Colour {
  const mix = (over: number, under: number): number => over * alpha + under * (1 - alpha);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2])];
}

/** Contrast ratio as WCAG 2.2 defines it, from 1 to 21. */
export function contrastOf(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
