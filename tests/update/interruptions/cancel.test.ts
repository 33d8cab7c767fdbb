import { beforeAll, describe, expect, it } from 'vitest';
import { appendHistory, readHistory } from '../../../electron/update/store/history.ts';
import { inspectRelease } from '../../../electron/update/store/inspect-release.ts';
import { stageRelease } from '../../../electron/update/store/stage-release.ts';
import { startStore } from '../../../electron/update/store/start-store.ts';
import { effort } from '../../fixtures/effort.ts';
import { installedAt, installVerified } from '../../fixtures/store.ts';
import {
  aMuseum,
  countSteps,
  expectNextAttempt,
  expectWhole,
  offered,
  shown,
  type Museum,
} from './museum.ts';
import { wrapFiles } from './wrapped-files.ts';

const rejected = (code: string): Error =>
  expect.objectContaining({ name: 'ReleaseRejectedError', code }) as Error;

let museum: Museum;
beforeAll(async () => {
  museum = await aMuseum();
});

describe('staff who cancel', () => {
  it('at any step of a copy keep what is shown, and may begin again', async () => {
    const steps = await countSteps(museum);
    const everyStep = effort(3, 1);
    let cancelled = 0;
    for (let at = 1; at <= steps; at += everyStep) {
      const storeDir = museum.aStore();
      const stopping = new AbortController();
      const files = wrapFiles((step, go) => {
        if (step.number === at) stopping.abort();
        return go();
      });
      const outcome: unknown = await stageRelease({
        ...{ verified: museum.next, storeDir, files },
        signal: stopping.signal,
      }).catch((cause: unknown) => cause);
      if (outcome instanceof Error) {
        expect(outcome).toEqual(rejected('cancelled'));
        cancelled += 1;
      }
      expect(await expectWhole(storeDir)).toBe(shown);
      await expectNextAttempt(museum, storeDir);
    }
    // Only the very last steps are too late.
    expect(cancelled).toBeGreaterThan(steps / everyStep / 2);
  });

  it('before anything has begun have changed nothing', async () => {
    const storeDir = museum.aStore();
    const signal = AbortSignal.abort();
    const staging = stageRelease({ verified: museum.next, storeDir, signal });
    await expect(staging).rejects.toThrow(rejected('cancelled'));
    await expect(inspectRelease({ verified: museum.next, storeDir, signal })).rejects.toThrow(
      rejected('cancelled'),
    );
    expect(await expectWhole(storeDir)).toBe(shown);
  });
});

describe('two installs at once', () => {
  it('let one through and refuse the other: each would sweep what the other copies', async () => {
    const storeDir = museum.aStore();
    const outcomes = await Promise.allSettled([
      stageRelease({ verified: museum.next, storeDir }),
      stageRelease({ verified: museum.next, storeDir }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toEqual(rejected('busy'));
    await installVerified(museum.next, storeDir);
    expect(await expectWhole(storeDir)).toBe(offered);
  });

  it('do not take from the shell what it writes meanwhile', async () => {
    const storeDir = museum.aStore();
    const writing = async (): Promise<void> => {
      for (let release = 1; release <= 40; release++) {
        await appendHistory(storeDir, { at: installedAt.toISOString(), kind: 'refused', release });
        await startStore(storeDir, installedAt);
      }
    };
    await Promise.all([stageRelease({ verified: museum.next, storeDir }), writing()]);
    expect(readHistory(storeDir)).toHaveLength(40);
  });

  it('do not keep staff from looking at another stick', async () => {
    const storeDir = museum.aStore();
    const [staged, inspected] = await Promise.all([
      stageRelease({ verified: museum.next, storeDir }),
      inspectRelease({ verified: museum.next, storeDir }),
    ]);
    expect([staged.kind, inspected.kind]).toEqual(['staged', 'offer']);
    await installVerified(museum.next, storeDir);
    expect(await expectWhole(storeDir)).toBe(offered);
  });
});
