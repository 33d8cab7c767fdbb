import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findRepositories } from '../../../../../electron/update/drives/find-repositories.ts';
import { putRepository } from '../../../../fixtures/drives.ts';
import { aFolder } from '../../../../fixtures/files.ts';

describe('findRepositories', () => {
  let drive: string;
  const found = async () => (await findRepositories(drive)).map((path) => path.slice(drive.length));

  beforeEach(() => {
    drive = aFolder();
  });

  it('finds nothing on an empty stick', async () => {
    expect(await found()).toEqual([]);
  });

  it('finds nothing where there are only other files: photos, a ZIP, a compiled release (18)', async () => {
    writeFileSync(join(drive, 'vitrina.zip'), 'PK');
    writeFileSync(join(drive, 'release.json'), '{}');
    writeFileSync(join(drive, 'timestamp.json'), '{}');
    mkdirSync(join(drive, 'DCIM'));
    expect(await found()).toEqual([]);
  });

  it('finds a repository that is the stick itself, and one in a folder of any name', async () => {
    putRepository(drive);
    putRepository(join(drive, 'Výstava 2025 תערוכה 🕯'));
    expect(await found()).toEqual(['', '/Výstava 2025 תערוכה 🕯']);
  });

  it('finds all of several, sorted by name, so that none is chosen by chance (19)', async () => {
    for (const name of ['b', 'C', 'a']) putRepository(join(drive, name));
    expect(await found()).toEqual(['/C', '/a', '/b']);
  });

  it('passes over what operating systems leave on a stick (20)', async () => {
    const junk = ['._museum', '.Trashes', '.Trash-1000', '.Spotlight-V100', 'System Volume Information'];
    for (const name of [...junk, '$RECYCLE.BIN', 'lost+found']) putRepository(join(drive, name));
    for (const name of ['.DS_Store', 'Thumbs.db', 'autorun.inf']) writeFileSync(join(drive, name), 'x');
    putRepository(join(drive, 'museum'));
    expect(await found()).toEqual(['/museum']);
  });

  it('is not led off the stick by a link: to a repository, to its metadata, to its timestamp (49)', async () => {
    const elsewhere = putRepository(join(aFolder(), 'museum'));
    symlinkSync(elsewhere, join(drive, 'linked'));
    mkdirSync(join(drive, 'linked-metadata'));
    symlinkSync(join(elsewhere, 'metadata'), join(drive, 'linked-metadata/metadata'));
    mkdirSync(join(drive, 'linked-timestamp/metadata'), { recursive: true });
    symlinkSync(
      join(elsewhere, 'metadata/timestamp.json'),
      join(drive, 'linked-timestamp/metadata/timestamp.json'),
    );
    expect(await found()).toEqual([]);
  });

  it('is not kept waiting by a pipe or a folder in place of the timestamp (49)', async () => {
    mkdirSync(join(drive, 'pipe/metadata'), { recursive: true });
    execFileSync('mkfifo', [join(drive, 'pipe/metadata/timestamp.json')]);
    mkdirSync(join(drive, 'folder/metadata/timestamp.json'), { recursive: true });
    expect(await found()).toEqual([]);
  });

  it('does not search deeper than one folder', async () => {
    putRepository(join(drive, 'a/b'));
    expect(await found()).toEqual([]);
  });

  it('looks at the first hundred folders of a stick with thousands, whatever files lie between them (52)', async () => {
    for (let index = 0; index < 300; index += 1) {
      mkdirSync(join(drive, `photos-${String(index).padStart(4, '0')}`));
      writeFileSync(join(drive, `file-${index}`), '');
    }
    putRepository(join(drive, 'museum'));
    putRepository(join(drive, 'zz-beyond'));
    expect(await found()).toEqual(['/museum']);
  });

  it('says that the stick was removed, where it is gone when it is looked at (1)', async () => {
    const looking = findRepositories(join(drive, 'gone'));
    await expect(looking).rejects.toMatchObject({ name: 'ReleaseRejectedError', code: 'stick-removed' });
  });

  it('says that the stick was removed, where a file lies in its place', async () => {
    writeFileSync(join(drive, 'file'), '');
    await expect(findRepositories(join(drive, 'file'))).rejects.toMatchObject({ code: 'stick-removed' });
  });
});
