import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { KeyRole } from '../../../build/publish/key-set.ts';
import { makeSigningKey } from '../../../build/publish/signing-key.ts';
import { buildRelease } from '../../fixtures/release.ts';
import {
  aRepository,
  flipBit,
  resign,
  type SignedJson,
  type TestRepository,
} from '../../fixtures/repository.ts';
import { part, put, withSecondRoot } from './forge.ts';
import { databaseName, expectRefusal, look, manifestName, readAll, TestKiosk } from './kiosk.ts';

const roles = ['timestamp', 'snapshot', 'targets', 'exhibit'] as const;

/** Changes the envelope of a role's metadata; what names it follows, so that only the signature is wrong. */
function tamper(repository: TestRepository, role: string, change: (metadata: SignedJson) => unknown): void {
  repository.write(role, JSON.stringify(change(repository.readMetadata(role))));
}

function withSignature({ signed, signatures }: SignedJson, change: (sig: string) => string): SignedJson {
  return { signed, signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig: change(sig) })) };
}

function manySignatures({ signed, signatures }: SignedJson): SignedJson['signatures'] {
  const keys = Array.from({ length: 40 }, makeSigningKey);
  return [...signatures, ...resign(signed, keys).signatures];
}

describe('a stick whose signatures are not right', () => {
  it('is accepted when nothing is wrong with it, and gives the files that were signed', async () => {
    const built = buildRelease({ media: ['one', 'two'] });
    const verified = await look(await aRepository({ built }));
    expect(verified.manifest).toEqual(built.manifest);
    expect((await readAll(verified.readDatabase())).length).toBe(built.manifest.database.bytes);
    for (const asset of built.manifest.assets) {
      expect((await readAll(verified.readAsset(asset))).length).toBe(asset.bytes);
    }
  });

  describe.each(roles)('%s', (role) => {
    const filename = role === 'timestamp' ? 'timestamp.json' : `1.${role}.json`;

    it.each<[string, (metadata: SignedJson) => unknown]>([
      ['has no signatures', (metadata) => ({ ...metadata, signatures: [] })],
      ['has no list of signatures', ({ signed }) => ({ signed })],
      ['has an empty signature', (metadata) => withSignature(metadata, () => '')],
      ['has a signature of 16 kilobytes', (metadata) => withSignature(metadata, () => 'ab'.repeat(4_000))],
      ['has a signature that is cut short', (metadata) => withSignature(metadata, (sig) => sig.slice(2))],
      ['has a signature with more behind it', (metadata) => withSignature(metadata, (sig) => `${sig}zz`)],
      ['has a signature in other letters', (metadata) => withSignature(metadata, (sig) => sig.toUpperCase())],
      [
        'has more signatures than any role has keys',
        (metadata) => ({ ...metadata, signatures: manySignatures(metadata) }),
      ],
      ['is signed by a key that nobody knows', ({ signed }) => resign(signed, [makeSigningKey()])],
      [
        'is signed by nobody we know, under the name of a key that we know',
        (metadata) =>
          withSignature(metadata, () => resign(metadata.signed, [makeSigningKey()]).signatures[0]!.sig),
      ],
      [
        'was changed after it was signed',
        (metadata) => ({ ...metadata, signed: { ...metadata.signed, more: 1 } }),
      ],
    ])('is refused when it %s', async (_, change) => {
      const repository = await aRepository();
      tamper(repository, role, change);
      await expectRefusal(look(repository), 'signature-invalid', filename);
    });

    it('is refused with a key that signs for another role', async () => {
      const others: readonly KeyRole[] = [
        'root',
        'targets',
        'settings',
        'application',
        'exhibit',
        'snapshot',
        'timestamp',
      ];
      for (const other of others.filter((name) => name !== role)) {
        const repository = await aRepository();
        repository.edit(role, () => undefined, { keys: repository.keys[other].keys });
        await expectRefusal(
          look(repository),
          'signature-invalid',
          filename,
          repository.keys[other].keys[0]!.keyId,
        );
      }
    });

    it('is refused when one key has signed it twice', async () => {
      const repository = await aRepository();
      tamper(repository, role, ({ signed, signatures }) => ({
        signed,
        signatures: [...signatures, ...signatures],
      }));
      await expect(look(repository)).rejects.toMatchObject({ name: 'ReleaseRejectedError' });
    });
  });

  it('is refused when it was signed by the right roles of another museum', async () => {
    const [museum, other] = [await aRepository(), await aRepository()];
    const kiosk = new TestKiosk(museum.trust);
    const signer = other.keys.timestamp.keys[0]!.keyId;
    await expectRefusal(kiosk.look(other.repositoryDir), 'signature-invalid', 'timestamp.json', signer);
  });

  it('is refused when a thief brings a root of his own', async () => {
    const [museum, thief] = [await aRepository(), await aRepository()];
    const root = { ...thief.readMetadata('root').signed, version: 2 };
    writeFileSync(thief.path('metadata', '2.root.json'), JSON.stringify(resign(root, thief.keys.root.keys)));
    const kiosk = new TestKiosk(museum.trust);
    await expectRefusal(kiosk.look(thief.repositoryDir), 'signature-invalid', '2.root.json');
    expect(kiosk.trust).toEqual(museum.trust);
  });

  it('is refused when one of two signatures of a root is missing', async () => {
    const repository = await aRepository({ rootKeys: 3, rootThreshold: 2 });
    const root = { ...repository.readMetadata('root').signed, version: 2 };
    const [first, second] = repository.keys.root.keys;
    const path = repository.path('metadata', '2.root.json');
    writeFileSync(path, JSON.stringify(resign(root, [first!])));
    await expectRefusal(look(repository), 'signature-invalid', '2.root.json', first!.keyId);
    writeFileSync(path, JSON.stringify(resign(root, [first!, second!])));
    await expect(look(repository)).resolves.toBeDefined();
  });

  it('is refused when a root counts one key under two names', async () => {
    const repository = await withSecondRoot((signed) => {
      const [id = ''] = part(signed, 'roles', 'timestamp')['keyids'] as string[];
      const alias = 'f'.repeat(64);
      put(signed, ['keys', alias], part(signed, 'keys', id));
      put(signed, ['roles', 'timestamp'], { keyids: [id, alias], threshold: 2 });
    });
    await expectRefusal(look(repository), 'metadata-invalid', '2.root.json');
  });
});

