import { describe, expect, it } from 'vitest';
import { areSmall, borderRate, CallRate, stageRate } from '../../../../electron/contract/call-limits.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';

const limit = { burst: 10, perSecond: 5 };

/** How many of so many calls at once are let through. */
function taken(rate: CallRate, calls: number): number {
  let count = 0;
  for (let i = 0; i < calls; i += 1) if (rate.take()) count += 1;
  return count;
}

describe('CallRate', () => {
  it('lets a burst through and refuses what comes after it', () => {
    expect(taken(new CallRate(limit, () => 0), 10_000)).toBe(10);
  });

  it('fills again with time, and never beyond a burst', () => {
    const time = new ManualTime();
    const rate = new CallRate(limit, time.now);
    taken(rate, 10);
    time.pass(1000);
    expect(taken(rate, 100)).toBe(5);
    time.pass(3_600_000);
    expect(taken(rate, 100)).toBe(10);
  });

  it('allows a slow caller everything', () => {
    const time = new ManualTime();
    const rate = new CallRate(limit, time.now);
    for (let i = 0; i < 1000; i += 1) {
      expect(rate.take()).toBe(true);
      time.pass(200);
    }
  });

  it('is tighter in the preload than at the border', () => {
    expect(stageRate.burst).toBeLessThan(borderRate.burst);
    expect(stageRate.perSecond).toBeLessThan(borderRate.perSecond);
  });
});

const cyclic: unknown[] = [];
cyclic.push(cyclic);

describe('areSmall', () => {
  it.each([
    ['nothing', []],
    ['an id and a language', ['winter', 'cs']],
    ['a yes', [true]],
    ['a release', [7]],
    ['two PINs', ['271828', null]],
    ['failures of a rehearsal', [['story winter: no page']]],
  ])('takes %s', (_what, args) => expect(areSmall(args)).toBe(true));

  it.each([
    ['a hundred megabytes of text', ['x'.repeat(100 * 1024 * 1024)]],
    ['a text a little too long', ['x'.repeat(1001)]],
    ['a list that holds itself', [cyclic]],
    ['a long list', [new Array(101).fill('x')]],
    ['a list of long texts', [['x'.repeat(1001)]]],
    ['more arguments than any call has', [1, 2, 3, 4, 5]],
    ['an object', [{ id: 'winter' }]],
    ['an object with a prototype of its own', [Object.create({ id: 'winter' })]],
    ['a buffer', [new Uint8Array(1)]],
    ['a big number', [1n]],
    ['a function', [() => 1]],
    ['nothing where something belongs', [undefined]],
  ])('refuses %s', (_what, args) => expect(areSmall(args)).toBe(false));
});
