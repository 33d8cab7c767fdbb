import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../../../../build/publish/anchor.ts';
import { throwAwayKeySet } from '../../../../../build/publish/key-set.ts';
import { makeKeys } from '../../../../../build/publish/keys/make-keys.ts';
import { checkMetadataForm } from '../../../../../electron/update/repository/metadata-form.ts';
import { aFolder } from '../../../../fixtures/files.ts';
import { aKeyFolder, anchorIn, onePassphrase, passphrase } from '../../../../fixtures/key-folder.ts';

const common = { rootKeys: 1, rootThreshold: 1, passphrases: onePassphrase, now: new Date() };

function makeIn(folder: string, projectDir = aFolder()) {
  return makeKeys({ ...common, folder, projectDir });
}

describe('makeKeys', () => {
  it('keeps root, publishing and technical keys in envelopes of their own, and what is public apart', async () => {
    const folder = await aKeyFolder();
    const rolesIn = (dir: string) =>
      readdirSync(join(folder, dir)).map((name) => name.replace(/-[0-9a-f]{8}\.pem$/, ''));
    expect(readdirSync(folder).sort()).toEqual(['public', 'publishing', 'root', 'technician']);
    expect(rolesIn('root')).toEqual(['root', 'targets']);
    expect(rolesIn('publishing')).toEqual(['exhibit', 'snapshot', 'timestamp']);
    expect(rolesIn('technician')).toEqual(['application', 'settings']);
    expect(rolesIn('public')).toEqual(['1.root.json', 'root.json', 'targets.json']);
  });

  it('gives each of several holders an envelope, and asks the threshold of root and targets alike', async () => {
    const folder = await aKeyFolder({ rootKeys: 3, rootThreshold: 2 });
    const { root } = await anchorIn(folder);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['root-1', 'root-2', 'root-3']));
    expect(root.signed.roles['root']).toMatchObject({ threshold: 2, keyIDs: { length: 3 } });
    expect(root.signed.roles['targets']).toMatchObject({ threshold: 2, keyIDs: { length: 3 } });
  });

  it('writes keys that openssl opens with the passphrase, and not without', async () => {
    const folder = await aKeyFolder();
    const dir = join(folder, 'publishing');
    const passPath = join(aFolder(), 'passphrase');
    const open = (text: string, name: string) => {
      writeFileSync(passPath, text);
      const args = ['pkey', '-in', join(dir, name), '-passin', `file:${passPath}`, '-noout', '-text'];
      return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    };
    for (const name of readdirSync(dir)) {
      expect(readFileSync(join(dir, name), 'utf8')).toContain('BEGIN ENCRYPTED PRIVATE KEY');
      expect(open(passphrase, name)).toContain('ED25519 Private-Key');
      expect(() => open('four words of a thief', name)).toThrow();
    }
  });

  it('lets nobody but the owner of the account read a key', async () => {
    const folder = await aKeyFolder();
    for (const envelope of ['root', 'publishing', 'technician']) {
      expect(statSync(join(folder, envelope)).mode & 0o777).toBe(0o700);
      for (const name of readdirSync(join(folder, envelope))) {
        expect(statSync(join(folder, envelope, name)).mode & 0o777).toBe(0o600);
      }
    }
  });

  it('refuses to write keys into the project, also through a link', async () => {
    const projectDir = aFolder();
    const link = join(aFolder(), 'link');
    symlinkSync(projectDir, link);
    await expect(makeIn(join(projectDir, 'keys'), projectDir)).rejects.toThrow('lies in this project');
    await expect(makeIn(join(link, 'a', 'b'), projectDir)).rejects.toThrow('lies in this project');
    expect(readdirSync(projectDir)).toEqual([]);
  });

  it('refuses a folder that git tracks, however deep, and a work tree whose .git is a file', async () => {
    const cloneDir = aFolder();
    mkdirSync(join(cloneDir, '.git'));
    const worktreeDir = aFolder();
    writeFileSync(join(worktreeDir, '.git'), 'gitdir: elsewhere\n');
    await expect(makeIn(join(cloneDir, 'deep', 'down'))).rejects.toThrow('which git tracks');
    await expect(makeIn(join(worktreeDir, 'keys'))).rejects.toThrow('which git tracks');
  });

  it('refuses a folder that has keys, so that nobody replaces those that kiosks trust', async () => {
    const folder = await aKeyFolder();
    const before = readFileSync(join(folder, 'public', 'root.json'), 'utf8');
    await expect(makeIn(folder)).rejects.toThrow('is there already');
    expect(readFileSync(join(folder, 'public', 'root.json'), 'utf8')).toBe(before);
  });

  it('refuses a threshold that nobody could meet', async () => {
    await expect(aKeyFolder({ rootKeys: 2, rootThreshold: 3 })).rejects.toThrow('3 of 2 root keys');
    await expect(aKeyFolder({ rootKeys: 2, rootThreshold: 0 })).rejects.toThrow('0 of 2 root keys');
  });

  it('refuses more holders than a kiosk reads the keys of', async () => {
    const rootOf = (holders: number) => {
      const keys = throwAwayKeySet({ rootKeys: holders });
      const { roots } = makeAnchor(
        { ...keys, targets: throwAwayKeySet({ rootKeys: holders }).root },
        new Date(),
      );
      return () => checkMetadataForm(Buffer.from(roots[0]?.text ?? ''), 'root', '1.root.json');
    };
    expect(rootOf(15)).not.toThrow();
    expect(rootOf(16)).toThrow('more than 32 keys');
    await expect(aKeyFolder({ rootKeys: 16 })).rejects.toThrow('15 are the most');
  });
});
