import { describe, expect, it } from 'vitest';
import { gainOf } from '../../../../src/sound/loudness.ts';

describe('gainOf', () => {
  it('is silence at the lowest step, and never more than the recording itself', () => {
    expect(gainOf(0)).toBe(0);
    expect(gainOf(10)).toBe(1);
    expect(gainOf(99)).toBe(1);
  });

  it('grows by less than 10 dB with every step', () => {
    for (let step = 2; step <= 10; step++) {
      const decibels = 20 * Math.log10(gainOf(step) / gainOf(step - 1));
      expect(decibels).toBeCloseTo(3, 6);
    }
  });
});
