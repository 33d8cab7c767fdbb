import { describe, expect, it } from 'vitest';
import { CalmReport } from '../../../../electron/window/calm-report.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';

function aReport() {
  const time = new ManualTime();
  const told: number[] = [];
  return { report: new CalmReport(time, (times) => void told.push(times)), time, told };
}

describe('CalmReport', () => {
  it('tells the first time at once', () => {
    const { report, told } = aReport();
    report.note();
    expect(told).toEqual([1]);
  });

  it('makes one line a minute of a thousand happenings', () => {
    const { report, time, told } = aReport();
    for (let happening = 0; happening < 1000; happening += 1) report.note();
    time.pass(60_000);
    expect(told).toEqual([1, 999]);
    for (let happening = 0; happening < 5; happening += 1) report.note();
    time.pass(60_000);
    expect(told).toEqual([1, 999, 5]);
  });

  it('is quick again when it has been quiet', () => {
    const { report, time, told } = aReport();
    report.note();
    time.pass(60_000);
    expect(told).toEqual([1]);
    report.note();
    expect(told).toEqual([1, 1]);
  });
});
