import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aRepository } from '../../fixtures/repository.ts';
import { part, put, withSecondRoot, type Signed } from './forge.ts';
import { databaseName, expectRefusal, look, manifestName } from './kiosk.ts';

function putInKey(signed: Signed, name: string, value: unknown): void {
  const [id = ''] = Object.keys(part(signed, 'keys'));
  put(signed, ['keys', id, name], value);
}

describe('metadata that ask for a weaker check', () => {
  it.each<[string, (signed: Signed) => unknown]>([
    ['of another type', (signed) => putInKey(signed, 'keytype', 'rsa')],
    ['of no scheme', (signed) => putInKey(signed, 'scheme', 'none')],
    ['that are PEM', (signed) => putInKey(signed, 'keyval', { public: '-----BEGIN PUBLIC KEY-----' })],
    ['and no threshold', (signed) => put(signed, ['roles', 'timestamp', 'threshold'], 0)],
    ['and a threshold of half a key', (signed) => put(signed, ['roles', 'timestamp', 'threshold'], 0.5)],
    ['and a role without keys', (signed) => put(signed, ['roles', 'timestamp', 'keyids'], [])],
    ['and a role more', (signed) => put(signed, ['roles', 'mirrors'], { keyids: [], threshold: 1 })],
    ['and a role less', (signed) => put(signed, ['roles', 'timestamp'], undefined)],
    ['and snapshots that are not consistent', (signed) => (signed['consistent_snapshot'] = false)],
    ['of a version of TUF that is not this one', (signed) => (signed['spec_version'] = '2.0.0')],
  ])('are refused, even when the museum has signed keys %s', async (_, change) => {
    await expectRefusal(look(await withSecondRoot(change)), 'metadata-invalid', '2.root.json');
  });

  it.each(['alg', 'algorithm', 'signature', 'verified'])(
    'are refused with a field %s beside what is signed',
    async (field) => {
      const repository = await aRepository();
      repository.write(
        'timestamp',
        JSON.stringify({ ...repository.readMetadata('timestamp'), [field]: 'none' }),
      );
      await expectRefusal(look(repository), 'metadata-invalid', 'timestamp.json');
    },
  );

  it('are refused with a signature that says how it is to be checked', async () => {
    const repository = await aRepository();
    const { signed, signatures } = repository.readMetadata('timestamp');
    repository.write(
      'timestamp',
      JSON.stringify({ signed, signatures: [{ ...signatures[0], method: 'none' }] }),
    );
    await expectRefusal(look(repository), 'signature-invalid', 'timestamp.json');
  });

  it.each<[string, (bytes: Buffer) => unknown]>([
    ['MD5 alone', (bytes) => ({ md5: createHash('md5').update(bytes).digest('hex') })],
    [
      'SHA-1 beside SHA-256',
      (bytes) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), sha1: 'a'.repeat(40) }),
    ],
    ['nothing', () => ({})],
    ['no field of hashes', () => undefined],
  ])('are refused when they name the files of a release by %s', async (_, hashesOf) => {
    for (const name of [manifestName, databaseName]) {
      const repository = await aRepository();
      const hashes = hashesOf(readFileSync(repository.targetPath(name)));
      repository.edit('exhibit', (signed) => put(signed, ['targets', name, 'hashes'], hashes));
      await expectRefusal(look(repository), 'metadata-invalid', '1.exhibit.json');
    }
  });

  it.each<[string, (meta: Signed) => unknown]>([
    ['without a hash', (meta) => delete meta['hashes']],
    ['by MD5', (meta) => (meta['hashes'] = { md5: 'a'.repeat(32) })],
    ['without a length', (meta) => delete meta['length']],
  ])('are refused when a snapshot or timestamp names what belongs to it %s', async (_, change) => {
    for (const [role, named] of [
      ['timestamp', 'snapshot.json'],
      ['snapshot', 'exhibit.json'],
    ] as const) {
      const repository = await aRepository();
      repository.edit(role, (signed) => change(part(signed, 'meta', named)));
      await expectRefusal(look(repository), 'metadata-invalid', role);
    }
  });

  it.each([
    'never',
    '',
    '9999-99-99T99:99:99Z',
    '2099-01-01',
    '2099-01-01T00:00:00.000Z',
    '2099-01-01T00:00:00+01:00',
  ])(
    'are refused when the day on which they expire is "%s", which a client could take for no day at all',
    async (expires) => {
      const repository = await aRepository();
      repository.edit('timestamp', (signed) => (signed['expires'] = expires));
      await expectRefusal(look(repository), 'metadata-invalid', 'timestamp.json');
    },
  );

  it('are refused when the exhibit key delegates to anything but bins of media', async () => {
    const repository = await aRepository();
    repository.edit('exhibit', (signed) =>
      put(signed, ['delegations', 'succinct_roles', 'name_prefix'], '../../metadata/timestamp'),
    );
    await expectRefusal(look(repository), 'metadata-invalid', '1.exhibit.json', 'name_prefix');
  });

  it('are refused when the targets key delegates by patterns that take for ever to compare', async () => {
    const repository = await aRepository();
    repository.edit('targets', (signed) =>
      put(signed, ['delegations', 'roles', '0', 'paths'], [`media/${'*a'.repeat(60)}`]),
    );
    await expectRefusal(look(repository), 'metadata-invalid', '1.targets.json');
  });

  it('are refused when a bin delegates further', async () => {
    const repository = await aRepository();
    const delegations = part(repository.readMetadata('exhibit').signed, 'delegations');
    for (const bin of ['media-0', 'media-1'])
      repository.edit(bin, (signed) => (signed['delegations'] = delegations));
    await expect(look(repository)).rejects.toMatchObject({ code: 'metadata-invalid' });
  });
});
