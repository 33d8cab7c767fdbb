import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../../../electron/update/store/open-store.ts';
import { lockStore } from '../../../../../electron/update/store/lock.ts';
import { stageRelease } from '../../../../../electron/update/store/stage-release.ts';
import { sweepStore } from '../../../../../electron/update/store/sweep.ts';
import { aFolder, sha256 } from '../../../../fixtures/files.ts';
import { buildRelease } from '../../../../fixtures/release.ts';
import { aVerified, install } from '../../../../fixtures/store.ts';

async function aStore(): Promise<string> {
  const storeDir = aFolder();
  await install(buildRelease(), storeDir);
  return storeDir;
}

describe('sweepStore', () => {
  it('removes staging, and releases that were never activated', async () => {
    const storeDir = await aStore();
    mkdirSync(join(storeDir, 'staging'));
    mkdirSync(join(storeDir, 'releases', '2'));
    await sweepStore(storeDir);
    expect(existsSync(join(storeDir, 'staging'))).toBe(false);
    expect(existsSync(join(storeDir, 'releases', '2'))).toBe(false);
    expect(openStore(storeDir).ok).toBe(true);
  });

  it('removes media that no kept release names', async () => {
    const storeDir = await aStore();
    writeFileSync(join(storeDir, 'media', sha256('orphan')), 'orphan');
    await sweepStore(storeDir);
    expect(existsSync(join(storeDir, 'media', sha256('orphan')))).toBe(false);
  });

  it('keeps what an interrupted install has copied, so that it goes on where it was', async () => {
    const storeDir = await aStore();
    await stageRelease({ verified: await aVerified(buildRelease({ release: 2, media: ['new'] })), storeDir });
    await sweepStore(storeDir);
    expect(readdirSync(join(storeDir, 'releases'))).toEqual(['1']);
    expect(readFileSync(join(storeDir, 'media', sha256('new')), 'utf8')).toBe('new');
  });

  it('removes that too, once another release is installed', async () => {
    const storeDir = await aStore();
    await stageRelease({ verified: await aVerified(buildRelease({ release: 2, media: ['new'] })), storeDir });
    await install(buildRelease({ release: 3 }), storeDir);
    expect(existsSync(join(storeDir, 'media', sha256('new')))).toBe(false);
  });

  it('leaves releases and media of a damaged store for staff to look at', async () => {
    const storeDir = await aStore();
    const text = readFileSync(join(storeDir, 'active.json'), 'utf8');
    writeFileSync(join(storeDir, 'active.json'), '');
    await sweepStore(storeDir);
    writeFileSync(join(storeDir, 'active.json'), text);
    expect(openStore(storeDir).ok).toBe(true);
  });

  it('leaves media alone while the manifest of a kept release does not read', async () => {
    const storeDir = aFolder();
    await install(buildRelease({ media: ['of 1'] }), storeDir);
    await install(buildRelease({ release: 2 }), storeDir);
    const manifestPath = join(storeDir, 'releases/1/release.json');
    const text = readFileSync(manifestPath, 'utf8');
    rmSync(manifestPath);
    await sweepStore(storeDir);
    writeFileSync(manifestPath, text);
    expect(existsSync(join(storeDir, 'media', sha256('of 1')))).toBe(true);
  });

  it('does nothing while an install goes on', async () => {
    const storeDir = await aStore();
    const unlock = lockStore(storeDir);
    mkdirSync(join(storeDir, 'staging'));
    await sweepStore(storeDir);
    expect(existsSync(join(storeDir, 'staging'))).toBe(true);
    unlock();
  });

  it('does nothing where there is no store', async () => {
    const storeDir = join(aFolder(), 'missing');
    await expect(sweepStore(storeDir)).resolves.toBeUndefined();
    expect(existsSync(storeDir)).toBe(false);
  });
});
