import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { directorySource } from '../../../../../electron/update/store/directory-source.ts';
import { installRelease } from '../../../../../electron/update/store/install-release.ts';
import { aFolder, sha256 } from '../../../../fixtures/files.ts';
import { buildRelease } from '../../../../fixtures/release.ts';
import { activeNumber, install } from '../../../../fixtures/store.ts';

describe('installRelease', () => {
  it('makes a release active, whole, and leaves no staging behind', async () => {
    const storeDir = aFolder();
    const built = buildRelease({ media: ['picture'] });
    expect(await install(built, storeDir)).toMatchObject({ kind: 'installed' });
    expect(activeNumber(storeDir)).toBe(1);
    expect(readFileSync(join(storeDir, 'media', sha256('picture')), 'utf8')).toBe('picture');
    expect(readdirSync(storeDir).sort()).toEqual(['active.json', 'media', 'releases']);
  });

  it('reports progress up to the bytes that it copies', async () => {
    const onProgress = vi.fn();
    const built = buildRelease({ media: ['one', 'two'] });
    await installRelease({ source: directorySource(built.releaseDir), storeDir: aFolder(), onProgress });
    const last = onProgress.mock.lastCall?.[0] as { bytesDone: number; bytesTotal: number };
    expect(last.bytesDone).toBe(last.bytesTotal);
  });

  it('does nothing when the same release comes again', async () => {
    const storeDir = aFolder();
    const built = buildRelease();
    await install(built, storeDir);
    expect(await install(built, storeDir)).toMatchObject({ kind: 'already-active' });
  });

  it('never reads media again that the store holds', async () => {
    const storeDir = aFolder();
    await install(buildRelease({ media: ['old'] }), storeDir);
    const next = buildRelease({ release: 2, media: ['old', 'new'] });
    const source = directorySource(next.releaseDir);
    const readAsset = vi.fn((hash: string) => source.readAsset(hash));
    await installRelease({ source: { ...source, readAsset }, storeDir });
    expect(readAsset.mock.calls).toEqual([[sha256('new')]]);
  });

  it('takes media again that was cut short in the store', async () => {
    const storeDir = aFolder();
    await install(buildRelease({ media: ['picture'] }), storeDir);
    truncateSync(join(storeDir, 'media', sha256('picture')), 3);
    await install(buildRelease({ release: 2, media: ['picture'] }), storeDir);
    expect(readFileSync(join(storeDir, 'media', sha256('picture')), 'utf8')).toBe('picture');
  });

  it('keeps the active release, the one before and one more, and only their media', async () => {
    const storeDir = aFolder();
    for (const release of [1, 2, 3, 4])
      await install(buildRelease({ release, media: [`of ${release}`] }), storeDir);
    expect(readdirSync(join(storeDir, 'releases')).sort()).toEqual(['2', '3', '4']);
    expect(existsSync(join(storeDir, 'media', sha256('of 1')))).toBe(false);
    expect(existsSync(join(storeDir, 'media', sha256('of 2')))).toBe(true);
  });

  it('ignores files that the manifest does not name', async () => {
    const storeDir = aFolder();
    const built = buildRelease();
    for (const name of ['autorun.inf', '._exhibit.sqlite', 'exhibit.sqlite-wal', 'media/extra']) {
      writeFileSync(join(built.releaseDir, name), 'x');
    }
    await install(built, storeDir);
    expect(readdirSync(join(storeDir, 'releases', '1')).sort()).toEqual(['exhibit.sqlite', 'release.json']);
    expect(existsSync(join(storeDir, 'media', 'extra'))).toBe(false);
  });

  it('installs over a store whose active release is damaged', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    rmSync(join(storeDir, 'releases', '1', 'release.json'));
    expect(activeNumber(storeDir)).toBe('damaged');
    await install(buildRelease(), storeDir);
    expect(activeNumber(storeDir)).toBe(1);
  });

  it('goes on after an install that was interrupted before the commit point', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    const next = buildRelease({ release: 2, media: ['new'] });
    cpSync(join(storeDir, 'releases', '1'), join(storeDir, 'releases', '2'), { recursive: true });
    mkdirSync(join(storeDir, 'staging', 'release'), { recursive: true });
    writeFileSync(join(storeDir, 'staging', sha256('new')), 'ne');
    await install(next, storeDir);
    expect(activeNumber(storeDir)).toBe(2);
    expect(existsSync(join(storeDir, 'staging'))).toBe(false);
  });

  it('leaves the file of unchanged media as it is', async () => {
    const storeDir = aFolder();
    await install(buildRelease({ media: ['picture'] }), storeDir);
    const path = join(storeDir, 'media', sha256('picture'));
    utimesSync(path, 1, 1);
    await install(buildRelease({ release: 2, media: ['picture'] }), storeDir);
    expect(statSync(path).mtimeMs).toBe(1000);
  });
});
