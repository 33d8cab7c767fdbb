import { millimetresPerPixel, type TestPanel } from '../panels.ts';
import type { Box, Measured } from './measure.ts';

const bandMm = 400;
const tolerancePx = 1;

/** Upper edge of what somebody who is seated reaches, in CSS pixels from the top; 0 or less where that is everything. */
export function bandTop(panel: TestPanel): number {
  const half = panel.height > panel.width ? panel.height / 2 : 0;
  return Math.max(half, panel.height - bandMm / millimetresPerPixel(panel));
}

/** What can be touched or read above the band, one line for each. */
export function findOutOfReach({ targets, texts }: Measured, panel: TestPanel): string[] {
  const top = bandTop(panel);
  const isAbove = (box: Box): boolean => box.bottom - box.top > 1 && box.top < top - tolerancePx;
  return [
    ...targets.filter(({ box }) => isAbove(box)).map(({ name }) => `out of reach: “${name}”`),
    ...texts.filter(({ box }) => isAbove(box)).map(({ text }) => `out of reach: “${text}”`),
  ];
}
