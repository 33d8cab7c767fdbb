import { describe, expect, it } from 'vitest';
import { Throttle } from '../../../../electron/staff/throttle.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';

function aThrottle() {
  const time = new ManualTime();
  const runs: number[] = [];
  const throttle = new Throttle(250, time, () => void runs.push(time.now()));
  return { time, runs, throttle };
}

describe('Throttle', () => {
  it('runs the first wish at once', () => {
    const { runs, throttle } = aThrottle();
    throttle.want();
    expect(runs).toEqual([0]);
  });

  it('runs at most once in an interval, and once more after the last wish', () => {
    const { time, runs, throttle } = aThrottle();
    for (let ms = 0; ms < 1000; ms += 10) {
      throttle.want();
      time.pass(10);
    }
    time.pass(10_000);
    expect(runs).toEqual([0, 250, 500, 750, 1000]);
  });

  it('runs at once again after a rest', () => {
    const { time, runs, throttle } = aThrottle();
    throttle.want();
    time.pass(1000);
    throttle.want();
    expect(runs).toEqual([0, 1000]);
  });
});