describe('a root that a technician has put on a kiosk', () => {
  it('is refused when it has not signed itself, as when somebody has edited it', async () => {
    const repository = await aRepository();
    const { signed, signatures } = repository.readMetadata('root');
    const edited = JSON.stringify({ signed: { ...signed, expires: '2099-01-01T00:00:00Z' }, signatures });
    const kiosk = new TestKiosk({ 'root.json': edited });
    await expectRefusal(kiosk.look(repository.repositoryDir), 'not-trusted-yet', 'root');
  });
});

describe('one bit that is changed', () => {
  it.each(roles)('in %s is noticed, wherever it is', async (role) => {
    const repository = await aRepository();
    const path = repository.metadataPath(role);
    const original = readFileSync(path);
    for (let at = 0; at < original.length; at += 61) {
      flipBit(path, at);
      await expect(look(repository), `byte ${at} of ${role}`).rejects.toMatchObject({
        name: 'ReleaseRejectedError',
      });
      writeFileSync(path, original);
    }
    await expect(look(repository)).resolves.toBeDefined();
  });

  it('in a bin of media is noticed, when a file of it is needed', async () => {
    const built = buildRelease({ media: ['one'] });
    for (const asset of built.manifest.assets) {
      const repository = await aRepository({ built });
      const bin = repository.roleOf(`media/${asset.sha256}`);
      flipBit(repository.metadataPath(bin));
      const read = async () => readAll((await look(repository)).readAsset(asset));
      await expect(read()).rejects.toMatchObject({ name: 'ReleaseRejectedError' });
    }
  });

  it('in the manifest is noticed', async () => {
    const repository = await aRepository();
    flipBit(repository.targetPath(manifestName));
    await expectRefusal(look(repository), 'hash-mismatch', manifestName);
  });

  it('in database or media changes the bytes that are hashed while they are copied, and no others', async () => {
    const built = buildRelease();
    const [asset] = built.manifest.assets;
    const repository = await aRepository({ built });
    const [databasePath, mediaPath] = [databaseName, `media/${asset!.sha256}`].map((name) =>
      repository.targetPath(name),
    );
    flipBit(databasePath!);
    flipBit(mediaPath!);
    const verified = await look(repository);
    expect(await readAll(verified.readDatabase())).toEqual(readFileSync(databasePath!));
    expect(await readAll(verified.readAsset(asset!))).toEqual(readFileSync(mediaPath!));
  });
});

describe('an envelope', () => {
  it('may carry signatures of keys that this kiosk does not know beside one that it knows', async () => {
    const repository = await aRepository();
    for (const role of roles) {
      tamper(repository, role, ({ signed, signatures }) => ({
        signed,
        signatures: [...signatures, ...resign(signed, [makeSigningKey()]).signatures],
      }));
    }
    await expect(look(repository)).resolves.toBeDefined();
  });

  it('may not carry anything beside what is signed and the signatures', async () => {
    const repository = await aRepository();
    tamper(repository, 'timestamp', (metadata) => ({ ...metadata, signature: 'none' }));
    await expectRefusal(look(repository), 'metadata-invalid', 'timestamp.json');
  });

  it('of the root that is trusted already is not asked from the stick', async () => {
    const repository = await aRepository();
    rmSync(repository.metadataPath('root'));
    await expect(look(repository)).resolves.toBeDefined();
  });
});
