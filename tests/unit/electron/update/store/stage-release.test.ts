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
import { inspectRelease } from '../../../../../electron/update/store/inspect-release.ts';
import { stageRelease, type StageProgress } from '../../../../../electron/update/store/stage-release.ts';
import { rollBack } from '../../../../../electron/update/store/activate-release.ts';
import { aFolder, sha256 } from '../../../../fixtures/files.ts';
import { buildRelease } from '../../../../fixtures/release.ts';
import {
  activeNumber,
  aVerified,
  install,
  installedAt,
  installVerified,
  onStick,
} from '../../../../fixtures/store.ts';

const storeNames = ['active.json', 'lock', 'media', 'next', 'releases'];

describe('stageRelease', () => {
  it('brings a release into the store and leaves what is shown as it is', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    const verified = await aVerified(buildRelease({ release: 2, media: ['picture'] }));
    expect(await stageRelease({ verified, storeDir })).toMatchObject({ kind: 'staged' });
    expect(activeNumber(storeDir)).toBe(1);
    expect(readFileSync(join(storeDir, 'media', sha256('picture')), 'utf8')).toBe('picture');
  });

  it('leaves no staging behind when the release is active', async () => {
    const storeDir = aFolder();
    await install(buildRelease({ media: ['picture'] }), storeDir);
    expect(activeNumber(storeDir)).toBe(1);
    expect(readdirSync(storeDir).sort()).toEqual(storeNames);
    expect(readdirSync(join(storeDir, 'releases', '1')).sort()).toEqual([
      'custom.json',
      'exhibit.sqlite',
      'release.json',
    ]);
  });

  it('reports progress up to the bytes that it copies, and never backwards', async () => {
    const onProgress = vi.fn<(progress: StageProgress) => void>();
    const verified = await aVerified(buildRelease({ media: ['one', 'two'] }));
    await stageRelease({ verified, storeDir: aFolder(), onProgress });
    const done = onProgress.mock.calls.map(([progress]) => progress.bytesDone);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    const last = onProgress.mock.lastCall?.[0];
    expect(last?.bytesDone).toBe(last?.bytesTotal);
    expect(last?.bytesTotal).toBe(
      verified.manifest.assets.reduce((sum, { bytes }) => sum + bytes, verified.manifest.database.bytes),
    );
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
    const { verified, fileOf } = await onStick(buildRelease({ release: 2, media: ['old', 'new'] }));
    rmSync(fileOf(sha256('old')));
    await installVerified(verified, storeDir);
    expect(activeNumber(storeDir)).toBe(2);
  });

  it('never reads the database again that was inspected', async () => {
    const storeDir = aFolder();
    const { verified, fileOf } = await onStick(buildRelease());
    await inspectRelease({ verified, storeDir });
    rmSync(fileOf());
    await installVerified(verified, storeDir);
    expect(activeNumber(storeDir)).toBe(1);
  });

  it('copies the database anew where somebody has changed the inspected one', async () => {
    const storeDir = aFolder();
    const built = buildRelease();
    const verified = await aVerified(built);
    await inspectRelease({ verified, storeDir });
    const inspectedPath = join(storeDir, 'inspected', built.manifest.database.sha256);
    writeFileSync(inspectedPath, readFileSync(inspectedPath).fill(0, 5000, 5100));
    await installVerified(verified, storeDir);
    const installed = readFileSync(join(storeDir, 'releases/1/exhibit.sqlite'));
    expect(sha256(installed)).toBe(built.manifest.database.sha256);
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

  it('ignores files that nobody has signed for', async () => {
    const storeDir = aFolder();
    const { repository, verified, fileOf } = await onStick(buildRelease());
    const names = [`${fileOf()}-wal`, `${fileOf()}-journal`, repository.path('autorun.inf')];
    for (const path of [...names, repository.path('targets/media/extra')]) writeFileSync(path, 'x');
    await installVerified(verified, storeDir);
    expect(readdirSync(join(storeDir, 'releases/1'))).not.toContain('exhibit.sqlite-wal');
    expect(readdirSync(join(storeDir, 'media'))).toHaveLength(2);
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

  it('copies nothing where staff went back from the release and take it again', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    const { verified, fileOf } = await onStick(buildRelease({ release: 2, media: ['new'] }));
    await installVerified(verified, storeDir);
    await rollBack(storeDir, { now: installedAt });
    rmSync(fileOf(sha256('new')));
    rmSync(fileOf());
    await installVerified(verified, storeDir);
    expect(activeNumber(storeDir)).toBe(2);
  });

  describe('of the release that is active', () => {
    it('mends media that is missing or cut short, and nothing else', async () => {
      const storeDir = aFolder();
      const { verified, fileOf } = await onStick(buildRelease({ media: ['one', 'two', 'three'] }));
      await installVerified(verified, storeDir);
      rmSync(join(storeDir, 'media', sha256('one')));
      truncateSync(join(storeDir, 'media', sha256('two')), 1);
      rmSync(fileOf(sha256('three')));
      rmSync(fileOf());
      expect(await stageRelease({ verified, storeDir })).toMatchObject({ kind: 'repaired', files: 2 });
      expect(readFileSync(join(storeDir, 'media', sha256('two')), 'utf8')).toBe('two');
      expect(await stageRelease({ verified, storeDir })).toMatchObject({ kind: 'already-active' });
    });
  });
});
