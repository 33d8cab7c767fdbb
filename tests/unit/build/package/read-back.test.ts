import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { findWrongFuses } from '../../../../build/package/fuses.ts';
import { checkPackage } from '../../../../build/package/read-back.ts';
import { aFolder } from '../../../fixtures/files.ts';

/** What Electron's fuses look like inside an executable: a sentence to find them by, their version and number, then each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const asTheyMustBe = '01001100';

function anExecutable(dir: string, fuses = asTheyMustBe): string {
  const path = join(dir, 'vitrina');
  writeFileSync(
    path,
    Buffer.concat([
      Buffer.from(`machine code ${sentinel}`),
      Buffer.from([1, fuses.length]),
      Buffer.from(`${fuses} more`),
    ]),
  );
  return path;
}

async function aPackage(options: { inArchive?: string; beside?: string; fuses?: string } = {}) {
  const dir = aFolder();
  const appDir = aFolder();
  const write = (path: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
  };
  write(join(appDir, 'main.js'));
  if (options.inArchive !== undefined) write(join(appDir, options.inArchive));
  mkdirSync(join(dir, 'resources'));
  await createPackage(appDir, join(dir, 'resources/app.asar'));
  if (options.beside !== undefined) write(join(dir, 'resources', options.beside));
  return checkPackage(dir, anExecutable(dir, options.fuses));
}

describe('findWrongFuses', () => {
  it('finds nothing where what lets in is off and what locks is on', async () => {
    expect(await findWrongFuses(anExecutable(aFolder()))).toEqual([]);
  });

  it('finds every fuse of an Electron as it is downloaded that is not as it must be', async () => {
    expect(await findWrongFuses(anExecutable(aFolder(), '10110001'))).toEqual([
      'RunAsNode',
      'EnableCookieEncryption',
      'EnableNodeOptionsEnvironmentVariable',
      'EnableNodeCliInspectArguments',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'GrantFileProtocolExtraPrivileges',
    ]);
  });

  it('finds a fuse that Electron has taken out, and one that it never had', async () => {
    expect(await findWrongFuses(anExecutable(aFolder(), 'r1001100'))).toEqual(['RunAsNode']);
    expect(await findWrongFuses(anExecutable(aFolder(), '0100110'))).toEqual([
      'GrantFileProtocolExtraPrivileges',
    ]);
  });
});

describe('checkPackage', () => {
  it('lets a package pass that is as it must be', async () => {
    await expect(aPackage()).resolves.toBeUndefined();
  });

  it('refuses a package whose executable runs as Node', async () => {
    await expect(aPackage({ fuses: '11001100' })).rejects.toThrow('fuses are not as they must be: RunAsNode');
  });

  it.each(['app/package.json', 'default_app/main.js', 'default_app.asar'])(
    'refuses a package with another app in it, as %s',
    async (beside) => {
      await expect(aPackage({ beside })).rejects.toThrow('holds another app');
    },
  );

  it.each([
    'main.js.map',
    'electron/main.ts',
    'src/App.svelte',
    'node_modules/better-sqlite3/deps/sqlite3.c',
    'node_modules/better-sqlite3/prebuilds/win32-x64.node',
    'keys/targets.pem',
    'root.json',
  ])('refuses a package with %s in it', async (inArchive) => {
    await expect(aPackage({ inArchive })).rejects.toThrow(inArchive);
  });
});
