import { checkNames, howChecked, type CheckName } from './checks.ts';
import { criteria, type Criterion } from './criteria.ts';
import type { Verdict } from './verdict.ts';

export interface AccessibilityRun {
  readonly verdicts: readonly Verdict[];
  /** Titles of tests that failed before they could say what they found. */
  readonly broken: readonly string[];
  /** false where only a sample was taken. */
  readonly isFull: boolean;
  readonly startedAt: Date;
}

interface Sum {
  readonly tried: number;
  readonly problems: number;
}

/** The report as Markdown: what was checked, then every criterion with how it was tested and what came of it. */
export function writeReport({ verdicts, broken, isFull, startedAt }: AccessibilityRun): string {
  const sums = new Map(checkNames.map((check) => [check, sumOf(verdicts, check)]));
  return [
    '# Accessibility',
    `${isFull ? 'Everything' : 'A sample in which every two values meet'}, ${startedAt.toISOString()}. ` +
      'A machine cannot tell all of WCAG 2.2; what is left to people stands in the last column.',
    ...(broken.length > 0 ? [`Tests that broke off: ${broken.join('; ')}.`] : []),
    '## Checks',
    table(
      ['check', 'how', 'tried', 'problems'],
      checkNames.map((check) => checkRow(check, sums.get(check))),
    ),
    '## Criteria',
    table(
      ['criterion', 'level', 'tested by', 'result', 'left to people'],
      criteria.map((criterion) => criterionRow(criterion, sums)),
    ),
    '',
  ].join('\n\n');
}

function sumOf(verdicts: readonly Verdict[], check: CheckName): Sum {
  const own = verdicts.filter((verdict) => verdict.check === check);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return { tried: sum(own.map(({ tried }) => tried)), problems: sum(own.map(({ problems }) => problems)) };
}

const checkRow = (check: CheckName, sum: Sum = { tried: 0, problems: 0 }): readonly string[] => [
  check,
  howChecked[check],
  String(sum.tried),
  sum.tried > 0 ? String(sum.problems) : 'not run',
];

function criterionRow(criterion: Criterion, sums: ReadonlyMap<CheckName, Sum>): readonly string[] {
  const { number, name, level, checks = [], elsewhere, people = '', absent } = criterion;
  const by = [...checks, ...(elsewhere ? [elsewhere] : []), ...(absent ? [`does not apply: ${absent}`] : [])];
  return [`${number} ${name}`, level, by.join(', ') || 'people', resultOf(criterion, sums), people];
}

function resultOf({ checks = [], elsewhere, absent }: Criterion, sums: ReadonlyMap<CheckName, Sum>): string {
  if (absent) return '–';
  const own = checks.map((check) => sums.get(check) ?? { tried: 0, problems: 0 });
  if (own.some(({ problems }) => problems > 0)) return '**fails**';
  if (own.some(({ tried }) => tried === 0)) return 'not run';
  if (own.length > 0) return 'passes';
  return elsewhere ? 'see there' : 'open';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
