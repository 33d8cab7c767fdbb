import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { placeOf } from '../../../../../build/setup/electron/fallback-release.ts';
import { fillAtomically, unzip } from '../../../../../build/setup/electron/unpack.ts';
import { aZip } from '../a-zip.ts';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'unpack-'));
});

afterEach(() => rm(dir, { recursive: true, force: true }));

describe('fillAtomically', () => {
  it('replaces what was there by the whole of the new', async () => {
    const targetDir = join(dir, 'runtime');
    await mkdir(targetDir);
    await writeFile(join(targetDir, 'old'), '');
    await fillAtomically(targetDir, (workDir) => writeFile(join(workDir, 'new'), ''));
    expect(await readdir(targetDir)).toEqual(['new']);
  });

  it('leaves the previous folder whole and no half one behind when it fails', async () => {
    const targetDir = join(dir, 'runtime');
    await mkdir(targetDir);
    await writeFile(join(targetDir, 'old'), '');
    const failing = fillAtomically(targetDir, async (workDir) => {
      await writeFile(join(workDir, 'half'), '');
      throw new Error('disk full');
    });
    await expect(failing).rejects.toThrow('disk full');
    expect(await readdir(dir)).toEqual(['runtime']);
    expect(await readdir(targetDir)).toEqual(['old']);
  });

  it('does not show the folder before it is full', async () => {
    const targetDir = join(dir, 'runtime');
    await fillAtomically(targetDir, () => expect(existsSync(targetDir)).toBe(false));
    expect(existsSync(targetDir)).toBe(true);
  });
});

describe('unzip', () => {
  it("takes Electron's files, under Electron's names, and nothing of the other project", async () => {
    const zipPath = join(dir, 'archive.zip');
    await writeFile(
      zipPath,
      aZip({
        'Cypress/': '',
        'Cypress/Cypress': 'program',
        'Cypress/locales/cs.pak': 'texts',
        'Cypress/resources/app/index.js': 'theirs',
        'Cypress/browser_v8_context_snapshot.bin': 'theirs',
        'elsewhere.txt': 'theirs',
      }),
    );
    await unzip(zipPath, join(dir, 'out'), { placeOf });
    const files = await readdir(join(dir, 'out'), { recursive: true });
    expect(files.sort()).toEqual(['electron', 'locales', 'locales/cs.pak']);
    expect(await readFile(join(dir, 'out/electron'), 'utf8')).toBe('program');
  });

  it('refuses an entry whose place lies outside the folder', async () => {
    const zipPath = join(dir, 'archive.zip');
    await writeFile(zipPath, aZip({ 'innocent.txt': 'x' }));
    const outside = unzip(zipPath, join(dir, 'out'), { placeOf: () => '../escaped.txt' });
    await expect(outside).rejects.toThrow('points outside');
    expect(existsSync(join(dir, 'escaped.txt'))).toBe(false);
  });
});
