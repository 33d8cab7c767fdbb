import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeyRole } from '../../../../../build/publish/key-set.ts';
import { openPublishingKeys } from '../../../../../build/publish/keys/publishing-keys.ts';
import { renewAnchor, rotateKeys } from '../../../../../build/publish/keys/rotate-keys.ts';
import { aFolder } from '../../../../fixtures/files.ts';
import { aKeyFolder, anchorIn, onePassphrase } from '../../../../fixtures/key-folder.ts';
import { buildRelease } from '../../../../fixtures/release.ts';
import { aRepository, TestRepository } from '../../../../fixtures/repository.ts';
import { tufClient } from '../../../../fixtures/tuf-client.ts';
import { throwAwayKeySet } from '../../../../../build/publish/key-set.ts';

const publishing = ['exhibit', 'snapshot', 'timestamp'] as const;
const manifest = 'exhibit/winter-roads/1/release.json';

function rotate(
  folder: string,
  roles: readonly KeyRole[],
  more: { holder?: number; envelopes?: string[] } = {},
) {
  return rotateKeys(
    {
      folder,
      projectDir: aFolder(),
      envelopes: more.envelopes ?? [],
      passphrases: onePassphrase,
      now: new Date(),
    },
    { roles, holder: more.holder },
  );
}

/** Publishes with the keys that lie in a folder, as a curator does. */
async function publishFrom(folder: string, repositoryDir = aFolder()) {
  const anchor = await anchorIn(folder);
  const keys = { ...throwAwayKeySet(), ...(await openPublishingKeys(folder, anchor, onePassphrase)) };
  return aRepository({ keys, anchor, repositoryDir });
}

