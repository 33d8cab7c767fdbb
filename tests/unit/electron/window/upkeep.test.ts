import { describe, expect, it } from 'vitest';
import { MemoryGauge } from '../../../../electron/window/memory-gauge.ts';
import { RenewalClock } from '../../../../electron/window/renewal-clock.ts';
import { Upkeep } from '../../../../electron/window/upkeep.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';

/** A kiosk at ten in the morning whose stage may hold 1 GB. */
function aKiosk() {
  const time = new ManualTime();
  const done: string[] = [];
  const state: { bytes: number | undefined; isFree: boolean } = { bytes: 0.3e9, isFree: true };
  const startMs = new Date('2026-11-25T10:00:00').getTime();
  const upkeep = new Upkeep({
    gauge: new MemoryGauge(1e9),
    renewal: new RenewalClock(4, { date: () => new Date(startMs + time.now()), now: time.now }),
    after: time.after,
    stageBytes: () => state.bytes,
    isFree: () => state.isFree,
    replace: (reason) => void done.push(`replace: ${reason}`),
    renew: (reason) => void done.push(`renew: ${reason}`),
  });
  upkeep.start();
  const looks = (count: number): void => {
    for (let look = 0; look < count; look += 1) time.pass(5000);
  };
  return { state, done, looks, time };
}

const hoursUntilNight = 18 * 60 * 60 * 1000;

describe('Upkeep', () => {
  it('leaves a stage alone that is well', () => {
    const { done, looks } = aKiosk();
    looks(1000);
    expect(done).toEqual([]);
  });

  it('replaces a hungry stage only when nobody is there', () => {
    const { state, done, looks } = aKiosk();
    state.bytes = 1.2e9;
    state.isFree = false;
    looks(100);
    expect(done).toEqual([]);
    state.isFree = true;
    looks(1);
    expect(done).toEqual(['replace: it held 1200 MB']);
  });

  it('replaces a starving stage under a visitor’s hands, before the machine stands still', () => {
    const { state, done, looks } = aKiosk();
    state.bytes = 2.1e9;
    state.isFree = false;
    looks(1);
    expect(done).toEqual(['replace: it held 2100 MB']);
  });

  it('renews the stage at night, once', () => {
    const { done, looks, time } = aKiosk();
    time.pass(hoursUntilNight);
    looks(100);
    expect(done).toEqual(['renew: every night']);
  });

  it('renews it later where somebody is there at night', () => {
    const { state, done, looks, time } = aKiosk();
    state.isFree = false;
    time.pass(hoursUntilNight);
    looks(100);
    expect(done).toEqual([]);
    state.isFree = true;
    looks(100);
    expect(done).toEqual(['renew: every night']);
  });

  it('does nothing while there is no stage: it is being replaced already', () => {
    const { state, done, looks, time } = aKiosk();
    state.bytes = undefined;
    time.pass(hoursUntilNight);
    looks(10);
    expect(done).toEqual([]);
  });
});
