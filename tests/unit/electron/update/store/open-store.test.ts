import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directorySource } from '../../../../../electron/update/store/directory-source.ts';
import { installRelease } from '../../../../../electron/update/store/install-release.ts';
import { openStore } from '../../../../../electron/update/store/open-store.ts';
import { sweepStore } from '../../../../../electron/update/store/sweep.ts';
import { aFolder } from '../../../../fixtures/files.ts';
import { buildRelease } from '../../../../fixtures/release.ts';

async function aStore(): Promise<string> {
  const storeDir = aFolder();
  await installRelease({ source: directorySource(buildRelease().releaseDir), storeDir });
  return storeDir;
}

describe('openStore', () => {
  it('finds the active release with its database and media', async () => {
    const storeDir = await aStore();
    const active = openStore(storeDir);
    expect(active).toMatchObject({
      ok: true,
      value: { manifest: { release: 1 }, mediaDir: join(storeDir, 'media') },
    });
  });

  it('says that there is no release in an empty store and in none', () => {
    expect(openStore(aFolder())).toEqual({ ok: false, code: 'no-release' });
    expect(openStore(join(aFolder(), 'missing'))).toEqual({ ok: false, code: 'no-release' });
  });

  it.each<[string, (storeDir: string) => void]>([
    ['active.json is cut short', (dir) => writeFileSync(join(dir, 'active.json'), '{"rel')],
    ['active.json names a path', (dir) => writeFileSync(join(dir, 'active.json'), '{"release":"../1"}')],
    [
      'active.json names a release that is not there',
      (dir) => writeFileSync(join(dir, 'active.json'), '{"release":9}'),
    ],
    ['the manifest is gone', (dir) => rmSync(join(dir, 'releases/1/release.json'))],
    ['the database is gone', (dir) => rmSync(join(dir, 'releases/1/exhibit.sqlite'))],
    ['the database is cut short', (dir) => truncateSync(join(dir, 'releases/1/exhibit.sqlite'), 10)],
  ])('says that the store is damaged when %s', async (_what, spoil) => {
    const storeDir = await aStore();
    spoil(storeDir);
    expect(openStore(storeDir)).toEqual({ ok: false, code: 'damaged' });
  });
});

describe('sweepStore', () => {
  it('removes staging, and releases that were never activated', async () => {
    const storeDir = await aStore();
    mkdirSync(join(storeDir, 'staging'));
    mkdirSync(join(storeDir, 'releases', '2'));
    await sweepStore(storeDir);
    expect(() => rmSync(join(storeDir, 'staging'))).toThrow(/ENOENT/);
    expect(() => rmSync(join(storeDir, 'releases', '2'))).toThrow(/ENOENT/);
    expect(openStore(storeDir).ok).toBe(true);
  });

  it('leaves releases and media of a damaged store for staff to look at', async () => {
    const storeDir = await aStore();
    writeFileSync(join(storeDir, 'active.json'), '');
    await sweepStore(storeDir);
    writeFileSync(join(storeDir, 'active.json'), '{"release":1}');
    expect(openStore(storeDir).ok).toBe(true);
  });

  it('does nothing where there is no store', async () => {
    await expect(sweepStore(join(aFolder(), 'missing'))).resolves.toBeUndefined();
  });
});
