import { expect, test } from '@playwright/test';
import type { CheckName } from './checks.ts';

/** What a test leaves for the report, as an annotation of the type `check`. */
export interface Verdict {
  readonly check: CheckName;
  /** How many screens, texts or ways were tried. */
  readonly tried: number;
  readonly problems: number;
}

export const verdictType = 'check';

/** Tells the report what a check has found, and fails softly: one fault must not hide those of the other checks. */
export function settle(check: CheckName, tried: number, problems: Iterable<string>): void {
  const found = [...new Set(problems)];
  const verdict: Verdict = { check, tried, problems: found.length };
  test.info().annotations.push({ type: verdictType, description: JSON.stringify(verdict) });
  expect.soft(tried, `${check}: something was tried`).toBeGreaterThan(0);
  expect.soft(found, check).toEqual([]);
}
