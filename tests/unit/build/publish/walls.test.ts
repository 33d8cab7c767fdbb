import { describe, expect, it } from 'vitest';
import { signTargets, trustOf } from '../../../../build/publish/anchor.ts';
import { throwAwayKeySet, type KeyRole, type KeySet } from '../../../../build/publish/key-set.ts';
import { writeFileSync } from 'node:fs';
import { aRepository, resign, type TestRepository } from '../../../fixtures/repository.ts';
import { tufClient } from '../../../fixtures/tuf-client.ts';

const publishingRoles = ['exhibit', 'snapshot', 'timestamp'] as const;
const release = 'exhibit/winter-roads/1/release.json';

async function find(repository: TestRepository, target: string) {
  return (await tufClient(repository.repositoryDir, repository.trust)).find(target);
}

/** Signs a file of another kind in a role's name and lets snapshot and timestamp name it, as a thief of them could. */
function addRole(
  repository: TestRepository,
  role: string,
  target: string,
  keys: KeySet,
  signer: KeyRole,
): void {
  const signed = {
    _type: 'targets',
    spec_version: '1.0.31',
    version: 1,
    expires: '2099-01-01T00:00:00Z',
    targets: { [target]: { length: 1, hashes: { sha256: 'a'.repeat(64) } } },
  };
  writeFileSync(repository.path('metadata', `1.${role}.json`), '');
  repository.edit('snapshot', (snapshot) => {
    (snapshot['meta'] as Record<string, object>)[`${role}.json`] = { version: 1 };
  });
  repository.write(role, resign(signed, keys[signer].keys));
}

describe('the walls between the keys', () => {
  it.each(['settings', 'application'] as const)('lets the %s key sign what is its own', async (role) => {
    const repository = await aRepository();
    addRole(repository, role, `${role}/kiosk.json`, repository.keys, role);
    expect(await find(repository, `${role}/kiosk.json`)).toBeDefined();
  });

  it.each(publishingRoles)(
    'lets nobody who holds the %s key sign settings, such as a PIN',
    async (signer) => {
      const repository = await aRepository();
      addRole(repository, 'settings', 'settings/kiosk.json', repository.keys, signer);
      await expect(find(repository, 'settings/kiosk.json')).rejects.toThrow(
        'settings was signed by 0/1 keys',
      );
    },
  );

  it('finds no settings in what the exhibit key has signed', async () => {
    const repository = await aRepository();
    repository.edit('exhibit', (signed) => {
      (signed['targets'] as Record<string, object>)['settings/kiosk.json'] = {
        length: 1,
        hashes: { sha256: 'a'.repeat(64) },
      };
    });
    // The path belongs to the role `settings` alone, and that one has signed nothing.
    await expect(find(repository, 'settings/kiosk.json')).rejects.toThrow();
    expect(await find(repository, release)).toBeDefined();
  });

  it('lets nobody who holds all publishing keys change who may sign', async () => {
    const repository = await aRepository();
    const thief = throwAwayKeySet();
    const time = { version: 1, now: new Date(), days: 1 };
    for (const role of publishingRoles) {
      const { text } = signTargets(trustOf(thief), repository.keys[role].keys, time);
      repository.write('targets', text);
      await expect(find(repository, release)).rejects.toThrow('targets was signed by 0/1 keys');
    }
  });

  it('asks as many root keys as the threshold says for a new root', async () => {
    const repository = await aRepository({ rootKeys: 3, rootThreshold: 2 });
    const root = repository.readMetadata('root').signed;
    const [first, second] = repository.keys.root.keys;
    const secondPath = repository.path('metadata', '2.root.json');
    writeFileSync(secondPath, JSON.stringify(resign({ ...root, version: 2 }, [first!])));
    await expect(find(repository, release)).rejects.toThrow('root was signed by 1/2 keys');
    writeFileSync(secondPath, JSON.stringify(resign({ ...root, version: 2 }, [first!, second!])));
    expect(await find(repository, release)).toBeDefined();
  });
});
