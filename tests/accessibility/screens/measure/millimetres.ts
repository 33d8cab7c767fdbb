import type { Box, Measured, MeasuredTarget, MeasuredText } from './measure.ts';

/** Natural History Museum, London: 15 mm. */
const smallestTargetMm = 15;
/** Keys keep the rows that everybody knows, and a row of eleven is wider than a small panel (VVSG 7.2-I: 12.7 mm). */
const smallestKeyMm = 12.7;
/** WCAG 2.5.5; also for words that are links in running text. */
const smallestTargetPx = 44;
const smallestGapMm = 3;
/** Section 508, 402.4: reading text and what can be touched, at the size that a visit begins with. */
const readingCapitalMm = 4.8;
/** VVSG 7.1-G: the least of anything. Labels, notes and sources may be so small at any text size. */
const leastCapitalMm = 3.5;
/** Drawings keep their proportions on a small panel; what they show also stands below them as text. */
const drawingCapitalMm = 2.5;
/** 0.7° seen from 500 mm (EN 301 549, 5.1.4). */
const largestCapitalMm = 2 * 500 * Math.tan((0.35 * Math.PI) / 180);
/** Half a device pixel of rounding on either side. */
const tolerancePx = 1;

export type SizeStep = 'small' | 'medium' | 'largest';

/** What breaks the rules of size on a measured screen, one line for each. */
export function findSizeProblems(measured: Measured, mmPerPx: number, size: SizeStep): string[] {
  return [
    ...measured.targets.flatMap((target) => targetProblems(target, mmPerPx)),
    ...gapProblems(measured.targets, mmPerPx),
    ...measured.texts.flatMap((text) => textProblems(text, mmPerPx, size)),
    ...(size === 'small' ? [] : measured.targets.flatMap((target) => wordProblems(target, mmPerPx))),
  ];
}

const sideOf = ({ left, top, right, bottom }: Box): number => Math.min(right - left, bottom - top);

function targetProblems({ name, whole, kind }: MeasuredTarget, mmPerPx: number): string[] {
  const leastMm = kind === 'link' ? 0 : kind === 'key' ? smallestKeyMm : smallestTargetMm;
  const side = kind === 'link' ? whole.bottom - whole.top : sideOf(whole);
  const isLarge = (side + tolerancePx) * mmPerPx >= leastMm && side + tolerancePx >= smallestTargetPx;
  return isLarge ? [] : [`too small, ${(side * mmPerPx).toFixed(1)} mm, ${side.toFixed(0)} px: “${name}”`];
}

function gapProblems(targets: readonly MeasuredTarget[], mmPerPx: number): string[] {
  // Words in running text are as far apart as the sentence has them.
  const apart = targets.filter(({ kind }) => kind !== 'link');
  return apart.flatMap((target, index) =>
    apart.slice(index + 1).flatMap((other) => {
      const gapPx = distance(target.box, other.box);
      return (gapPx + tolerancePx) * mmPerPx >= smallestGapMm
        ? []
        : [`only ${(gapPx * mmPerPx).toFixed(1)} mm between “${target.name}” and “${other.name}”`];
    }),
  );
}

function distance(a: Box, b: Box): number {
  const x = Math.max(a.left - b.right, b.left - a.right, 0);
  const y = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
  return Math.hypot(x, y);
}

function textProblems({ text, kind, capitalPx }: MeasuredText, mmPerPx: number, size: SizeStep): string[] {
  const reading = { small: leastCapitalMm, medium: readingCapitalMm, largest: largestCapitalMm }[size];
  const leastMm = { reading, print: leastCapitalMm, drawing: drawingCapitalMm }[kind];
  const mm = capitalPx * mmPerPx;
  return mm >= leastMm - 0.02 ? [] : [`capitals of ${mm.toFixed(2)} mm (${kind}): “${text}”`];
}

/** The bar has a symbol above each word, and names on the map stand at their dots: those are labels. */
function wordProblems({ name, kind, capitalPx }: MeasuredTarget, mmPerPx: number): string[] {
  const mm = capitalPx * mmPerPx;
  if (kind === 'bar' || kind === 'mark' || mm === 0 || mm >= readingCapitalMm - 0.02) return [];
  return [`words of ${mm.toFixed(2)} mm on “${name}”`];
}
