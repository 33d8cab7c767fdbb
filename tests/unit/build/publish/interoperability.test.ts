import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { TUFClient } from '@freedomofpress/tuf-browser';
import { FSBackend } from '@freedomofpress/tuf-browser/node';
import { afterEach, describe, expect, it } from 'vitest';
import { signRoot, trustOf, type Anchor } from '../../../../build/publish/anchor.ts';
import { oneKey, type KeySet } from '../../../../build/publish/key-set.ts';
import { canonicalJson } from '../../../fixtures/canonical-json.ts';
import { aFolder, sha256 } from '../../../fixtures/files.ts';
import { buildRelease } from '../../../fixtures/release.ts';
import { aRepository, TestRepository, type SignedJson } from '../../../fixtures/repository.ts';

/*
 * Who verifies what we write, besides the `tuf-js` that wrote half of it:
 *
 * - `@freedomofpress/tuf-browser`, a client with code and cryptography (WebCrypto) of its own: root and its rotation,
 *   timestamp, snapshot, top-level targets. It knows no delegations.
 * - `openssl`, over canonical JSON of the tests' own: every signature of every file, the delegated roles among them,
 *   and the digests by which the files name each other and the keys.
 */

const servers: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Serves the metadata of a repository on this machine, and answers the address. */
async function serve(repository: TestRepository): Promise<string> {
  const server = createServer((request, response) => {
    try {
      response.end(readFileSync(repository.path('metadata', (request.url ?? '').slice(1))));
    } catch {
      response.writeHead(404).end();
    }
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A client that remembers what it trusts in a folder. */
async function independentClient(repository: TestRepository, folder = aFolder()): Promise<TUFClient> {
  const address = await serve(repository);
  return new TUFClient(address, repository.rootText, folder, undefined, { backend: new FSBackend() });
}

/** A new root, and a new key for timestamp and snapshot in it. */
function rotate({ keys, anchor }: TestRepository): { readonly keys: KeySet; readonly anchor: Anchor } {
  const next = { ...keys, timestamp: oneKey(), snapshot: oneKey() };
  const root = signRoot(trustOf(next), keys.root.keys, { version: 2, now: new Date(), days: 30 });
  return { keys: next, anchor: { ...anchor, roots: [...anchor.roots, root] } };
}

describe('a client that shares no code with ours', () => {
  it('accepts root, timestamp, snapshot and targets', async () => {
    const folder = aFolder();
    const client = await independentClient(await aRepository(), folder);
    await client.updateTUF();
    expect(readdirSync(folder).sort()).toEqual(['snapshot.json', 'targets.json', 'timestamp.json']);
  });

  it('accepts the next release, and the next after a rotation of keys', async () => {
    const folder = aFolder();
    const repository = await aRepository({ rootKeys: 3, rootThreshold: 2 });
    await (await independentClient(repository, folder)).updateTUF();
    await repository.publish(buildRelease({ release: 2 }));
    await (await independentClient(repository, folder)).updateTUF();
    await repository.publish(buildRelease({ release: 3 }), rotate(repository));
    await (await independentClient(repository, folder)).updateTUF();
    const seen = JSON.parse(readFileSync(join(folder, 'timestamp.json'), 'utf8')) as SignedJson;
    expect(seen.signed['version']).toBe(3);
  });

  it.each(['timestamp', 'snapshot', 'targets'])(
    'refuses it when the %s is signed with another key',
    async (role) => {
      const repository = await aRepository();
      repository.edit(role, () => undefined, { keys: repository.keys.settings.keys });
      await expect((await independentClient(repository)).updateTUF()).rejects.toThrow(/[Ff]ailed verifying/);
    },
  );
});

type KeyJson = { readonly keyval: { readonly public: string } };
interface Delegation {
  readonly keys: Readonly<Record<string, KeyJson>>;
  readonly keyids: readonly string[];
}

/** Whether openssl finds that a key has signed these data. */
function opensslVerifies(publicHex: string, data: string, signatureHex: string): boolean {
  const dir = aFolder();
  const path = (name: string, content: string | Buffer): string => {
    writeFileSync(join(dir, name), content);
    return join(dir, name);
  };
  const spki = Buffer.from(`302a300506032b6570032100${publicHex}`, 'hex').toString('base64');
  const keyPath = path('key.pem', `-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----\n`);
  const signaturePath = path('signature', Buffer.from(signatureHex, 'hex'));
  const args = ['pkeyutl', '-verify', '-pubin', '-inkey', keyPath, '-rawin'];
  try {
    execFileSync('openssl', [...args, '-in', path('data', data), '-sigfile', signaturePath], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    // Exit code 1: openssl says that the signature is not of this key.
    return false;
  }
}

function expectSignedBy(metadata: SignedJson, { keys, keyids }: Delegation): void {
  const data = canonicalJson(metadata.signed);
  expect(metadata.signatures.map(({ keyid }) => keyid)).toEqual(keyids);
  for (const { keyid, sig } of metadata.signatures) {
    expect(opensslVerifies(keys[keyid]!.keyval.public, data, sig)).toBe(true);
    expect(opensslVerifies(keys[keyid]!.keyval.public, `${data} `, sig)).toBe(false);
  }
}

describe('openssl', () => {
  it('verifies every signature, from root down to the bins of the media', async () => {
    const repository = await aRepository();
    const read = (role: string) => repository.readMetadata(role);
    const root = read('root').signed as {
      keys: Delegation['keys'];
      roles: Record<string, Pick<Delegation, 'keyids'>>;
    };
    for (const role of ['root', 'targets', 'snapshot', 'timestamp']) {
      expectSignedBy(read(role), { keys: root.keys, keyids: root.roles[role]!.keyids });
    }
    const { delegations } = read('targets').signed as {
      delegations: { keys: Delegation['keys']; roles: { name: string; keyids: string[] }[] };
    };
    const { keyids } = delegations.roles.find(({ name }) => name === 'exhibit')!;
    expectSignedBy(read('exhibit'), { keys: delegations.keys, keyids });
    const bins = (
      read('exhibit').signed as {
        delegations: { keys: Delegation['keys']; succinct_roles: Pick<Delegation, 'keyids'> };
      }
    ).delegations;
    for (const bin of ['media-0', 'media-1']) {
      expectSignedBy(read(bin), { keys: bins.keys, keyids: bins.succinct_roles.keyids });
    }
  });
});

describe('digests', () => {
  it('name every metadata file of a snapshot by its very bytes', async () => {
    const repository = await aRepository();
    const bytesOf = (role: string) => readFileSync(repository.metadataPath(role));
    const named = (role: string) =>
      repository.readMetadata(role).signed['meta'] as Record<
        string,
        { length: number; hashes: { sha256: string } }
      >;
    for (const [filename, { length, hashes }] of [
      ...Object.entries(named('timestamp')),
      ...Object.entries(named('snapshot')),
    ]) {
      const bytes = bytesOf(filename.replace('.json', ''));
      expect({ length, hashes }).toEqual({ length: bytes.length, hashes: { sha256: sha256(bytes) } });
    }
  });

  it('name every key by the digest of its canonical JSON, as other TUF tools do', async () => {
    const repository = await aRepository();
    const keys = repository.readMetadata('root').signed['keys'] as Record<string, KeyJson>;
    expect(Object.keys(keys)).toHaveLength(4);
    for (const [id, key] of Object.entries(keys)) expect(sha256(canonicalJson(key))).toBe(id);
  });
});
