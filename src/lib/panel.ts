/**
 * From the panel's millimetres to the size of text, and to the part of the panel that is in reach.
 *
 * CSS pixels are not millimetres on a kiosk: the same 24 px are 6.6 mm on a 24" panel and 4.3 mm on a 15.6" one. The
 * settings hold the diagonal, the window tells its pixels, and everything else follows.
 */
export interface Panel {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly diagonalInches: number;
}

/** Where everything lies that a visitor reads and touches, in CSS pixels. It always ends at the panel's foot. */
export interface StageSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export const textSizes = ['small', 'medium', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

const millimetresPerInch = 25.4;
/** Height of a capital in Source Serif 4, in em. */
const capitalEm = 0.67;
/** Capitals at the default size: at least 4.8 mm (Section 508, 402.4), with a little to spare for rounding. */
const capitalMm = 4.9;
/** A visitor stands back from a large stage, so text also keeps a share of its shorter side. */
const shareOfShorterSide = 0.024;
/** The largest step gives capitals of 7.35 mm: 0.7° at 600 mm (EN 301 549, 5.1.4). */
const steps: Readonly<Record<TextSize, number>> = { small: 0.85, medium: 1, large: 1.25, largest: 1.5 };
/** Highest band in which somebody who is seated reaches everything. */
const reachMm = 400;

/** CSS pixels per millimetre of the panel. */
export function pixelsPerMillimetre({ widthPx, heightPx, diagonalInches }: Panel): number {
  return Math.hypot(widthPx, heightPx) / (diagonalInches * millimetresPerInch);
}

/** The whole panel; in reach mode a band at its foot, of 400 mm at most, and in portrait of no more than half of it. */
export function stageSize(panel: Panel, isReachMode: boolean): StageSize {
  const { widthPx, heightPx } = panel;
  if (!isReachMode) return { widthPx, heightPx };
  const half = heightPx > widthPx ? heightPx / 2 : heightPx;
  return { widthPx, heightPx: Math.floor(Math.min(half, reachMm * pixelsPerMillimetre(panel))) };
}

/** false for a panel so low that all of it is in reach. */
export function canLowerStage(panel: Panel): boolean {
  return stageSize(panel, true).heightPx < panel.heightPx;
}

/** The least that anything on the panel measures, in CSS pixels; drawings that lay themselves out count with it. */
export interface LeastSizes {
  /** Side of a target: 15 mm (Natural History Museum, London) and never less than 60 CSS pixels. */
  readonly touchPx: number;
  /** Between two targets: 3 mm (VVSG 7.2-I asks for 2.5). */
  readonly gapPx: number;
  /** Font size of labels and notes: capitals of 3.5 mm in Source Sans 3 (VVSG 7.1-G). */
  readonly printPx: number;
}

const labelCapitalEm = 0.66;

export function leastSizes(panel: Panel): LeastSizes {
  const mm = pixelsPerMillimetre(panel);
  return {
    touchPx: Math.max(60, 15 * mm),
    gapPx: Math.max(8, 3 * mm),
    printPx: (3.5 / labelCapitalEm) * mm,
  };
}

/** Font size of reading text, in CSS pixels. */
export function readingTextPx(panel: Panel, size: TextSize, stage: StageSize = panel): number {
  const byMillimetres = (capitalMm / capitalEm) * pixelsPerMillimetre(panel);
  const byStage = Math.min(stage.widthPx, stage.heightPx) * shareOfShorterSide;
  return Math.max(byMillimetres, byStage) * steps[size];
}
