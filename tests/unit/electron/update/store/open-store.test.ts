import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../../../electron/update/store/open-store.ts';
import { aFolder } from '../../../../fixtures/files.ts';
import { buildRelease } from '../../../../fixtures/release.ts';
import { install } from '../../../../fixtures/store.ts';

async function aStore(): Promise<string> {
  const storeDir = aFolder();
  await install(buildRelease(), storeDir);
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
    [
      'a journal lies beside the database',
      (dir) => writeFileSync(join(dir, 'releases/1/exhibit.sqlite-wal'), 'x'),
    ],
    ['the database is cut short', (dir) => truncateSync(join(dir, 'releases/1/exhibit.sqlite'), 10)],
  ])('says that the store is damaged when %s', async (_what, spoil) => {
    const storeDir = await aStore();
    spoil(storeDir);
    expect(openStore(storeDir)).toEqual({ ok: false, code: 'damaged' });
  });
});
