import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { maxVersion } from '../../../content/schema/repository.ts';
import { buildRelease } from '../../fixtures/release.ts';
import { aRepository, resign, TestRepository } from '../../fixtures/repository.ts';
import { expectRefusal, look, TestKiosk } from './kiosk.ts';
import { rotate } from './rotation.ts';

const publishing = ['exhibit', 'snapshot', 'timestamp'] as const;

/** A thief who has the publishing keys of a museum, a museum that has replaced them, and a kiosk. */
async function stolenLaptop() {
  const thief = await aRepository();
  const { keys, anchor } = rotate(thief.keys, thief.anchor, publishing);
  const museum = await aRepository({ keys, anchor });
  return { thief, museum, kiosk: new TestKiosk(thief.trust) };
}

describe('stolen publishing keys', () => {
  it('are worth nothing to a kiosk that has seen a stick with the new ones', async () => {
    const { thief, museum, kiosk } = await stolenLaptop();
    await kiosk.install(museum.repositoryDir);
    await thief.publish(buildRelease({ release: 5 }));
    const stolen = thief.keys.timestamp.keys[0]!.keyId;
    await expectRefusal(kiosk.look(thief.repositoryDir), 'signature-invalid', 'timestamp.json', stolen);
  });

  it('are worth nothing even when the rest of the stick that replaced them was refused', async () => {
    const { thief, museum, kiosk } = await stolenLaptop();
    writeFileSync(museum.metadataPath('snapshot'), '');
    await expectRefusal(kiosk.look(museum.repositoryDir), 'copy-incomplete', '1.snapshot.json');
    await expectRefusal(kiosk.look(thief.repositoryDir), 'signature-invalid', 'timestamp.json');
  });

  it('are not replaced by a root that the museum has not signed', async () => {
    const { thief, kiosk } = await stolenLaptop();
    const root = { ...thief.readMetadata('root').signed, version: 2 };
    for (const role of publishing) {
      const forged = JSON.stringify(resign(root, thief.keys[role].keys));
      writeFileSync(thief.path('metadata', '2.root.json'), forged);
      await expectRefusal(kiosk.look(thief.repositoryDir), 'signature-invalid', '2.root.json');
    }
    expect(kiosk.trust).toEqual(thief.trust);
  });

  it('cannot sign metadata for a kiosk under the new root, when the thief lays it on his stick', async () => {
    const { thief, museum, kiosk } = await stolenLaptop();
    const stick = await aRepository({ keys: thief.keys, anchor: museum.anchor });
    await expectRefusal(kiosk.look(stick.repositoryDir), 'signature-invalid', 'timestamp.json');
  });

  it('cannot hide that they were replaced behind a root that is skipped', async () => {
    const { thief, kiosk } = await stolenLaptop();
    const root = { ...thief.readMetadata('root').signed, version: 3 };
    const text = JSON.stringify(resign(root, thief.keys.root.keys));
    writeFileSync(thief.path('metadata', '2.root.json'), text);
    await expect(kiosk.look(thief.repositoryDir)).rejects.toMatchObject({ name: 'ReleaseRejectedError' });
  });

  it('of the exhibit alone sign nothing, without those of snapshot and timestamp', async () => {
    const repository = await aRepository();
    repository.edit('exhibit', (signed) => (signed['version'] = 2), { isFollowed: false });
    await expect(look(repository)).rejects.toMatchObject({ name: 'ReleaseRejectedError' });
  });

  it('that have raised every version as far as it goes leave room for the museum once they are replaced', async () => {
    const thief = new TestRepository({});
    await thief.publish(buildRelease({ release: 1 }), { version: maxVersion });
    const kiosk = new TestKiosk(thief.trust);
    await kiosk.install(thief.repositoryDir);

    const same = await aRepository({ keys: thief.keys, anchor: thief.anchor });
    await expectRefusal(kiosk.look(same.repositoryDir), 'older-repository', 'timestamp.json');
    const { keys, anchor } = rotate(thief.keys, thief.anchor, publishing);
    const museum = await aRepository({ keys, anchor });
    expect((await kiosk.install(museum.repositoryDir)).manifest.release).toBe(1);
  });

  it.each([maxVersion + 1, 2 ** 31, 2 ** 53 - 1, 2 ** 63, 1e300, 0, -1, 1.5])(
    'cannot sign the version %d, which no later one could follow or precede',
    async (version) => {
      const repository = await aRepository();
      repository.edit('timestamp', (signed) => (signed['version'] = version));
      await expectRefusal(look(repository), 'metadata-invalid', 'timestamp.json');
    },
  );

  it('cannot sign a release number that no later one could follow', async () => {
    const repository = await aRepository();
    repository.edit('exhibit', (signed) => {
      const targets = signed['targets'] as Record<string, { custom?: Record<string, unknown> }>;
      const { custom, ...rest } = targets['exhibit/winter-roads/1/release.json']!;
      const name = `exhibit/winter-roads/${maxVersion + 1}/release.json`;
      targets[name] = { ...rest, custom: { ...custom, release: maxVersion + 1 } };
    });
    await expectRefusal(look(repository), 'metadata-invalid', String(maxVersion + 1));
  });
});

describe('replaced keys', () => {
  it('are followed one after the other, by a kiosk that has missed several replacements', async () => {
    const first = await aRepository();
    let rotated = { keys: first.keys, anchor: first.anchor };
    for (const roles of [['root'], ['timestamp'], ['root', 'targets'], ['exhibit']] as const) {
      rotated = rotate(rotated.keys, rotated.anchor, roles);
    }
    const museum = await aRepository(rotated);
    const kiosk = new TestKiosk(first.trust);
    await kiosk.look(museum.repositoryDir);
    expect(JSON.parse(kiosk.trust['root.json']!)).toMatchObject({ signed: { version: 5 } });
  });

  it('are not followed where one root is missing in between', async () => {
    const { thief, museum } = await stolenLaptop();
    const { keys, anchor } = rotate(museum.keys, museum.anchor, ['root']);
    const later = await aRepository({
      keys,
      anchor: { ...anchor, roots: [anchor.roots[0]!, anchor.roots[2]!] },
    });
    expect(existsSync(later.path('metadata', '2.root.json'))).toBe(false);
    await expectRefusal(
      new TestKiosk(thief.trust).look(later.repositoryDir),
      'signature-invalid',
      'timestamp.json',
    );
  });

  it('make the kiosk tell of its new root once, and only then', async () => {
    const { museum, kiosk } = await stolenLaptop();
    const before = kiosk.trust;
    await kiosk.look(museum.repositoryDir);
    expect(kiosk.trust).not.toEqual(before);
    const told: unknown[] = [];
    await kiosk.look(museum.repositoryDir, { onRoot: (trust) => Promise.resolve(void told.push(trust)) });
    expect(told).toEqual([]);
  });
});
