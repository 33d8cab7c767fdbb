import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mediaTarget } from '../../../../content/schema/repository.ts';
import { sha256 } from '../../../fixtures/files.ts';
import { buildRelease } from '../../../fixtures/release.ts';
import { aRepository } from '../../../fixtures/repository.ts';
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
});
