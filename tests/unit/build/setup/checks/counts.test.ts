import { describe, expect, it } from 'vitest';

import {
  countPlaywright,
  countVitest,
  readReport,
  settleCounts,
} from '../../../../../build/setup/checks/counts.ts';

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };

describe('countVitest', () => {
  it('counts tests, not files', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [passing, { status: 'failed', assertionResults: [{ status: 'failed' }] }],
    };
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [passing, { status: 'failed', assertionResults: [] }],
    };
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});

describe('the cases of countVitest', () => {
  const report = (...assertionResults: object[]) =>
    JSON.stringify({
      numPassedTests: assertionResults.length,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [{ status: 'passed', assertionResults }],
    });

  it('are what tests have noted, and one for a test that noted nothing', () => {
    const json = report({ status: 'passed', meta: { cases: 300 } }, { status: 'passed', meta: {} });
    expect(countVitest(json)).toMatchObject({ passed: 2, cases: 301 });
  });

  it('are not claimed by a test that failed', () => {
    const json = report({ status: 'failed', meta: { cases: 300 } }, { status: 'passed' });
    expect(countVitest(json)).not.toHaveProperty('cases');
  });

  it('are not mentioned where every test is one', () => {
    expect(countVitest(report({ status: 'passed' }))).not.toHaveProperty('cases');
  });
});

describe('countPlaywright', () => {
  it('counts a test that passed only at the second try as failed', () => {
    const report = { errors: [], stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(countPlaywright(JSON.stringify(report))).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('counts an error outside of any test', () => {
    const report = { errors: [{}], stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } };
    expect(countPlaywright(JSON.stringify(report))).toMatchObject({ failed: 1 });
  });
});

describe('readReport', () => {
  it('takes half a report, left by a runner that died, for none', () => {
    expect(readReport('{"numPassedTests": 4', countVitest)).toBeUndefined();
    expect(readReport(undefined, countVitest)).toBeUndefined();
  });
});

describe('settleCounts', () => {
  it('believes a report of failures', () => {
    expect(settleCounts({ passed: 2, failed: 3, skipped: 0 }, 1)).toEqual({
      passed: 2,
      failed: 3,
      skipped: 0,
    });
  });

  it('counts a runner that failed without a failed test as one failure', () => {
    expect(settleCounts({ passed: 2, failed: 0, skipped: 0 }, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a runner without a report as one failure, even when it says that all is well', () => {
    expect(settleCounts(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
