import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles } from '../../../electron/update/files.ts';
import { stageRelease } from '../../../electron/update/store/stage-release.ts';
import { effort } from '../../fixtures/effort.ts';
import { aFolder, sha256 } from '../../fixtures/files.ts';
import { buildRelease } from '../../fixtures/release.ts';
import { aRepository } from '../../fixtures/repository.ts';
import { activeNumber, aVerified, install, installVerified, verify } from '../../fixtures/store.ts';
import { hasLoopDevices, LoopStick } from '../drives/loop-stick.ts';
import {
  aMuseum,
  countSteps,
  expectNextAttempt,
  expectWhole,
  offered,
  shown,
  type Museum,
} from '../interruptions/museum.ts';
import { Random } from '../interruptions/random.ts';
import { runInstallChild } from '../interruptions/run-child.ts';
import { DiskImage } from './disk-image.ts';

const rejected = (code: string): Error =>
  expect.objectContaining({ name: 'ReleaseRejectedError', code }) as Error;

// Real file systems on real block devices. The model of a disk in `interruptions/` is crueller; this one is true.
if (hasLoopDevices()) describe('a kiosk on a disk of its own', onRealDisks);
else {
  describe('a kiosk on a disk of its own', () => {
    it('is left to a machine that gives us root and loop devices', () =>
      expect(hasLoopDevices()).toBe(false));
  });
}

function onRealDisks(): void {
  let museum: Museum;
  let disks: { destroy(): void }[] = [];

  beforeAll(async () => {
    museum = await aMuseum();
  });
  afterEach(() => {
    for (const disk of disks) disk.destroy();
    disks = [];
  });

  function opened<T extends { destroy(): void }>(disk: T): T {
    disks.push(disk);
    return disk;
  }

  it('finds one release whole after the power went at any moment, and the next attempt succeeds', async () => {
    const disk = opened(DiskImage.create(160));
    const storeDir = join(disk.dir, 'store');
    cpSync(museum.aStore(), storeDir, { recursive: true });
    disk.flush();
    const moments = randomSteps(await countSteps(museum), effort(4, 40));
    const copies: string[] = [];
    const { repositoryDir, trust } = museum.stick.repository;
    const order = { repositoryDir, trust, storeDir, workDir: aFolder(), pauseAtSteps: moments };
    expect(await runInstallChild(order, () => copies.push(disk.copyAsAfterPowerCut()))).toBe(0);
    copies.push(disk.copyAsAfterPowerCut());

    expect(copies).toHaveLength(moments.length + 1);
    const found: number[] = [];
    for (const imagePath of copies) {
      const after = DiskImage.open(imagePath);
      try {
        const afterStore = join(after.dir, 'store');
        found.push(await expectWhole(afterStore));
        await expectNextAttempt(museum, afterStore);
      } finally {
        after.destroy();
      }
    }
    // It was told to be done before the last one, and nobody had asked the disk for more than we did.
    expect(found.at(-1)).toBe(offered);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found[0]).toBe(shown);
  });

  it('that runs full for real keeps what is shown, gives back what did not fit, and takes what fits', async () => {
    const storeDir = join(opened(DiskImage.create(24)).dir, 'store');
    // The forecast is told that there is room: what counts is what happens when it is wrong.
    const freeSpace = () => Promise.resolve({ freeBytes: Number.MAX_SAFE_INTEGER, blockBytes: 4096 });
    const files = { ...diskFiles, freeSpace };
    await installVerified(await aVerified(buildRelease()), storeDir, { files });
    const media = Array.from({ length: 12 }, (_, index) => `${index}`.repeat(3 * 1024 * 1024));
    const large = await aVerified(buildRelease({ release: 2, media }));
    await expect(stageRelease({ verified: large, storeDir, files })).rejects.toThrow(rejected('disk-full'));
    expect(activeNumber(storeDir)).toBe(1);
    expect(readdirSync(join(storeDir, 'media'))).toHaveLength(2);
    expect(existsSync(join(storeDir, 'staging'))).toBe(false);
    const small = await aVerified(buildRelease({ release: 3, media: ['small'] }));
    await installVerified(small, storeDir, { files });
    expect(activeNumber(storeDir)).toBe(3);
  });

  it('refuses a stick that dies while it is read', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    const picture = 'picture '.repeat(128 * 1024);
    const { repositoryDir, trust } = await aRepository({
      built: buildRelease({ release: 2, media: [picture] }),
    });
    const stick = opened(new LoopStick({ contentDir: repositoryDir }));
    const mountPoint = join(aFolder(), 'stick');
    stick.mountAt(mountPoint);
    const verified = await verify({ repositoryDir: mountPoint, trust });
    stick.die();
    await expect(stageRelease({ verified, storeDir })).rejects.toThrow(rejected('stick-unreadable'));
    expect(activeNumber(storeDir)).toBe(1);
    expect(existsSync(join(storeDir, 'media', sha256(picture)))).toBe(false);
  });
}

/** Moments of an install, told by its steps; others in each run of all of them, the same for the same number. */
function randomSteps(steps: number, count: number): readonly number[] {
  const random = new Random(count);
  const chosen = new Set<number>([1]);
  while (chosen.size < count) chosen.add(1 + random.below(steps));
  return [...chosen].sort((a, b) => a - b);
}
