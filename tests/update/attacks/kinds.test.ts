import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../../content/schema/ids.ts';
import { buildRelease } from '../../fixtures/release.ts';
import { aRepository, resign, type TestRepository } from '../../fixtures/repository.ts';
import { part, put, withExhibit } from './forge.ts';
import { databaseName, expectRefusal, look, manifestName, readAll } from './kiosk.ts';

function changeCustom(name: string, value: unknown): Promise<TestRepository> {
  return withExhibit((signed) => put(signed, ['targets', manifestName, 'custom', name], value));
}

describe('something that is signed, but for another purpose', () => {
  it.each(['log-export', 'application', 'kiosk-settings', 'exhibit-release2', 'EXHIBIT-RELEASE'])(
    'is refused as an exhibit when it is of the kind %s',
    async (kind) => {
      const repository = await changeCustom('kind', kind);
      await expectRefusal(look(repository), 'other-kind', kind);
    },
  );

  it('is refused when it says nothing of itself', async () => {
    const repository = await withExhibit((signed) =>
      put(signed, ['targets', manifestName, 'custom'], undefined),
    );
    await expectRefusal(look(repository), 'other-kind');
  });

  it('is refused when there is nothing at all', async () => {
    await expectRefusal(look(await withExhibit((signed) => (signed['targets'] = {}))), 'other-kind');
  });

  it('may lie beside a release, which is found all the same', async () => {
    const repository = await withExhibit((signed) => {
      const other = { ...part(signed, 'targets', manifestName), custom: { kind: 'log-export' } };
      put(signed, ['targets', 'exhibit/winter-roads/2/release.json'], other);
    });
    expect((await look(repository)).manifest.release).toBe(1);
  });

  it('is refused when metadata of one role are laid in the place of another', async () => {
    const pairs = [
      ['snapshot', 'exhibit'],
      ['exhibit', 'snapshot'],
      ['targets', 'exhibit'],
      ['exhibit', 'targets'],
    ] as const;
    for (const [place, from] of pairs) {
      const repository = await aRepository();
      repository.write(place, repository.readMetadata(from));
      await expect(look(repository), `${from} as ${place}`).rejects.toMatchObject({
        code: 'metadata-invalid',
      });
    }
  });

  it('is refused when the timestamp is metadata of another kind, signed with its key', async () => {
    const repository = await aRepository();
    const { signed } = repository.readMetadata('snapshot');
    repository.write('timestamp', resign(signed, repository.keys.timestamp.keys));
    await expectRefusal(look(repository), 'metadata-invalid', 'timestamp.json');
  });
});

describe('a release for whom it is not', () => {
  it('is refused when it is another exhibit than the one on show, and both are named', async () => {
    const repository = await aRepository();
    const exhibit = 'other-roads' as EntryId;
    await expectRefusal(look(repository, { exhibit }), 'other-exhibit', 'winter-roads', 'other-roads');
  });

  it('is passed over for the one on show, where a repository holds several exhibits', async () => {
    const repository = await aRepository();
    await repository.publish(buildRelease({ exhibit: 'other-roads', release: 7 }));
    const verified = await look(repository, { exhibit: 'winter-roads' as EntryId });
    expect(verified.manifest).toMatchObject({ exhibit: 'winter-roads', release: 1 });
  });

  it('is never chosen at random by a kiosk that shows nothing yet', async () => {
    const repository = await aRepository();
    await repository.publish(buildRelease({ exhibit: 'other-roads', release: 7 }));
    await expectRefusal(look(repository), 'other-exhibit', 'winter-roads', 'other-roads');
  });

  it('is the newest of several', async () => {
    const repository = await aRepository({ keptReleases: 3 });
    await repository.publish(buildRelease({ release: 9 }));
    await repository.publish(buildRelease({ release: 10 }));
    expect((await look(repository)).manifest.release).toBe(10);
  });

  it('is refused when it needs a newer Vitrína, and both versions are named', async () => {
    const repository = await aRepository({ oldestApp: '1.10.0' });
    await expectRefusal(look(repository, { appVersion: '1.9.9' }), 'app-too-old', '1.10.0', '1.9.9');
    await expect(look(repository, { appVersion: '1.10.0' })).resolves.toBeDefined();
    await expect(look(repository, { appVersion: '2.0.0-beta.1' })).resolves.toBeDefined();
  });

  it('is refused when its schema is not ours', async () => {
    const repository = await changeCustom('schema', 99);
    await expectRefusal(look(repository), 'schema-unknown');
  });
});

describe('a release that does not agree with itself', () => {
  it.each([
    ['exhibit', 'summer-roads'],
    ['release', 2],
  ])('is refused when what is signed about it names its %s otherwise than its place', async (name, value) => {
    await expectRefusal(look(await changeCustom(name, value)), 'metadata-invalid', manifestName);
  });

  it.each([{ exhibit: 'summer-roads' }, { release: 2 }, { schema: 99 }])(
    'is refused when its manifest says otherwise: %j',
    async (change) => {
      const built = buildRelease();
      const repository = await aRepository({ built });
      repository.replaceTarget(manifestName, JSON.stringify({ ...built.manifest, ...change }));
      await expectRefusal(look(repository), 'manifest-invalid', manifestName);
    },
  );

  it.each([{ bytes: 5, sha256: 'a'.repeat(64) }, { bytes: 5 }, { sha256: 'a'.repeat(64) }])(
    'is refused when its manifest names another database than the metadata: %j',
    async (change) => {
      const built = buildRelease();
      const repository = await aRepository({ built });
      const database = { ...built.manifest.database, ...change };
      repository.replaceTarget(manifestName, JSON.stringify({ ...built.manifest, database }));
      await expectRefusal(look(repository), 'manifest-invalid', databaseName);
    },
  );

  it('is refused at the file on which manifest and metadata disagree', async () => {
    const built = buildRelease();
    const [asset, other] = built.manifest.assets;
    const repository = await aRepository({ built });
    const assets = [{ ...asset, bytes: asset!.bytes + 1 }, other];
    repository.replaceTarget(manifestName, JSON.stringify({ ...built.manifest, assets }));
    const verified = await look(repository);
    const [changed, same] = verified.manifest.assets;
    await expectRefusal(verified.readAsset(changed!).next(), 'manifest-invalid', changed!.sha256);
    expect((await readAll(verified.readAsset(same!))).length).toBe(same!.bytes);
  });

  it('is refused at a file that its manifest names and nobody has signed', async () => {
    const built = buildRelease();
    const repository = await aRepository({ built });
    const assets = [{ sha256: 'b'.repeat(64), bytes: 3, mediaType: 'image/webp' }];
    repository.replaceTarget(manifestName, JSON.stringify({ ...built.manifest, assets }));
    const verified = await look(repository);
    await expectRefusal(
      verified.readAsset(verified.manifest.assets[0]!).next(),
      'metadata-invalid',
      'b'.repeat(64),
    );
  });

  it('is refused when the metadata name no database', async () => {
    const repository = await withExhibit((signed) => put(signed, ['targets', databaseName], undefined));
    await expectRefusal(look(repository), 'metadata-invalid', databaseName);
  });
});
