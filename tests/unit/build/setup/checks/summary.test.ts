import { describe, expect, it } from 'vitest';

import { hasSucceeded, summarize, type StageResult } from '../../../../../build/setup/checks/summary.ts';

function aStage(name: string, passed: number, failed = 0, skipped = 0): StageResult {
  return { name, kind: 'ran', counts: { passed, failed, skipped }, durationMs: 1_500 };
}

describe('summarize', () => {
  it('ends with the totals as its last line, exactly', () => {
    const text = summarize([aStage('lint', 1), aStage('unit', 40, 2)], 'Electron 45');
    expect(text.split('\n').at(-1)).toBe('41 passed, 2 failed');
  });

  it('says how many cases there were in a stage whose tests try many each', () => {
    const counts = { passed: 12, failed: 0, skipped: 0, cases: 10_400 };
    const text = summarize([{ name: 'update', kind: 'ran', counts, durationMs: 1_500 }], 'Electron 45');
    expect(text).toContain('update  12 passed with 10400 cases (1.5 s)');
  });

  it('names the runtime, so that nobody takes a run on the fallback for one on the product', () => {
    expect(summarize([aStage('lint', 1)], 'Electron 33, the FALLBACK')).toContain(
      'Electron 33, the FALLBACK',
    );
  });

  it('says what was not run and why, and what the tests left out themselves', () => {
    const text = summarize(
      [{ name: 'component', kind: 'skipped', reason: 'there is no tests/component' }, aStage('e2e', 9, 0, 1)],
      'Electron 45',
    );
    expect(text).toContain('component  not run: there is no tests/component');
    expect(text).toContain('e2e        9 passed, 1 skipped by the tests themselves (1.5 s)');
  });
});

describe('hasSucceeded', () => {
  it('is not content with a run in which nothing ran', () => {
    expect(hasSucceeded([])).toBe(false);
    expect(hasSucceeded([{ name: 'unit', kind: 'skipped', reason: 'no tests' }])).toBe(false);
  });

  it('fails with a single failure among many passes', () => {
    expect(hasSucceeded([aStage('unit', 400), aStage('lint', 0, 1)])).toBe(false);
    expect(hasSucceeded([aStage('unit', 400), aStage('lint', 1)])).toBe(true);
  });
});
