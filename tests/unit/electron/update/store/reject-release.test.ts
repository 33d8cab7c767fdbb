import { cpSync, existsSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directorySource } from '../../../../../electron/update/store/directory-source.ts';
import { installRelease } from '../../../../../electron/update/store/install-release.ts';
import type { ReleaseSource } from '../../../../../electron/update/store/source.ts';
import { aFolder, sha256 } from '../../../../fixtures/files.ts';
import { buildRelease, writeManifest, type BuiltRelease } from '../../../../fixtures/release.ts';
import { activeNumber, install } from '../../../../fixtures/store.ts';

const rejected = (code: string): Error =>
  expect.objectContaining({ name: 'ReleaseRejectedError', code }) as Error;

describe('installRelease refuses', () => {
  const cases: readonly (readonly [what: string, code: string, spoil: (built: BuiltRelease) => void])[] = [
    [
      'a folder without a manifest',
      'manifest-missing',
      ({ releaseDir }) => rmSync(join(releaseDir, 'release.json')),
    ],
    [
      'a manifest that is not JSON',
      'manifest-invalid',
      ({ releaseDir }) => writeFileSync(join(releaseDir, 'release.json'), '{'),
    ],
    [
      'a manifest with a field of its own',
      'manifest-invalid',
      ({ releaseDir, manifest }) => writeManifest(releaseDir, { ...manifest, x: 1 }),
    ],
    [
      'an asset name that is a path',
      'manifest-invalid',
      ({ releaseDir, manifest }) =>
        writeManifest(releaseDir, {
          ...manifest,
          assets: [{ sha256: '../../etc/passwd', bytes: 1, mediaType: 'image/webp' }],
        }),
    ],
    [
      'a schema of another version',
      'schema-unknown',
      ({ releaseDir, manifest }) => writeManifest(releaseDir, { ...manifest, schema: 99 }),
    ],
    ['a missing database', 'file-missing', ({ releaseDir }) => rmSync(join(releaseDir, 'exhibit.sqlite'))],
    [
      'a missing picture',
      'file-missing',
      ({ releaseDir }) => rmSync(join(releaseDir, 'media', sha256('picture'))),
    ],
    [
      'a changed byte in a picture',
      'hash-mismatch',
      ({ releaseDir }) => writeFileSync(join(releaseDir, 'media', sha256('picture')), 'pictura'),
    ],
    [
      'a picture that is cut short',
      'size-mismatch',
      ({ releaseDir }) => writeFileSync(join(releaseDir, 'media', sha256('picture')), 'pic'),
    ],
    [
      'a picture that is longer than promised',
      'size-mismatch',
      ({ releaseDir }) => writeFileSync(join(releaseDir, 'media', sha256('picture')), 'picture'.repeat(9)),
    ],
    [
      'a database that is cut short',
      'size-mismatch',
      ({ releaseDir }) => truncateSync(join(releaseDir, 'exhibit.sqlite'), 4096),
    ],
    [
      'a link in place of a picture',
      'not-a-file',
      (built) => replaceByLink(built, join('media', sha256('picture'))),
    ],
    ['a link in place of the database', 'not-a-file', (built) => replaceByLink(built, 'exhibit.sqlite')],
    ['a link in place of the manifest', 'not-a-file', (built) => replaceByLink(built, 'release.json')],
    ['a link in place of the media folder', 'not-a-file', (built) => replaceByLink(built, 'media')],
  ];

  function replaceByLink({ releaseDir }: BuiltRelease, name: string): void {
    const path = join(releaseDir, name);
    const elsewhere = join(aFolder(), 'elsewhere');
    cpSync(path, elsewhere, { recursive: true });
    rmSync(path, { recursive: true });
    symlinkSync(elsewhere, path);
  }

  it.each(cases)('%s (%s), and keeps what was active', async (_what, code, spoil) => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    const next = buildRelease({ release: 2, media: ['picture'] });
    spoil(next);
    await expect(install(next, storeDir)).rejects.toThrow(rejected(code));
    expect(activeNumber(storeDir)).toBe(1);
  });

  it('a database of another exhibit than the manifest says', async () => {
    const built = buildRelease({ exhibit: 'another' });
    await expect(install(built, aFolder())).rejects.toThrow(rejected('database-foreign'));
  });

  it('a database with a trigger, even when its hash is right', async () => {
    const built = buildRelease({
      change: (db) => db.exec('CREATE TRIGGER t AFTER INSERT ON media BEGIN SELECT 1; END'),
    });
    await expect(install(built, aFolder())).rejects.toThrow(rejected('database-foreign'));
  });

  it('a database with a broken reference', async () => {
    const built = buildRelease({
      change: (db) => {
        db.pragma('foreign_keys = OFF');
        db.exec("INSERT INTO place_texts VALUES ('nowhere', 'cs', NULL)");
      },
    });
    await expect(install(built, aFolder())).rejects.toThrow(rejected('database-damaged'));
  });

  it('an older release', async () => {
    const storeDir = aFolder();
    await install(buildRelease({ release: 5 }), storeDir);
    await expect(install(buildRelease({ release: 4 }), storeDir)).rejects.toThrow(rejected('older-release'));
  });

  it('other content under the number that is active', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    await expect(install(buildRelease({ media: ['x'] }), storeDir)).rejects.toThrow(rejected('number-taken'));
  });

  it('a release of another exhibit', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    const other = buildRelease({ release: 2, exhibit: 'another' });
    await expect(install(other, storeDir)).rejects.toThrow(rejected('other-exhibit'));
  });

  it('a picture that never ends, after the bytes promised', async () => {
    const built = buildRelease({ media: ['picture'] });
    const source: ReleaseSource = {
      ...directorySource(built.releaseDir),
      async *readAsset() {
        for (;;) yield await Promise.resolve(new Uint8Array(1024));
      },
    };
    await expect(installRelease({ source, storeDir: aFolder() })).rejects.toThrow(rejected('size-mismatch'));
  });

  it('a stick that is pulled while a picture is read, and shows the old release', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    const next = buildRelease({ release: 2, media: ['picture'] });
    const source: ReleaseSource = {
      ...directorySource(next.releaseDir),
      async *readAsset() {
        yield await Promise.resolve(Buffer.from('pic'));
        throw new Error('EIO');
      },
    };
    await expect(installRelease({ source, storeDir })).rejects.toThrow('EIO');
    expect(activeNumber(storeDir)).toBe(1);
    expect(existsSync(join(storeDir, 'media', sha256('picture')))).toBe(false);
    await install(next, storeDir);
    expect(activeNumber(storeDir)).toBe(2);
  });
});
