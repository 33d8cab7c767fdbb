import { describe, expect, it } from 'vitest';
import { MemoryGauge, stageLimitBytes } from '../../../../electron/window/memory-gauge.ts';

const limit = 1e9;

describe('stageLimitBytes', () => {
  it('is a quarter of the machine, but neither less than a stage needs nor more than helps', () => {
    expect(stageLimitBytes(4e9)).toBe(1e9);
    expect(stageLimitBytes(1e9)).toBe(600e6);
    expect(stageLimitBytes(64e9)).toBe(2e9);
  });
});

describe('MemoryGauge', () => {
  it('finds a stage well that stays within its limit', () => {
    const gauge = new MemoryGauge(limit);
    expect([0.3e9, 0.9e9, 1e9].map((bytes) => gauge.judge(bytes))).toEqual(['well', 'well', 'well']);
  });

  it('overlooks a peak, and finds a stage hungry that stays beyond its limit', () => {
    const gauge = new MemoryGauge(limit);
    const looks = [1.1e9, 1.1e9, 0.9e9, 1.1e9, 1.1e9, 1.1e9, 1.1e9];
    expect(looks.map((bytes) => gauge.judge(bytes))).toEqual([
      ...['well', 'well', 'well', 'well', 'well'],
      ...['hungry', 'hungry'],
    ]);
  });

  it('does not wait at twice the limit', () => {
    expect(new MemoryGauge(limit).judge(2e9 + 1)).toBe('starving');
  });

  it('begins anew with another process', () => {
    const gauge = new MemoryGauge(limit);
    gauge.judge(1.1e9);
    gauge.judge(1.1e9);
    gauge.reset();
    expect(gauge.judge(1.1e9)).toBe('well');
  });
});
