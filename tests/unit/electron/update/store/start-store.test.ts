import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles, type Files } from '../../../../../electron/update/files.ts';
import { confirmRelease } from '../../../../../electron/update/store/activate-release.ts';
import { readHistory } from '../../../../../electron/update/store/history.ts';
import { stageRelease } from '../../../../../electron/update/store/stage-release.ts';
import { startStore } from '../../../../../electron/update/store/start-store.ts';
import { aFolder, sha256 } from '../../../../fixtures/files.ts';
import { buildRelease } from '../../../../fixtures/release.ts';
import {
  activeNumber,
  aVerified,
  install,
  installedAt,
  installVerified,
} from '../../../../fixtures/store.ts';

const now = installedAt;

async function aStoreOf(...releases: number[]): Promise<string> {
  const storeDir = aFolder();
  for (const release of releases)
    await install(buildRelease({ release, media: [`of ${release}`] }), storeDir);
  return storeDir;
}

async function onTrial(): Promise<string> {
  const storeDir = await aStoreOf(1);
  await installVerified(await aVerified(buildRelease({ release: 2 })), storeDir, { isOnTrial: true });
  return storeDir;
}

/** Number of what is shown from this start on. */
async function start(storeDir: string, files?: Files): Promise<number | string> {
  const started = await startStore(storeDir, now, files);
  return started.ok ? started.value.manifest.release : started.code;
}

describe('startStore', () => {
  it('finds the active release and changes nothing', async () => {
    const storeDir = await aStoreOf(1, 2);
    const before = readFileSync(join(storeDir, 'active.json'), 'utf8');
    const started = await startStore(storeDir, now);
    expect(started).toMatchObject({
      ok: true,
      value: { manifest: { release: 2 }, isOnTrial: false, missingFiles: 0 },
    });
    expect(readFileSync(join(storeDir, 'active.json'), 'utf8')).toBe(before);
  });

  it('says that there is no release in an empty store and in none', async () => {
    expect(await start(aFolder())).toBe('no-release');
    expect(await start(join(aFolder(), 'missing'))).toBe('no-release');
  });

  it('falls back after three starts on trial that nobody confirmed, and the history says so', async () => {
    const storeDir = await onTrial();
    expect([await start(storeDir), await start(storeDir), await start(storeDir)]).toEqual([2, 2, 2]);
    const fourth = await startStore(storeDir, now);
    expect(fourth).toMatchObject({
      value: { manifest: { release: 1 }, isOnTrial: false, fellBack: { from: 2, reason: 'trial-ended' } },
    });
    expect(await start(storeDir)).toBe(1);
    expect(readHistory(storeDir)).toEqual([
      { at: now.toISOString(), kind: 'rolled-back-by-itself', release: 1 },
    ]);
  });

  it('counts no more starts once the release is confirmed', async () => {
    const storeDir = await onTrial();
    await start(storeDir);
    await confirmRelease(storeDir);
    for (let count = 0; count < 5; count++) expect(await start(storeDir)).toBe(2);
  });

  it('has counted a start on the disk before it answers', async () => {
    const storeDir = await onTrial();
    const steps: string[] = [];
    const watched: Files = {
      ...diskFiles,
      rename: (from, to) => (steps.push(`rename ${to.slice(storeDir.length)}`), diskFiles.rename(from, to)),
      syncFolder: (dir) => (steps.push(`sync ${dir.slice(storeDir.length)}`), diskFiles.syncFolder(dir)),
    };
    await start(storeDir, watched);
    expect(steps.slice(-2)).toEqual(['rename /active.json', 'sync ']);
    expect(readFileSync(join(storeDir, 'active.json'), 'utf8')).toContain('"startsLeft":2');
  });

  it('shows a release on trial for ever where there is none before it', async () => {
    const storeDir = aFolder();
    await installVerified(await aVerified(buildRelease()), storeDir, { isOnTrial: true });
    for (let count = 0; count < 5; count++) expect(await start(storeDir)).toBe(1);
  });

  it('shows what there is, and says so, where the store cannot be written', async () => {
    const storeDir = await onTrial();
    const cause = Object.assign(new Error('read-only'), { code: 'EROFS' });
    const started = await startStore(storeDir, now, { ...diskFiles, create: () => Promise.reject(cause) });
    expect(started).toMatchObject({ ok: true, value: { manifest: { release: 2 }, writeFailure: cause } });
  });

  it.each<[string, (storeDir: string) => void]>([
    ['its database is gone', (dir) => rmSync(join(dir, 'releases/2/exhibit.sqlite'))],
    ['its database is cut short', (dir) => truncateSync(join(dir, 'releases/2/exhibit.sqlite'), 10)],
    ['its manifest is no manifest', (dir) => writeFileSync(join(dir, 'releases/2/release.json'), '{}')],
    ['its folder is gone', (dir) => rmSync(join(dir, 'releases/2'), { recursive: true })],
    ['a file of it is missing', (dir) => rmSync(join(dir, 'media', sha256('of 2')))],
    ['a file of it is cut short', (dir) => truncateSync(join(dir, 'media', sha256('of 2')), 1)],
    [
      'a journal lies beside its database',
      (dir) => writeFileSync(join(dir, 'releases/2/exhibit.sqlite-journal'), 'x'),
    ],
  ])('falls back to the release that was shown last when %s', async (_what, spoil) => {
    const storeDir = await aStoreOf(1, 2);
    spoil(storeDir);
    expect(await startStore(storeDir, now)).toMatchObject({
      value: { manifest: { release: 1 }, fellBack: { from: 2, reason: 'damaged' } },
    });
    expect(activeNumber(storeDir)).toBe(1);
  });

  it('goes past a kept release that is damaged too', async () => {
    const storeDir = await aStoreOf(1, 2, 3);
    rmSync(join(storeDir, 'releases/3'), { recursive: true });
    rmSync(join(storeDir, 'media', sha256('of 2')));
    expect(await start(storeDir)).toBe(1);
  });

  it('shows the active release with what it has where none is whole', async () => {
    const storeDir = await aStoreOf(1, 2);
    for (const release of [1, 2]) rmSync(join(storeDir, 'media', sha256(`of ${release}`)));
    const started = await startStore(storeDir, now);
    expect(started).toMatchObject({ value: { manifest: { release: 2 }, missingFiles: 1 } });
  });

  it.each(['', '{"release":', '{"release":"../1"}', '[]'])(
    'shows the newest whole release when the commit point says %j',
    async (text) => {
      const storeDir = await aStoreOf(1, 2);
      writeFileSync(join(storeDir, 'active.json'), text);
      expect(await start(storeDir)).toBe(2);
      expect(activeNumber(storeDir)).toBe(2);
    },
  );

  it('never shows a release by itself that was staged and not activated', async () => {
    const storeDir = await aStoreOf(1);
    await stageRelease({ verified: await aVerified(buildRelease({ release: 2 })), storeDir });
    rmSync(join(storeDir, 'active.json'));
    expect(await start(storeDir)).toBe(1);
    rmSync(join(storeDir, 'active.json'));
    rmSync(join(storeDir, 'releases/1'), { recursive: true });
    expect(await start(storeDir)).toBe('no-release');
  });

  it('says that the store is damaged where nothing of it can be read', async () => {
    const storeDir = await aStoreOf(1, 2);
    rmSync(join(storeDir, 'releases'), { recursive: true });
    expect(await start(storeDir)).toBe('damaged');
  });
});
