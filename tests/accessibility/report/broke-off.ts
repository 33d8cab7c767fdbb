import type { Verdict } from './verdict.ts';

interface TestEnd {
  readonly status: string;
  readonly errors: readonly unknown[];
  readonly verdicts: readonly Verdict[];
}

/**
 * Whether a test ended before it had tried everything; what it has not tried must not pass for success. Each verdict with
 * problems is one error, so any error beyond those ended it.
 */
export function hasBrokenOff({ status, errors, verdicts }: TestEnd): boolean {
  const told = verdicts.filter(({ problems }) => problems > 0).length;
  return status !== 'passed' && (errors.length > told || told === 0);
}
