import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copyChunkBytes, maxMetadataBytes } from '../../../electron/update/limits.ts';
import { buildRelease } from '../../fixtures/release.ts';
import { aRepository } from '../../fixtures/repository.ts';
import { databaseName, expectRefusal, look, manifestName, readAll } from './kiosk.ts';
import { asset, aStick, built, largest, mediaName, readStick } from './stick.ts';

describe('a stick that was pulled', () => {
  it.each(['snapshot', 'targets', 'exhibit'])(
    'may lack no more than the last byte of %s, and staff hear that it was pulled too early',
    async (role) => {
      const stick = await aStick();
      const path = stick.metadataPath(role);
      truncateSync(path, readFileSync(path).length - 1);
      await expectRefusal(look(stick), 'copy-incomplete', `1.${role}.json`);
    },
  );

  it('is told from one on which files are missing', async () => {
    const stick = await aStick();
    const verified = await look(stick);
    renameSync(stick.repositoryDir, `${stick.repositoryDir}-pulled`);
    await expectRefusal(look(stick), 'stick-removed');
    await expectRefusal(readAll(verified.readDatabase()), 'stick-removed');
    await expectRefusal(readAll(verified.readAsset(asset)), 'stick-removed');
  });
});

describe('files without end', () => {
  it.each(['timestamp', 'snapshot', 'exhibit'] as const)(
    'are read no further than %s may be long, also where the file system claims terabytes',
    async (role) => {
      const stick = await aStick();
      truncateSync(stick.metadataPath(role), 8 * 1024 ** 4);
      await expectRefusal(look(stick), 'too-large', `${maxMetadataBytes[role]} bytes`);
    },
  );

  it.each(['snapshot', 'targets', 'exhibit'])(
    'are refused where the metadata of %s are longer than was signed, if only by a blank',
    async (role) => {
      const stick = await aStick();
      appendFileSync(stick.metadataPath(role), ' ');
      await expectRefusal(look(stick), 'size-mismatch', `1.${role}.json`);
    },
  );

  it('are refused before they are read, where they are longer than was signed', async () => {
    const stick = await aStick();
    for (const name of [databaseName, mediaName]) truncateSync(stick.targetPath(name), 8 * 1024 ** 4);
    const verified = await look(stick);
    await expectRefusal(readAll(verified.readDatabase()), 'size-mismatch', databaseName);
    await expectRefusal(readAll(verified.readAsset(asset)), 'size-mismatch', mediaName);
  });

  it('are given no further than was signed, when they grow while they are read', async () => {
    const bytes = 3 * copyChunkBytes;
    const large = buildRelease({ media: ['x'.repeat(bytes)] });
    const stick = await aRepository({ built: large });
    const wanted = largest(large);
    const path = stick.targetPath(`media/${wanted.sha256}`);
    let given = 0;
    for await (const chunk of (await look(stick)).readAsset(wanted)) {
      given += chunk.byteLength;
      // Whoever reads on for ever shall not fill this disk.
      if (given > bytes) break;
      appendFileSync(path, 'y'.repeat(copyChunkBytes));
    }
    expect(given).toBe(bytes);
  });

  it('are refused when they shrink while they are read', async () => {
    const large = buildRelease({ media: ['x'.repeat(4 * copyChunkBytes)] });
    const stick = await aRepository({ built: large });
    const wanted = largest(large);
    const path = stick.targetPath(`media/${wanted.sha256}`);
    const read = async () => {
      for await (const chunk of (await look(stick)).readAsset(wanted)) {
        truncateSync(path, Math.min(chunk.byteLength, copyChunkBytes));
      }
    };
    await expectRefusal(read(), 'copy-incomplete', wanted.sha256);
  });
});

describe('a stick that answers differently the second time', () => {
  it('is asked for each metadata file once', async () => {
    const stick = await aStick();
    const verified = await look(stick);
    for (const name of readdirSync(stick.path('metadata')).filter((file) => !file.includes('.media-'))) {
      writeFileSync(stick.path('metadata', name), 'another answer');
    }
    expect((await readAll(verified.readAsset(asset))).length).toBe(asset.bytes);
  });

  it('cannot put another manifest in the place of the one that was verified', async () => {
    const stick = await aStick();
    const verified = await look(stick);
    writeFileSync(stick.targetPath(manifestName), '{}');
    expect(verified.manifest).toEqual(built.manifest);
  });

  it('gives its new bytes, which are hashed where they are written', async () => {
    const stick = await aStick();
    const verified = await look(stick);
    const other = 'X'.repeat(asset.bytes);
    writeFileSync(stick.targetPath(mediaName), other);
    expect((await readAll(verified.readAsset(asset))).toString()).toBe(other);
  });

  it('is refused when a bin of media has changed since the snapshot was verified', async () => {
    const stick = await aStick();
    const bins = readdirSync(stick.path('metadata')).filter((file) => file.includes('.media-'));
    const verified = await look(stick);
    for (const bin of bins)
      writeFileSync(
        stick.path('metadata', bin),
        readFileSync(stick.path('metadata', bin), 'utf8').replace('"length"', '"lengtH"'),
      );
    const reads = verified.manifest.assets.map((each) => readAll(verified.readAsset(each)));
    const ends = await Promise.allSettled(reads);
    expect(ends.some(({ status }) => status === 'rejected')).toBe(true);
  });
});

describe('files that nobody has signed', () => {
  it('are never looked at, whatever they are called', async () => {
    const stick = await aStick();
    const names = [
      '._timestamp.json',
      '.DS_Store',
      'Thumbs.db',
      'autorun.inf',
      'desktop.ini',
      '2.root.json.part',
      '99.snapshot.json',
      'CON',
      'snapshot.json',
    ];
    for (const folder of ['.', 'metadata', 'targets', 'targets/media', 'targets/exhibit/winter-roads/1']) {
      for (const name of names) writeFileSync(stick.path(folder, name), 'junk');
      mkdirSync(stick.path(folder, 'System Volume Information'));
      symlinkSync('/dev/zero', stick.path(folder, '.Trashes'));
    }
    await expect(readStick(stick)).resolves.toBeUndefined();
  });

  it('are refused as a root, for the next root is looked for by name', async () => {
    const stick = await aStick();
    writeFileSync(stick.path('metadata', '2.root.json'), 'junk');
    await expectRefusal(look(stick), 'metadata-invalid', '2.root.json');
  });
});
