import { expect, vi } from 'vitest';
import type { Screen } from './screen.ts';

/** A start on a busy machine. */
const patience = { timeout: 60_000, interval: 250 };
/** Brighter than this in red, and it belongs to a text. */
const lightRed = 0xd0;

/** All of the screen is drawn; text is light, on a ground that is not black, with many shades between. */
export function expectExhibit(screen: Screen): void {
  const colours = [...screen.countColours()];
  const lit = colours.filter(([colour]) => colour !== '000000');
  const light = lit.filter(([colour]) => Number.parseInt(colour.slice(0, 2), 16) > lightRed);
  expect(sum(lit)).toBeGreaterThan(0.99 * sum(colours));
  expect(sum(light)).toBeGreaterThan(1_000);
  expect(lit.length).toBeGreaterThan(100);
}

export const waitForExhibit = (screen: Screen): Promise<void> =>
  vi.waitFor(() => expectExhibit(screen), patience);

const sum = (colours: readonly (readonly [string, number])[]): number =>
  colours.reduce((total, [, count]) => total + count, 0);
