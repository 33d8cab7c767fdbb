import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  activateRelease,
  confirmRelease,
  rollBack,
} from '../../../../../electron/update/store/activate-release.ts';
import { discardRelease } from '../../../../../electron/update/store/discard-release.ts';
import { listReleases } from '../../../../../electron/update/store/list-releases.ts';
import { lockStore } from '../../../../../electron/update/store/lock.ts';
import { stageRelease } from '../../../../../electron/update/store/stage-release.ts';
import { aFolder, sha256 } from '../../../../fixtures/files.ts';
import { buildRelease } from '../../../../fixtures/release.ts';
import {
  activeNumber,
  aVerified,
  install,
  installedAt,
  installVerified,
} from '../../../../fixtures/store.ts';

const rejected = (code: string): Error =>
  expect.objectContaining({ name: 'ReleaseRejectedError', code }) as Error;
const now = installedAt;
const keptNumbers = (storeDir: string) => listReleases(storeDir).kept.map(({ release }) => release);

async function aStoreOf(...releases: number[]): Promise<string> {
  const storeDir = aFolder();
  for (const release of releases)
    await install(buildRelease({ release, media: [`of ${release}`] }), storeDir);
  return storeDir;
}

describe('activateRelease', () => {
  it('shows a staged release and keeps the two before it, the last one first', async () => {
    const storeDir = await aStoreOf(1, 2, 3, 4);
    expect(activeNumber(storeDir)).toBe(4);
    expect(keptNumbers(storeDir)).toEqual([3, 2]);
  });

  it('keeps what was signed about a release, so that staff see when it was published', async () => {
    const verified = await aVerified(buildRelease());
    const storeDir = aFolder();
    await installVerified(verified, storeDir);
    expect(listReleases(storeDir).active).toMatchObject({
      release: 1,
      published: verified.custom.published,
      activatedAt: now.toISOString(),
      isOnTrial: false,
    });
  });

  it('refuses a release that is not whole in the store, and keeps what was active', async () => {
    const storeDir = await aStoreOf(1);
    const verified = await aVerified(buildRelease({ release: 2, media: ['new'] }));
    await stageRelease({ verified, storeDir });
    rmSync(join(storeDir, 'media', sha256('new')));
    const activating = activateRelease(storeDir, 2, { now, isOnTrial: true });
    await expect(activating).rejects.toThrow(rejected('file-missing'));
    await expect(activateRelease(storeDir, 7, { now, isOnTrial: true })).rejects.toThrow(
      rejected('file-missing'),
    );
    expect(activeNumber(storeDir)).toBe(1);
  });

  it('refuses while an install goes on', async () => {
    const storeDir = await aStoreOf(1);
    const unlock = lockStore(storeDir);
    await expect(activateRelease(storeDir, 1, { now, isOnTrial: true })).rejects.toThrow(rejected('busy'));
    unlock();
  });

  it('mends a commit point that cannot be read, and keeps what lies there', async () => {
    const storeDir = await aStoreOf(1, 2);
    writeFileSync(join(storeDir, 'active.json'), '');
    await activateRelease(storeDir, 2, { now, isOnTrial: false });
    expect(activeNumber(storeDir)).toBe(2);
    expect(keptNumbers(storeDir)).toEqual([1]);
  });

  it('reads the commit point of earlier versions, which keeps nothing', async () => {
    const storeDir = await aStoreOf(1);
    writeFileSync(join(storeDir, 'active.json'), '{"release":1}\n');
    expect(activeNumber(storeDir)).toBe(1);
    expect(listReleases(storeDir)).toMatchObject({ active: { release: 1 }, kept: [] });
  });
});

describe('confirmRelease', () => {
  it('ends the trial, and changes nothing else', async () => {
    const storeDir = await aStoreOf(1);
    const verified = await aVerified(buildRelease({ release: 2 }));
    await installVerified(verified, storeDir, { isOnTrial: true });
    expect(listReleases(storeDir).active?.isOnTrial).toBe(true);
    await confirmRelease(storeDir);
    expect(listReleases(storeDir).active).toMatchObject({ release: 2, isOnTrial: false });
    expect(keptNumbers(storeDir)).toEqual([1]);
  });

  it('does nothing where nothing is on trial', async () => {
    const storeDir = await aStoreOf(1);
    const before = readFileSync(join(storeDir, 'active.json'), 'utf8');
    await confirmRelease(storeDir);
    expect(readFileSync(join(storeDir, 'active.json'), 'utf8')).toBe(before);
  });
});

describe('rollBack', () => {
  it('shows the release that was shown last, and keeps the other one to go forward again', async () => {
    const storeDir = await aStoreOf(1, 2, 3);
    expect(await rollBack(storeDir, { now })).toBe(2);
    expect(activeNumber(storeDir)).toBe(2);
    expect(keptNumbers(storeDir)).toEqual([3, 1]);
    expect(await rollBack(storeDir, { to: 3, now })).toBe(3);
    expect(keptNumbers(storeDir)).toEqual([2, 1]);
  });

  it('ends a trial: what was shown before has proved itself', async () => {
    const storeDir = await aStoreOf(1);
    await installVerified(await aVerified(buildRelease({ release: 2 })), storeDir, { isOnTrial: true });
    await rollBack(storeDir, { now });
    expect(listReleases(storeDir).active).toMatchObject({ release: 1, isOnTrial: false });
  });

  it('passes over a kept release that is not whole', async () => {
    const storeDir = await aStoreOf(1, 2, 3);
    rmSync(join(storeDir, 'media', sha256('of 2')));
    expect(await rollBack(storeDir, { now })).toBe(1);
  });

  it('refuses a release that is not kept, and one that is not whole', async () => {
    const storeDir = await aStoreOf(1, 2);
    await expect(rollBack(storeDir, { to: 7, now })).rejects.toThrow(rejected('file-missing'));
    rmSync(join(storeDir, 'releases/1/exhibit.sqlite'));
    await expect(rollBack(storeDir, { to: 1, now })).rejects.toThrow(rejected('file-missing'));
    expect(activeNumber(storeDir)).toBe(2);
  });

  it('works while an install goes on, and what it goes back to is not swept', async () => {
    const storeDir = await aStoreOf(1, 2);
    const unlock = lockStore(storeDir);
    await rollBack(storeDir, { now });
    unlock();
    await install(buildRelease({ release: 3 }), storeDir);
    expect(keptNumbers(storeDir)).toEqual([1, 2]);
  });
});

describe('discardRelease', () => {
  it('throws a staged release away, and never one that is active or kept', async () => {
    const storeDir = await aStoreOf(1, 2);
    await stageRelease({ verified: await aVerified(buildRelease({ release: 3 })), storeDir });
    for (const release of [1, 2, 3]) await discardRelease(storeDir, release);
    await expect(activateRelease(storeDir, 3, { now, isOnTrial: true })).rejects.toThrow(
      rejected('file-missing'),
    );
    expect(activeNumber(storeDir)).toBe(2);
    expect(await rollBack(storeDir, { now })).toBe(1);
  });
});
