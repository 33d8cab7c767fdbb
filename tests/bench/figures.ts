/** A ratio, what it is a ratio of, and what we mean it to be, where we mean it to be something. */
export interface Figure {
  readonly name: string;
  readonly ratio: number;
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
}

/** One line for a person: the ratio, the goal, and whether it is met. */
export function describeFigure({ name, ratio, goal }: Figure): string {
  const line = `${name}: ${toDigits(ratio)}`;
  if (!goal) return line;
  const [sign, limit] = 'atLeast' in goal ? ['≥', goal.atLeast] : ['≤', goal.atMost];
  const isMet = 'atLeast' in goal ? ratio >= limit : ratio <= limit;
  return `${line} (goal ${sign} ${limit}: ${isMet ? 'met' : 'MISSED'})`;
}

function toDigits(ratio: number): string {
  return ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2);
}

/** The value in the middle; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const around = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]].map((value) => value ?? NaN);
  return around.reduce((sum, value) => sum + value, 0) / 2;
}