describe('rotateKeys', () => {
  it('lets a kiosk that trusts the first root follow to a repository signed with new keys', async () => {
    const folder = await aKeyFolder();
    const { roots } = await anchorIn(folder);
    const trust = { 'root.json': roots[0]!.text };
    await rotate(folder, publishing);
    await rotate(folder, ['root']);
    await rotate(folder, ['targets']);
    const repository = await publishFrom(folder);
    const client = await tufClient(repository.repositoryDir, trust);
    expect(await client.find(manifest)).toBeDefined();
    expect((await anchorIn(folder)).roots.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  });

  it('makes the keys of a stolen laptop worthless to a kiosk that has seen the rotation', async () => {
    const folder = await aKeyFolder();
    const stolen = join(aFolder(), 'stolen');
    cpSync(folder, stolen, { recursive: true });
    await rotate(folder, publishing);
    const honest = await publishFrom(folder);
    const kiosk = await tufClient(honest.repositoryDir, {
      'root.json': (await anchorIn(stolen)).roots[0]!.text,
    });
    await kiosk.refresh();

    const forged = await publishFrom(stolen);
    await expect((await tufClient(forged.repositoryDir, kiosk.trusted())).find(manifest)).rejects.toThrow();
    // Nor does the thief get further by carrying the new root and targets along.
    const keys = {
      ...throwAwayKeySet(),
      ...(await openPublishingKeys(stolen, await anchorIn(stolen), onePassphrase)),
    };
    const mixed = await aRepository({ keys, anchor: await anchorIn(folder) });
    await expect((await tufClient(mixed.repositoryDir, kiosk.trusted())).find(manifest)).rejects.toThrow();
  });

  it('makes versions that a thief has raised to the highest meaningless', async () => {
    const folder = await aKeyFolder();
    const anchor = await anchorIn(folder);
    const keys = { ...throwAwayKeySet(), ...(await openPublishingKeys(folder, anchor, onePassphrase)) };
    const thief = new TestRepository({ keys, anchor });
    await thief.publish(buildRelease(), { version: 2 ** 31 });
    const kiosk = await tufClient(thief.repositoryDir, { 'root.json': anchor.roots[0]!.text });
    await kiosk.refresh();
    const before = await publishFrom(folder);
    await expect((await tufClient(before.repositoryDir, kiosk.trusted())).refresh()).rejects.toThrow();

    await rotate(folder, publishing);
    const after = await publishFrom(folder);
    const recovered = await tufClient(after.repositoryDir, kiosk.trusted());
    expect(await recovered.find(manifest)).toBeDefined();
  });

  it('needs neither the old publishing keys nor their passphrase, for they are stolen or forgotten', async () => {
    const folder = await aKeyFolder();
    rmSync(join(folder, 'publishing'), { recursive: true });
    const { newKeysIn } = await rotate(folder, publishing);
    expect(newKeysIn.map((dir) => basename(dir))).toEqual(['publishing']);
    await expect(publishFrom(folder)).resolves.toBeDefined();
  });

  it('leaves only the new key of a role in its envelope', async () => {
    const folder = await aKeyFolder();
    const before = readdirSync(join(folder, 'publishing'));
    await rotate(folder, ['exhibit']);
    const after = readdirSync(join(folder, 'publishing'));
    expect(after).toHaveLength(3);
    expect(after.filter((name) => before.includes(name))).toHaveLength(2);
  });

  it('refuses to rotate with publishing keys alone', async () => {
    const folder = await aKeyFolder();
    rmSync(join(folder, 'root'), { recursive: true });
    await expect(rotate(folder, ['exhibit'])).rejects.toThrow(
      '1 of the 1 targets keys must sign, and 0 are here',
    );
    await expect(rotate(folder, ['timestamp'])).rejects.toThrow(
      '1 of the 1 root keys must sign, and 0 are here',
    );
  });

  it('takes the keys of the safe from another folder', async () => {
    const folder = await aKeyFolder();
    const safe = join(aFolder(), 'root');
    renameSync(join(folder, 'root'), safe);
    await rotate(folder, ['exhibit'], { envelopes: [safe] });
    await expect(publishFrom(folder)).resolves.toBeDefined();
  });

  it('replaces the keys of a holder who leaves, when enough of the others agree', async () => {
    const folder = await aKeyFolder({ rootKeys: 3, rootThreshold: 2 });
    const before = (await anchorIn(folder)).root.signed.roles['root']!.keyIDs;
    rmSync(join(folder, 'root-2'), { recursive: true });
    await rotate(folder, ['root', 'targets'], { holder: 2 });
    const { root } = await anchorIn(folder);
    const after = root.signed.roles['root']!.keyIDs;
    expect(after.map((id) => before.includes(id))).toEqual([true, false, true]);
    expect(readdirSync(join(folder, 'root-2'))).toHaveLength(2);
    await expect(publishFrom(folder)).resolves.toBeDefined();
  });

  it('holds the threshold: one holder of three signs no root and no targets', async () => {
    const folder = await aKeyFolder({ rootKeys: 3, rootThreshold: 2 });
    for (const gone of ['root-2', 'root-3']) rmSync(join(folder, gone), { recursive: true });
    await expect(rotate(folder, ['timestamp'])).rejects.toThrow(
      '2 of the 3 root keys must sign, and 1 are here',
    );
    await expect(rotate(folder, ['settings'])).rejects.toThrow('2 of the 3 targets keys must sign');
  });

  it('asks whose root key it is where there are several', async () => {
    const folder = await aKeyFolder({ rootKeys: 2, rootThreshold: 1 });
    await expect(rotate(folder, ['root'])).rejects.toThrow('--holder');
    await expect(rotate(folder, ['root'], { holder: 3 })).rejects.toThrow('There is no holder 3');
  });
});

describe('renewAnchor', () => {
  it('signs root and targets for another term, which a kiosk follows to', async () => {
    const folder = await aKeyFolder({ now: new Date('2020-01-01T00:00:00Z') });
    const first = await anchorIn(folder);
    await renewAnchor({
      folder,
      projectDir: aFolder(),
      envelopes: [],
      passphrases: onePassphrase,
      now: new Date(),
    });
    const next = await anchorIn(folder);
    expect(next.root.signed.expires > first.root.signed.expires).toBe(true);
    expect(next.delegations.signed.version).toBe(2);
    const repository = await publishFrom(folder);
    const client = await tufClient(repository.repositoryDir, { 'root.json': first.roots[0]!.text });
    expect(await client.find(manifest)).toBeDefined();
  });
});
