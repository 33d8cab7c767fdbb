import { beforeAll, describe, expect, it } from 'vitest';
import { startStore } from '../../../electron/update/store/start-store.ts';
import { effort } from '../../fixtures/effort.ts';
import { aFolder } from '../../fixtures/files.ts';
import { installedAt, installVerified } from '../../fixtures/store.ts';
import { LossyDisk } from './lossy-disk.ts';
import {
  aMuseum,
  countSteps,
  expectNextAttempt,
  expectWhole,
  offered,
  shown,
  updateUntil,
  type Museum,
} from './museum.ts';
import { cutPowerAt, PowerCutError } from './wrapped-files.ts';

let museum: Museum;
let steps: number;
beforeAll(async () => {
  museum = await aMuseum();
  steps = await countSteps(museum);
});

describe('a power cut', () => {
  it('at any step of an update leaves the old release whole or the new one whole, and the next attempt succeeds', async () => {
    expect(steps).toBeGreaterThan(120);
    const seen = new Set<number>();
    for (let cutAt = 1; cutAt <= steps + 1; cutAt++) {
      const storeDir = museum.aStore();
      const isDone = await updateUntil(museum, storeDir, cutAt);
      const release = await expectWhole(storeDir);
      if (isDone) expect(release).toBe(offered);
      seen.add(release);
      await expectNextAttempt(museum, storeDir);
    }
    expect(seen).toEqual(new Set([shown, offered]));
  });

  // What a disk says is done may still be in its cache: writes that were not synced are lost, cut or full of zeros, and
  // names that were not synced come and go, in any combination.
  it('that takes back whatever was not yet on the disk does no more harm', async () => {
    const everyStep = effort(3, 1);
    const rounds = effort(1, 8);
    for (let cutAt = 1; cutAt <= steps + 1; cutAt += everyStep) {
      const storeDir = museum.aStore();
      const disk = new LossyDisk(storeDir);
      const isDone = await updateUntil(museum, storeDir, cutAt, disk.files);
      for (let round = 0; round < rounds; round++) {
        const seed = cutAt * 1000 + round;
        const afterDir = disk.afterPowerCut(seed);
        const release = await expectWhole(afterDir).catch((cause: unknown) => {
          throw new Error(`power cut at step ${cutAt}, seed ${seed}`, { cause });
        });
        if (isDone) expect(release, `seed ${seed}`).toBe(offered);
        await expectNextAttempt(museum, afterDir);
      }
    }
  });

  it('at any step of the first install on an empty kiosk leaves it empty or whole', async () => {
    for (let cutAt = 1; cutAt <= 2 * steps; cutAt += effort(2, 1)) {
      const storeDir = aFolder();
      const isDone = await updateUntil(museum, storeDir, cutAt);
      const started = await startStore(storeDir, installedAt);
      if (isDone || started.ok) expect(await expectWhole(storeDir)).toBe(offered);
      else expect(started.code).toBe('no-release');
      await installVerified(museum.next, storeDir);
      expect(await expectWhole(storeDir)).toBe(offered);
      if (isDone) return;
    }
    throw new Error('the install was never done');
  });

  it('at any step of the first install is survived too when it takes back what was not yet on the disk', async () => {
    const everyStep = effort(5, 1);
    for (let cutAt = 1; cutAt <= 2 * steps; cutAt += everyStep) {
      const storeDir = aFolder();
      const disk = new LossyDisk(storeDir);
      const isDone = await updateUntil(museum, storeDir, cutAt, disk.files);
      for (let seed = cutAt * 1000; seed < cutAt * 1000 + effort(2, 8); seed++) {
        const afterDir = disk.afterPowerCut(seed);
        const started = await startStore(afterDir, installedAt);
        if (isDone || started.ok) expect(await expectWhole(afterDir), `seed ${seed}`).toBe(offered);
        else expect(started.code, `seed ${seed}`).toBe('no-release');
      }
      if (isDone) return;
    }
    throw new Error('the install was never done');
  });

  it('after every start of a release on trial ends with the release before it', async () => {
    const storeDir = museum.aStore();
    await installVerified(museum.next, storeDir, { isOnTrial: true });
    const seen: number[] = [];
    // Right after the start was counted the power goes, before anybody could confirm the release.
    for (let boot = 0; boot < 6; boot++) seen.push(await startedRelease(storeDir));
    expect(seen).toEqual([offered, offered, offered, shown, shown, shown]);
  });

  it('at any step of a start that falls back leaves a kiosk that starts', async () => {
    for (let cutAt = 1; cutAt < 100; cutAt++) {
      const storeDir = museum.aStore();
      await installVerified(museum.next, storeDir, { isOnTrial: true });
      for (let boot = 0; boot < 3; boot++) await startStore(storeDir, installedAt);
      const cut = await startStore(storeDir, installedAt, cutPowerAt(cutAt));
      expect(await startedRelease(storeDir)).toBe(shown);
      if (!(cut.ok && cut.value.writeFailure instanceof PowerCutError)) return;
    }
    throw new Error('the start was never done');
  });
});

async function startedRelease(storeDir: string): Promise<number> {
  const started = await startStore(storeDir, installedAt);
  if (!started.ok) throw new Error(`visitors see nothing: ${started.code}`);
  return started.value.manifest.release;
}
