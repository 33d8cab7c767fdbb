import { describe, expect, it } from 'vitest';
import { checkNames } from '../../../accessibility/report/checks.ts';
import { criteria } from '../../../accessibility/report/criteria.ts';
import type { Verdict } from '../../../accessibility/report/verdict.ts';
import { writeReport } from '../../../accessibility/report/write-report.ts';

const good: readonly Verdict[] = checkNames.map((check) => ({ check, tried: 3, problems: 0 }));
const report = (verdicts: readonly Verdict[], broken: readonly string[] = []): string =>
  writeReport({ verdicts, broken, isFull: false, startedAt: new Date('2026-03-01T10:00:00Z') });
const rowOf = (text: string, start: string): string =>
  text.split('\n').find((line) => line.startsWith(`| ${start}`)) ?? '';

describe('criteria', () => {
  it('names every criterion of WCAG 2.2 A and AA once: 55 of them', () => {
    const ours = criteria.filter(({ level }) => level !== 'beyond').map(({ number }) => number);
    expect(new Set(ours).size).toBe(ours.length);
    expect(ours).toHaveLength(55);
  });

  it('says of every criterion how it is tested, who judges it, or why it does not apply', () => {
    const open = criteria.filter(
      ({ checks, elsewhere, people, absent }) => !(checks ?? elsewhere ?? people ?? absent),
    );
    expect(open).toEqual([]);
  });

  it('lets every check bear on some criterion', () => {
    const used = new Set(criteria.flatMap(({ checks = [] }) => checks));
    expect(checkNames.filter((check) => !used.has(check))).toEqual([]);
  });
});

describe('writeReport', () => {
  it('passes a criterion when all its checks have tried something and found nothing', () => {
    expect(rowOf(report(good), '1.4.3')).toContain('| passes |');
  });

  it('fails every criterion that a fault bears on, and no other', () => {
    const text = report([...good, { check: 'contrast', tried: 1, problems: 2 }]);
    expect(rowOf(text, '1.4.3')).toContain('**fails**');
    expect(rowOf(text, '3.1.2')).toContain('passes');
  });

  it('does not pass what was not run', () => {
    const text = report(good.filter(({ check }) => check !== 'languages'));
    expect(rowOf(text, '3.1.2')).toContain('not run');
  });

  it('names tests that broke off before they could say what they found', () => {
    expect(report(good, ['a tour leads home'])).toContain('broke off: a tour leads home');
  });

  it('leaves to people what no machine can tell', () => {
    expect(rowOf(report(good), '2.4.6')).toContain('| people | open |');
  });
});
