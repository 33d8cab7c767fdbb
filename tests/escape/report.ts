import type { Attempt } from './register/attempt.ts';

/** How one test ended. */
export interface TestEnd {
  readonly attempts: readonly number[];
  readonly state: 'passed' | 'failed' | 'skipped';
}

/** What a run says of one attempt. */
export type Verdict = 'stopped' | 'FAILED' | 'NOT TRIED' | 'for hands' | 'for hands, and stopped';

export interface Line {
  readonly attempt: Attempt;
  readonly verdict: Verdict;
  readonly tests: number;
}

/** Sets the tests of a run against the register. */
export function judge(register: readonly Attempt[], ends: readonly TestEnd[]): readonly Line[] {
  return register.map((attempt) => {
    const own = ends.filter(({ attempts }) => attempts.includes(attempt.number));
    const passed = own.filter(({ state }) => state === 'passed').length;
    const hasFailed = own.some(({ state }) => state === 'failed');
    return { attempt, tests: own.length, verdict: verdict(attempt, passed, hasFailed) };
  });
}

function verdict({ means }: Attempt, passed: number, hasFailed: boolean): Verdict {
  if (hasFailed) return 'FAILED';
  if (means === 'hands') return passed > 0 ? 'for hands, and stopped' : 'for hands';
  return passed > 0 ? 'stopped' : 'NOT TRIED';
}

/** The report as Markdown, which is also what the terminal shows. */
export function reportText(lines: readonly Line[], runtime: string): string {
  const width = Math.max(...lines.map(({ attempt }) => attempt.what.length));
  const rows = lines.map(({ attempt: { number, what, means }, verdict, tests }) =>
    [String(number).padStart(2), what.padEnd(width), means.padEnd(19), verdictText(verdict, tests)].join(
      ' | ',
    ),
  );
  return [
    '# Ways out of the kiosk',
    '',
    `On ${runtime}.`,
    '',
    `| #  | ${'Attempt'.padEnd(width)} | ${'Tried by'.padEnd(19)} | Result |`,
    `| -- | ${'-'.repeat(width)} | ${'-'.repeat(19)} | ------ |`,
    ...rows.map((row) => `| ${row} |`),
    '',
    totals(lines),
    '',
  ].join('\n');
}

const verdictText = (verdict: Verdict, tests: number): string =>
  tests > 1 ? `${verdict} (${tests} tests)` : verdict;

function totals(lines: readonly Line[]): string {
  const count = (...verdicts: readonly Verdict[]) =>
    lines.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return [
    `${count('stopped')} stopped, ${count('FAILED')} failed, ${count('NOT TRIED')} not tried,`,
    `${count('for hands', 'for hands, and stopped')} for hands (build/resources/os/hands-on-sheet.md).`,
  ].join(' ');
}
