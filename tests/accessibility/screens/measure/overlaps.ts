import type { Box, Measured } from './measure.ts';

/** Boxes of letters are higher than the letters; this share of a capital may lie over the line above. */
const shareOfCapital = 0.6;

/** Words that lie on others or that an edge cuts, one line for each. */
export function findWordProblems({ texts }: Measured): string[] {
  const seen = texts.filter(
    ({ box, kind }) => kind !== 'drawing' && box.right > box.left && box.bottom > box.top,
  );
  const overlaps = seen.flatMap((one, index) =>
    seen
      .slice(index + 1)
      .filter((other) => other.block !== one.block)
      .filter((other) => {
        const { width, height } = shared(one.box, other.box);
        return width > 2 && height > Math.min(one.capitalPx, other.capitalPx) * shareOfCapital;
      })
      .map((other) => `“${one.text}” lies on “${other.text}”`),
  );
  return [...overlaps, ...seen.filter(({ isCut }) => isCut).map(({ text }) => `an edge cuts “${text}”`)];
}

function shared(a: Box, b: Box): { width: number; height: number } {
  return {
    width: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    height: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  };
}
