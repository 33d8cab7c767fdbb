import { describe, expect, it } from 'vitest';
import { attempts } from '../../escape/register/attempt.ts';
import { judge, reportText, type TestEnd } from '../../escape/report.ts';

const register = [
  ...attempts('script in the page', { 23: 'Open a window', 24: 'Open a link' }),
  ...attempts('hands', { 65: 'Plug in a keyboard' }),
];
const verdicts = (...ends: readonly TestEnd[]) => judge(register, ends).map(({ verdict }) => verdict);

describe('the report of the escape suite', () => {
  it('calls an attempt untried that no test has made, or that was left out', () => {
    expect(verdicts({ attempts: [23], state: 'passed' }, { attempts: [24], state: 'skipped' })).toEqual([
      'stopped',
      'NOT TRIED',
      'for hands',
    ]);
  });

  it('calls an attempt failed where one of its tests failed, however many passed', () => {
    expect(verdicts({ attempts: [23], state: 'passed' }, { attempts: [23, 24], state: 'failed' })).toEqual([
      'FAILED',
      'FAILED',
      'for hands',
    ]);
  });

  it('leaves to hands what hands must try, also where a part of it was tried', () => {
    expect(verdicts({ attempts: [65], state: 'passed' })).toContain('for hands, and stopped');
  });

  it('shows every attempt with its result, the runtime and the totals', () => {
    const text = reportText(judge(register, [{ attempts: [23], state: 'passed' }]), 'Electron 45');
    expect(text).toContain('On Electron 45.');
    expect(text).toMatch(/^\| 23 \| Open a window +\| script in the page +\| stopped \|$/m);
    expect(text).toContain('1 stopped, 0 failed, 1 not tried, 1 for hands');
  });
});
