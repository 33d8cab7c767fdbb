/** Values that a thing can have, by name of the thing. */
export type Factors = Readonly<Record<string, readonly unknown[]>>;
export type Combination<F extends Factors> = { readonly [K in keyof F]: F[K][number] };

/** Every value with every value. */
export function allCombinations<F extends Factors>(factors: F): Combination<F>[] {
  const rows = Object.entries(factors).reduce<readonly Record<string, unknown>[]>(
    (before, [name, values]) => before.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  );
  return rows as Combination<F>[];
}

/**
 * A few combinations in which every value of a thing meets every value of every other: most mistakes in a layout need no
 * more than two of them.
 */
export function pairwise<F extends Factors>(factors: F): Combination<F>[] {
  const rows = allCombinations(factors).map((row) => ({ row, pairs: pairsOf(row) }));
  const missing = new Set(rows.flatMap(({ pairs }) => pairs));
  const chosen: Combination<F>[] = [];
  while (missing.size > 0) {
    const gain = (pairs: readonly string[]): number => pairs.filter((pair) => missing.has(pair)).length;
    const best = rows.reduce((a, b) => (gain(b.pairs) > gain(a.pairs) ? b : a));
    chosen.push(best.row);
    for (const pair of best.pairs) missing.delete(pair);
  }
  return chosen;
}

function pairsOf(row: Readonly<Record<string, unknown>>): string[] {
  const values = Object.entries(row).map(([name, value]) => `${name}=${String(value)}`);
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one} ${other}`));
}
