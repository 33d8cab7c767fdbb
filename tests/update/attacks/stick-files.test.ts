import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../../fixtures/files.ts';
import type { TestRepository } from '../../fixtures/repository.ts';
import { databaseName, expectRefusal, manifestName } from './kiosk.ts';
import { aStick, mediaName, readStick } from './stick.ts';

/** Every file that a kiosk reads of a stick, and the code when it is not there. */
const files = [
  ['the timestamp', (stick: TestRepository) => stick.metadataPath('timestamp'), 'copy-incomplete'],
  ['the snapshot', (stick: TestRepository) => stick.metadataPath('snapshot'), 'copy-incomplete'],
  ['the targets', (stick: TestRepository) => stick.metadataPath('targets'), 'copy-incomplete'],
  [
    'the metadata of the exhibit',
    (stick: TestRepository) => stick.metadataPath('exhibit'),
    'copy-incomplete',
  ],
  [
    'a bin of media',
    (stick: TestRepository) => stick.metadataPath(stick.roleOf(mediaName)),
    'copy-incomplete',
  ],
  ['the manifest', (stick: TestRepository) => stick.targetPath(manifestName), 'manifest-missing'],
  ['the database', (stick: TestRepository) => stick.targetPath(databaseName), 'file-missing'],
  ['a media file', (stick: TestRepository) => stick.targetPath(mediaName), 'file-missing'],
] as const;

const folders = [
  ['metadata', 'copy-incomplete'],
  ['targets', 'manifest-missing'],
  ['targets/exhibit', 'manifest-missing'],
  ['targets/exhibit/winter-roads', 'manifest-missing'],
  ['targets/exhibit/winter-roads/1', 'manifest-missing'],
  ['targets/media', 'file-missing'],
] as const;

describe.each(files)('%s', (_, pathOf, missingCode) => {
  it('is missed when it is not there', async () => {
    const stick = await aStick();
    rmSync(pathOf(stick));
    await expectRefusal(readStick(stick), missingCode);
  });

  it('is refused when it is cut short, with the advice to copy again', async () => {
    const stick = await aStick();
    const path = pathOf(stick);
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
    await expectRefusal(readStick(stick), 'copy-incomplete');
  });

  it('is refused when it is empty', async () => {
    const stick = await aStick();
    truncateSync(pathOf(stick), 0);
    await expectRefusal(readStick(stick), 'copy-incomplete');
  });

  it('is refused when there is more behind it', async () => {
    const stick = await aStick();
    appendFileSync(pathOf(stick), '{"more":1}');
    await expect(readStick(stick)).rejects.toMatchObject({ name: 'ReleaseRejectedError' });
  });

  it('is refused as a link, even to the very bytes that were signed', async () => {
    const stick = await aStick();
    const path = pathOf(stick);
    const elsewhere = join(aFolder(), 'elsewhere');
    renameSync(path, elsewhere);
    symlinkSync(elsewhere, path);
    await expectRefusal(readStick(stick), 'not-a-file', path);
  });

  it.each(['/dev/zero', '/dev/tty', '/dev/null', '/etc/shadow', '/proc/self/environ', 'nowhere'])(
    'is refused as a link to %s',
    async (target) => {
      const stick = await aStick();
      const path = pathOf(stick);
      rmSync(path);
      symlinkSync(target, path);
      await expectRefusal(readStick(stick), 'not-a-file', path);
    },
  );

  it('is refused as a pipe, and nobody waits for its other end', async () => {
    const stick = await aStick();
    const path = pathOf(stick);
    rmSync(path);
    execFileSync('mkfifo', [path]);
    await expectRefusal(readStick(stick), 'not-a-file', path);
  });

  it('is refused as a folder', async () => {
    const stick = await aStick();
    const path = pathOf(stick);
    rmSync(path);
    mkdirSync(path);
    await expectRefusal(readStick(stick), 'not-a-file', path);
  });

  it('is the file it is under a second name too, and its bytes are what counts', async () => {
    const stick = await aStick();
    const path = pathOf(stick);
    linkSync(path, join(dirname(path), 'second-name'));
    await expect(readStick(stick)).resolves.toBeUndefined();
  });
});

describe.each(folders)('the folder %s', (folder, missingCode) => {
  it('is missed when it is not there', async () => {
    const stick = await aStick();
    rmSync(stick.path(folder), { recursive: true });
    await expectRefusal(readStick(stick), missingCode);
  });

  it('is refused as a link, even to a folder that holds what was signed', async () => {
    const stick = await aStick();
    const elsewhere = join(aFolder(), 'elsewhere');
    renameSync(stick.path(folder), elsewhere);
    symlinkSync(elsewhere, stick.path(folder));
    await expectRefusal(readStick(stick), 'not-a-file', stick.path(folder));
  });

  it('is refused as a file', async () => {
    const stick = await aStick();
    rmSync(stick.path(folder), { recursive: true });
    writeFileSync(stick.path(folder), '');
    await expectRefusal(readStick(stick), 'not-a-file', stick.path(folder));
  });
});

describe('a device file on a stick', () => {
  it('is refused, and never opened', async () => {
    const stick = await aStick();
    const path = stick.metadataPath('snapshot');
    rmSync(path);
    // Where we may not make one, a socket stands in: no plain file either.
    try {
      execFileSync('mknod', [path, 'c', '1', '5'], { stdio: 'ignore' });
    } catch {
      execFileSync('mkfifo', [path]);
    }
    await expectRefusal(readStick(stick), 'not-a-file', path);
  });
});
