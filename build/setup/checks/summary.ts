import type { Counts } from './counts.ts';

/** How a stage ended: with counts, or not run, and then why. */
export type StageResult =
  | { readonly name: string; readonly kind: 'ran'; readonly counts: Counts; readonly durationMs: number }
  | { readonly name: string; readonly kind: 'skipped'; readonly reason: string };

/** The end of `npm test`: the runtime, a line for each stage, and as the last line the totals. */
export function summarize(results: readonly StageResult[], runtime: string): string {
  const width = Math.max(0, ...results.map(({ name }) => name.length));
  const lines = results.map((result) => `  ${result.name.padEnd(width)}  ${describeResult(result)}`);
  const { passed, failed } = totals(results);
  return ['Summary', `  ${runtime}`, ...lines, '', `${passed} passed, ${failed} failed`].join('\n');
}

/** A run succeeds when something passed and nothing failed; a run in which nothing ran proves nothing. */
export function hasSucceeded(results: readonly StageResult[]): boolean {
  const { passed, failed } = totals(results);
  return failed === 0 && passed > 0;
}

function describeResult(result: StageResult): string {
  if (result.kind === 'skipped') return `not run: ${result.reason}`;
  const { passed, failed, skipped, cases } = result.counts;
  const parts = [
    cases ? `${passed} passed with ${cases} cases` : `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped by the tests themselves`] : []),
  ];
  return `${parts.join(', ')} (${(result.durationMs / 1000).toFixed(1)} s)`;
}

function totals(results: readonly StageResult[]): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  for (const result of results) {
    if (result.kind === 'skipped') continue;
    passed += result.counts.passed;
    failed += result.counts.failed;
  }
  return { passed, failed };
}
