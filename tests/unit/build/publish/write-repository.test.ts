import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mediaTarget } from '../../../../content/schema/repository.ts';
import { aFolder, sha256 } from '../../../fixtures/files.ts';
import { buildRelease, writeManifest } from '../../../fixtures/release.ts';
import { aRepository, TestRepository } from '../../../fixtures/repository.ts';
import { tufClient } from '../../../fixtures/tuf-client.ts';

describe('writeRepository', () => {
  it('publishes every file of a release under metadata that the TUF client trusts', async () => {
    const built = buildRelease({ media: ['one', 'two'] });
    const repository = await aRepository({ built });
    const client = await tufClient(repository.repositoryDir, repository.trust);
    const { database, assets } = built.manifest;

    const manifest = await client.find('exhibit/winter-roads/1/release.json');
    expect(manifest?.custom).toMatchObject({ kind: 'exhibit-release', exhibit: 'winter-roads', release: 1 });
    expect((await client.find('exhibit/winter-roads/1/exhibit.sqlite'))?.hashes).toEqual({
      sha256: database.sha256,
    });
    for (const asset of assets) {
      const target = mediaTarget(asset.sha256);
      expect(await client.find(target)).toMatchObject({
        length: asset.bytes,
        hashes: { sha256: asset.sha256 },
      });
      expect(sha256(readFileSync(repository.targetPath(target)))).toBe(asset.sha256);
    }
  });

  it('lets the client that has seen a release go on to the next', async () => {
    const repository = await aRepository();
    const client = await tufClient(repository.repositoryDir, repository.trust);
    await client.refresh();
    await repository.publish(buildRelease({ release: 2, media: ['new'] }));
    const later = await tufClient(repository.repositoryDir, client.trusted());
    expect(await later.find('exhibit/winter-roads/2/release.json')).toBeDefined();
    expect(await later.find('exhibit/winter-roads/1/release.json')).toBeUndefined();
  });

  it('refuses a file that FAT32 cannot hold, before it writes anything', async () => {
    const built = buildRelease();
    const [asset] = built.manifest.assets;
    writeManifest(built.releaseDir, { ...built.manifest, assets: [{ ...asset, bytes: 4 * 1024 ** 3 }] });
    const repository = new TestRepository({});
    await expect(repository.publish(built)).rejects.toThrow(/4294967296 bytes; a stick formatted with FAT32/);
    expect(readdirSync(repository.repositoryDir)).toEqual([]);
  });

  it('refuses a folder without a compiled release', async () => {
    const repository = new TestRepository({});
    const built = { ...buildRelease(), releaseDir: aFolder() };
    await expect(repository.publish(built)).rejects.toThrow('holds no compiled release');
  });

  it('goes on naming roles that nobody delegates to any more, for their absence would be an attack', async () => {
    const repository = await aRepository();
    repository.edit('snapshot', (signed) => {
      (signed['meta'] as Record<string, object>)['media-00.json'] = { version: 1 };
    });
    const client = await tufClient(repository.repositoryDir, repository.trust);
    await client.refresh();
    await repository.publish(buildRelease({ release: 2 }));
    const later = await tufClient(repository.repositoryDir, client.trusted());
    expect(await later.find('exhibit/winter-roads/2/release.json')).toBeDefined();
  });

  it('keeps as many releases of the exhibit as it is asked to', async () => {
    const repository = await aRepository({ keptReleases: 2, built: buildRelease({ media: ['one'] }) });
    await repository.publish(buildRelease({ release: 2, media: ['two'] }));
    await repository.publish(buildRelease({ release: 3, media: ['three'] }));
    const client = await tufClient(repository.repositoryDir, repository.trust);
    const found = [1, 2, 3].map((release) => client.find(`exhibit/winter-roads/${release}/release.json`));
    expect((await Promise.all(found)).map((target) => target !== undefined)).toEqual([false, true, true]);
    expect(await client.find(mediaTarget(sha256('two')))).toBeDefined();
    expect(await client.find(mediaTarget(sha256('one')))).toBeUndefined();
  });
});
