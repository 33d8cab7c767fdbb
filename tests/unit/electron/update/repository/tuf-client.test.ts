import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mediaTarget } from '../../../../../content/schema/repository.ts';
import { makeSigningKey } from '../../../../../build/publish/signing-key.ts';
import { TufClient } from '../../../../../electron/update/repository/tuf-client.ts';
import { aFolder } from '../../../../fixtures/files.ts';
import { buildRelease } from '../../../../fixtures/release.ts';
import { aRepository, resign } from '../../../../fixtures/repository.ts';

describe('TufClient', () => {
  it('says of each of many questions at once why that one failed', async () => {
    // Enough files for four bins.
    const media = Array.from({ length: 300 }, (_, index) => `file ${index}`);
    const built = buildRelease({ media });
    const repository = await aRepository({ built });
    const names = built.manifest.assets.map(({ sha256 }) => mediaTarget(sha256));
    const binOf = new Map(names.map((name) => [name, repository.roleOf(name)]));
    // One that takes a while to be refused, and two of which it is seen at once.
    const { signed } = repository.readMetadata('media-1');
    repository.write('media-1', resign(signed, [makeSigningKey()]));
    for (const bin of ['media-2', 'media-3']) rmSync(repository.metadataPath(bin));
    const reasons: Readonly<Record<string, string>> = {
      'media-1': '(signature-invalid): 1.media-1.json',
      'media-2': '(copy-incomplete): 1.media-2.json',
      'media-3': '(copy-incomplete): 1.media-3.json',
    };

    const { repositoryDir, trust } = repository;
    const client = new TufClient({ repositoryDir, trust, workDir: aFolder(), now: new Date() });
    await client.refresh();
    const inOrder = names.toSorted((a, b) => (binOf.get(a) ?? '').localeCompare(binOf.get(b) ?? ''));
    const answers = await Promise.all(
      inOrder.map((name) => client.find(name).then((target) => target?.path ?? '', String)),
    );
    for (const [index, name] of inOrder.entries()) {
      expect(answers[index]).toContain(reasons[binOf.get(name) ?? ''] ?? name);
    }
  });

  it('finds nothing under a name that nobody has signed', async () => {
    const { repositoryDir, trust } = await aRepository();
    const client = new TufClient({ repositoryDir, trust, workDir: aFolder(), now: new Date() });
    expect(await client.find('exhibit/winter-roads/2/release.json')).toBeUndefined();
    await expect(client.find('settings/kiosk.json')).rejects.toMatchObject({ code: 'metadata-invalid' });
    expect(await client.find('exhibit/winter-roads/1/release.json')).toBeDefined();
  });
});
