import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { isFull } from '../../fixtures/effort.ts';
import { hasBrokenOff } from './broke-off.ts';
import { verdictType, type Verdict } from './verdict.ts';
import { writeReport } from './write-report.ts';

const reportPath = path.resolve(import.meta.dirname, '../../../.output/accessibility.md');

/** Writes `.output/accessibility.md`: which criterion was tested how, and what came of it. */
class AccessibilityReporter implements Reporter {
  readonly #verdicts: Verdict[] = [];
  readonly #broken: string[] = [];

  onTestEnd(test: TestCase, { annotations, errors, status }: TestResult): void {
    const verdicts = annotations
      .filter(({ type }) => type === verdictType)
      .map(({ description }) => JSON.parse(description ?? '') as Verdict);
    this.#verdicts.push(...verdicts);
    if (hasBrokenOff({ status, errors, verdicts })) this.#broken.push(test.title);
  }

  onEnd({ startTime }: FullResult): void {
    mkdirSync(path.dirname(reportPath), { recursive: true });
    const run = { verdicts: this.#verdicts, broken: this.#broken, isFull, startedAt: startTime };
    writeFileSync(reportPath, writeReport(run));
  }
}

export default AccessibilityReporter;
