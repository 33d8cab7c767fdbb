import { describe, expect, it } from 'vitest';
import { Speed } from '../../../../electron/update/speed.ts';

describe('Speed', () => {
  it('knows nothing from one moment', () => {
    expect(new Speed().note(1000, 0)).toBe(0);
  });

  it('tells bytes per second between two moments', () => {
    const speed = new Speed();
    speed.note(0, 0);
    expect(speed.note(3_000_000, 1500)).toBe(2_000_000);
  });

  it('forgets how fast it was before the last few seconds', () => {
    const speed = new Speed();
    speed.note(0, 0);
    speed.note(100_000_000, 1000);
    speed.note(100_000_100, 6000);
    expect(speed.note(100_000_200, 7000)).toBe(100);
  });
});
