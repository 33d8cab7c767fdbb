import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTrust, writeTrust } from '../../../../../electron/update/repository/trust.ts';
import { aFolder } from '../../../../fixtures/files.ts';
import { aRepository, type TestRepository } from '../../../../fixtures/repository.ts';

let repository: TestRepository;
beforeAll(async () => {
  repository = await aRepository();
});

const trustPath = (storeDir: string) => join(storeDir, 'trusted', 'metadata.json');
const whole = () => ({
  'root.json': repository.rootText,
  ...Object.fromEntries(
    ['timestamp', 'snapshot', 'targets'].map((role) => [
      `${role}.json`,
      readFileSync(repository.metadataPath(role), 'utf8'),
    ]),
  ),
});

function aRootFile(text = repository.rootText): string {
  const path = join(aFolder(), 'root.json');
  writeFileSync(path, text);
  return path;
}

describe('readTrust', () => {
  it('trusts nothing where nobody has said whom', () => {
    expect(readTrust(aFolder())).toBeUndefined();
    expect(readTrust(aFolder(), join(aFolder(), 'none.json'))).toBeUndefined();
  });

  it('trusts the root that a technician has put there, while the store has none of its own', async () => {
    const storeDir = aFolder();
    expect(readTrust(storeDir, aRootFile())).toEqual(repository.trust);
    await writeTrust(storeDir, whole());
    const other = await aRepository();
    expect(readTrust(storeDir, aRootFile(other.rootText))).toEqual(whole());
  });

  it.each(['', '{}', 'no', '{"root.json":"no"}', '{"root.json":5}', '[]', 'null'])(
    'never goes back to that root by itself, because its own file is damaged: %j',
    (text) => {
      const storeDir = aFolder();
      mkdirSync(join(storeDir, 'trusted'));
      writeFileSync(trustPath(storeDir), text);
      expect(() => readTrust(storeDir, aRootFile())).toThrow(
        expect.objectContaining({ code: 'not-trusted-yet' }),
      );
    },
  );

  it.each(['timestamp.json', 'snapshot.json', 'targets.json'])(
    'does not forget in silence which version it has seen, because %s is damaged',
    (name) => {
      const storeDir = aFolder();
      mkdirSync(join(storeDir, 'trusted'));
      writeFileSync(trustPath(storeDir), JSON.stringify({ ...whole(), [name]: '{}' }));
      expect(() => readTrust(storeDir)).toThrow(expect.objectContaining({ code: 'not-trusted-yet' }));
    },
  );

  it('refuses a provisioned root that is none, and names the file', () => {
    const path = aRootFile('{"signed":{}}');
    expect(() => readTrust(aFolder(), path)).toThrow(expect.objectContaining({ code: 'not-trusted-yet' }));
    expect(() => readTrust(aFolder(), path)).toThrow(path);
  });
});

describe('writeTrust', () => {
  it('replaces everything in one file, and leaves nothing beside it', async () => {
    const storeDir = aFolder();
    await writeTrust(storeDir, repository.trust);
    await writeTrust(storeDir, whole());
    expect(readTrust(storeDir)).toEqual(whole());
    expect(readdirSync(join(storeDir, 'trusted', 'next'))).toEqual([]);
  });

  it('writes no file that is not trusted metadata, and none without a root', async () => {
    const storeDir = aFolder();
    await expect(writeTrust(storeDir, { ...whole(), '../active.json': '{}' })).rejects.toThrow();
    await expect(writeTrust(storeDir, { 'timestamp.json': '{}' })).rejects.toThrow();
    expect(readTrust(storeDir)).toBeUndefined();
  });
});
