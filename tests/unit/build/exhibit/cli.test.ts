import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError, parseCommand } from '../../../../build/exhibit/arguments.ts';
import { runCheck, runCompile, runDemo, runInstall, runPublish } from '../../../../build/exhibit/commands.ts';
import { maxVersion } from '../../../../content/schema/repository.ts';
import { PublishError } from '../../../../build/publish/publish-error.ts';
import { aKeyFolder, passphrase } from '../../../fixtures/key-folder.ts';
import { activeNumber } from '../../../fixtures/store.ts';
import { aTinyExhibit } from '../../../fixtures/tiny-exhibit.ts';

describe('parseCommand', () => {
  it('fills in the folders of this repository', () => {
    expect(parseCommand(['check'])).toEqual({ kind: 'check', folder: 'content/death-marches' });
    expect(parseCommand(['compile', 'x', '--release', '5'])).toEqual({
      kind: 'compile',
      folder: 'x',
      releaseDir: '.output/release',
      storeDir: '.output/store',
      release: 5,
    });
    expect(parseCommand(['install', '--from', 'stick'])).toEqual({
      kind: 'install',
      repositoryDir: 'stick',
      storeDir: '.output/store',
    });
    expect(parseCommand(['publish', '--to', 'stick', '--keys', 'k'])).toMatchObject({
      folder: 'content/death-marches',
      days: 365,
      passphraseFiles: [],
    });
    expect(parseCommand(['check', '--help'])).toEqual({ kind: 'help' });
  });

  it('takes "publishing" for the three roles whose keys lie on a laptop', () => {
    const args = ['rotate', '--keys', 'k', '--role', 'publishing', '--role', 'root', '--role', 'exhibit'];
    expect(parseCommand(args)).toMatchObject({ roles: ['exhibit', 'snapshot', 'timestamp', 'root'] });
  });

  it.each([
    [[]],
    [['burn']],
    [['check', 'a', 'b']],
    [['check', '--wat']],
    [['check', '--keys', 'k']],
    [['compile', '--release', '0']],
    [['compile', '--release', String(maxVersion + 1)]],
    [['install']],
    [['keys']],
    [['keys', 'folder', '--to', 'k']],
    [['publish', '--keys', 'k']],
    [['publish', '--to', 'stick']],
    [['publish', '--to', 'stick', '--keys', 'k', '--days', 'many']],
    [['rotate', '--keys', 'k']],
    [['rotate', '--keys', 'k', '--role', 'director']],
    [['renew', '--keys', 'k', '--passphrase', 'on the command line']],
  ])('refuses %j as wrong usage', (args) => {
    expect(() => parseCommand(args)).toThrow(UsageError);
  });
});

/** Runs one command after the other in a folder of its own, and keeps what they print. */
async function aWorkshop() {
  const exhibit = await aTinyExhibit();
  const lines: string[] = [];
  const workDir = mkdtempSync(join(tmpdir(), 'vitrina-workshop-'));
  const [releaseDir, storeDir] = [join(workDir, 'release'), join(workDir, 'store')];
  const repositoryDir = join(workDir, 'stick');
  const print = (line: string): number => lines.push(line);
  return {
    exhibit,
    lines,
    storeDir,
    repositoryDir,
    check: () => runCheck({ kind: 'check', folder: exhibit.dir }, print),
    compile: () => runCompile({ kind: 'compile', folder: exhibit.dir, releaseDir, storeDir }, print),
    demo: () => runDemo({ kind: 'demo', releaseDir, repositoryDir, storeDir }, print),
    publish: (keysDir: string) => {
      const passphraseFiles = [join(workDir, 'passphrase')];
      writeFileSync(join(workDir, 'passphrase'), `${passphrase}\n`);
      const dirs = { folder: exhibit.dir, releaseDir, repositoryDir, keysDir };
      return runPublish({ kind: 'publish', ...dirs, days: 90, passphraseFiles }, print);
    },
    install: (rootPath?: string) =>
      runInstall({ kind: 'install', repositoryDir, storeDir, ...(rootPath && { rootPath }) }, print),
  };
}

