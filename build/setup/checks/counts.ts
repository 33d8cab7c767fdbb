/** How many tests a stage ran, and how they ended. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Where one test tries many (every point of an interruption, thousands of forged files): how many passed in all. */
  readonly cases?: number;
}

/** The part of Vitest's JSON report that we count. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly VitestTest[];
  }[];
}

interface VitestTest {
  readonly status: string;
  /** What the test has noted about itself; `tests/update/note-cases.ts` notes the cases. */
  readonly meta?: { readonly cases?: number };
}

/** The part of Playwright's JSON report that we count. */
interface PlaywrightReport {
  readonly errors: readonly unknown[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** Counts Vitest's report. A file that could not even be loaded counts as one failure, which Vitest does not count. */
export function countVitest(json: string): Counts {
  const report = JSON.parse(json) as VitestReport;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const cases = countCases(report);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    ...(cases > report.numPassedTests && { cases }),
  };
}

/** A test that notes nothing is one case. */
function countCases({ testResults }: VitestReport): number {
  const passed = testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status === 'passed');
  return passed.reduce((sum, { meta }) => sum + (meta?.cases ?? 1), 0);
}

/** Counts Playwright's report. A test that passed only when it was tried again has failed: visitors try once. */
export function countPlaywright(json: string): Counts {
  const { stats, errors } = JSON.parse(json) as PlaywrightReport;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** Reads a report; undefined when there is none, or when the runner died while it wrote it. */
export function readReport(json: string | undefined, count: (json: string) => Counts): Counts | undefined {
  if (json === undefined) return undefined;
  try {
    return count(json);
  } catch {
    // Half a report says nothing reliable; `settleCounts` makes a failure of it.
    return undefined;
  }
}

/**
 * Sets counts against the exit code of the program that reported them. A program that failed without a failed test, or
 * without a report, has crashed; that is one failure, never none.
 */
export function settleCounts(counts: Counts | undefined, exitCode: number): Counts {
  const settled = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const hasCrashed = settled.failed === 0 && (exitCode !== 0 || counts === undefined);
  return hasCrashed ? { ...settled, failed: 1 } : settled;
}
