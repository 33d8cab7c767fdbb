import { describe, expect, it } from 'vitest';
import { hasBrokenOff } from '../../../accessibility/report/broke-off.ts';
import type { Verdict } from '../../../accessibility/report/verdict.ts';

const good: Verdict = { check: 'axe', tried: 3, problems: 0 };
const bad: Verdict = { check: 'size', tried: 3, problems: 2 };

describe('hasBrokenOff', () => {
  it('is false of a test that passed, and of one that failed by what it found', () => {
    expect(hasBrokenOff({ status: 'passed', errors: [], verdicts: [good] })).toBe(false);
    expect(hasBrokenOff({ status: 'failed', errors: ['size'], verdicts: [good, bad] })).toBe(false);
  });

  it('is true of a test that failed without having found anything', () => {
    expect(hasBrokenOff({ status: 'timedOut', errors: [], verdicts: [] })).toBe(true);
    expect(hasBrokenOff({ status: 'failed', errors: ['no window'], verdicts: [good] })).toBe(true);
  });

  it('is true of a test that found something before it could not go on', () => {
    expect(hasBrokenOff({ status: 'failed', errors: ['size', 'cannot open'], verdicts: [bad] })).toBe(true);
  });
});
