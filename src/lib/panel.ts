/**
 * From the panel's millimetres to the size of text.
 *
 * CSS pixels are not millimetres on a kiosk: the same 24 px are 6.6 mm on a 24" panel and 4.3 mm on a 15.6" one. The
 * settings hold the diagonal, the window tells its pixels, and everything else follows.
 */
export interface Panel {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly diagonalInches: number;
}

export const textSizes = ['small', 'medium', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

const millimetresPerInch = 25.4;
/** Height of a capital in Source Serif 4, in em. */
const capitalEm = 0.67;
/** Capitals at the default size: at least 4.8 mm (Section 508, 402.4). */
const capitalMm = 4.8;
/** A visitor stands back from a large panel, so text also keeps a share of its shorter side. */
const shareOfShorterSide = 0.024;
/** The largest step gives capitals of 7.4 mm: more than 0.7° at 600 mm (EN 301 549, 5.1.4). */
const steps: Readonly<Record<TextSize, number>> = { small: 0.85, medium: 1, large: 1.25, largest: 1.55 };

/** CSS pixels per millimetre of the panel. */
export function pixelsPerMillimetre({ widthPx, heightPx, diagonalInches }: Panel): number {
  return Math.hypot(widthPx, heightPx) / (diagonalInches * millimetresPerInch);
}

/** Font size of reading text, in CSS pixels. */
export function readingTextPx(panel: Panel, size: TextSize): number {
  const byMillimetres = (capitalMm / capitalEm) * pixelsPerMillimetre(panel);
  const byPanel = Math.min(panel.widthPx, panel.heightPx) * shareOfShorterSide;
  return Math.max(byMillimetres, byPanel) * steps[size];
}
