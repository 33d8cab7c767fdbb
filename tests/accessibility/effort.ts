/** true in `npm run test:accessibility`; `npm test` takes a sample in which every value meets every other one. */
export const isWhole = process.env['VITRINA_ACCESSIBILITY_TESTS'] === 'whole';

/** A few of many, spread evenly and always with the first and the last; in a whole run all of them. */
export function sampleOf<T>(all: readonly T[], count: number): readonly T[] {
  if (isWhole || all.length <= count) return all;
  const last = all.length - 1;
  const positions = Array.from({ length: count }, (_, nth) => Math.round((nth * last) / (count - 1)));
  return positions.map((position) => all[position]!);
}