describe('the exhibit tool', () => {
  it('ends a clean check with one sentence on what the exhibit holds', async () => {
    const workshop = await aWorkshop();
    expect(await workshop.check()).toBe(0);
    expect(workshop.lines).toHaveLength(2);
    expect(workshop.lines[0]).toMatch(
      /exhibit\.yaml:4:\d+: note: no native speaker has read the texts in Hebrew \(he\) yet$/,
    );
    expect(workshop.lines[1]).toMatch(
      /: 1 story, 2 chapters, 2 events, 1 route, 2 places, 1 person, 1 term, 1 figure, 4 media, 2 sources; words: en \d+, he \d+\.$/,
    );
  });

  it('lets warnings pass and stops at problems, whose number it gives', async () => {
    const workshop = await aWorkshop();
    workshop.exhibit.write('notes.txt', 'x');
    expect(await workshop.check()).toBe(0);
    workshop.exhibit.edit('terms/terms.yaml', '[LOG]', '[LGO]');
    workshop.exhibit.edit('events/events.yaml', 'weight: 1', 'weight: 7');
    expect(await workshop.check()).toBe(1);
    expect(workshop.lines.at(-1)).toBe('2 problems in 2 files.');
    expect(await workshop.compile()).toBe(1);
  });

  it('says so where there is no exhibit', async () => {
    const lines: string[] = [];
    expect(await runCheck({ kind: 'check', folder: 'no/such/folder' }, (line) => lines.push(line))).toBe(1);
    expect(lines).toEqual([
      'no/such/folder: there is no such folder; name the folder of an exhibit, the one that holds exhibit.yaml',
    ]);
  });

  it('brings a compiled exhibit into a store as a stick does, and after a changed text the next release', async () => {
    const workshop = await aWorkshop();
    expect([await workshop.compile(), await workshop.demo()]).toEqual([0, 0]);
    expect(activeNumber(workshop.storeDir)).toBe(1);
    expect([await workshop.compile(), await workshop.demo()]).toEqual([0, 0]);
    expect(workshop.lines.at(-1)).toMatch(/^Release 1 of two-lights is installed in .* already\.$/);
    workshop.exhibit.edit('about.en.md', 'invented', 'made up');
    expect([await workshop.compile(), await workshop.demo()]).toEqual([0, 0]);
    expect(activeNumber(workshop.storeDir)).toBe(2);
  });

  it('publishes an exhibit with the keys of a museum, and says that the stick may be pulled', async () => {
    const workshop = await aWorkshop();
    const keysDir = await aKeyFolder();
    expect(await workshop.publish(keysDir)).toBe(0);
    expect(workshop.lines.at(-1)).toMatch(
      /^Release 1 of two-lights is whole on .*, read back.* and verified, valid until \d{4}-\d\d-\d\d; .*pull.*\.$/,
    );
    expect(await workshop.install(join(keysDir, 'public', 'root.json'))).toBe(0);
    expect(activeNumber(workshop.storeDir)).toBe(1);
    workshop.exhibit.edit('about.en.md', 'invented', 'made up');
    expect(await workshop.publish(keysDir)).toBe(0);
    expect(await workshop.install()).toBe(0);
    expect(activeNumber(workshop.storeDir)).toBe(2);
  });

  it('publishes nothing of an exhibit with problems, nor with a passphrase that is wrong', async () => {
    const workshop = await aWorkshop();
    const keysDir = await aKeyFolder();
    workshop.exhibit.edit('terms/terms.yaml', '[LOG]', '[LGO]');
    expect(await workshop.publish(keysDir)).toBe(1);
    await expect(workshop.publish(join(keysDir, 'public'))).rejects.toThrow(PublishError);
    expect(existsSync(workshop.repositoryDir)).toBe(false);
  });

  it('installs nothing into a store that trusts nobody, or somebody else', async () => {
    const workshop = await aWorkshop();
    expect(await workshop.publish(await aKeyFolder())).toBe(0);
    expect(await workshop.install()).toBe(1);
    expect(workshop.lines.at(-1)).toMatch(/^release rejected \(not-trusted-yet\)/);
    const stranger = await aKeyFolder({ rootKeys: 2 });
    expect(await workshop.install(join(stranger, 'public', 'root.json'))).toBe(1);
    expect(workshop.lines.at(-1)).toMatch(/^release rejected \(signature-invalid\)/);
    expect(activeNumber(workshop.storeDir)).toBe('no-release');
  });

  it('explains what to do where nothing is compiled or published', async () => {
    const workshop = await aWorkshop();
    await expect(workshop.demo()).rejects.toThrow('Compile the exhibit first');
    expect(await workshop.install()).toBe(1);
  });
});
