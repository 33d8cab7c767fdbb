import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rollBack } from '../../../../../electron/update/store/activate-release.ts';
import { stageRelease } from '../../../../../electron/update/store/stage-release.ts';
import { aFolder, sha256 } from '../../../../fixtures/files.ts';
import { buildRelease } from '../../../../fixtures/release.ts';
import {
  activeNumber,
  aVerified,
  install,
  installedAt,
  onStick,
  type Stick,
} from '../../../../fixtures/store.ts';

const rejected = (code: string): Error =>
  expect.objectContaining({ name: 'ReleaseRejectedError', code }) as Error;

describe('stageRelease refuses', () => {
  const picture = sha256('picture');
  /** What happens to the stick after it was verified. */
  const cases: readonly (readonly [what: string, code: string, spoil: (stick: Stick) => void])[] = [
    ['a missing database', 'file-missing', ({ fileOf }) => rmSync(fileOf())],
    ['a missing picture', 'file-missing', ({ fileOf }) => rmSync(fileOf(picture))],
    [
      'a changed byte in a picture',
      'hash-mismatch',
      ({ fileOf }) => writeFileSync(fileOf(picture), 'pictura'),
    ],
    ['a changed byte in the database', 'hash-mismatch', ({ fileOf }) => changeLastByte(fileOf())],
    ['a picture that is cut short', 'copy-incomplete', ({ fileOf }) => truncateSync(fileOf(picture), 3)],
    ['a database that is cut short', 'copy-incomplete', ({ fileOf }) => truncateSync(fileOf(), 4096)],
    [
      'a picture that is longer than promised',
      'size-mismatch',
      ({ fileOf }) => appendFileSync(fileOf(picture), 'picture'.repeat(9)),
    ],
    ['a link in place of a picture', 'not-a-file', ({ fileOf }) => replaceByLink(fileOf(picture))],
    ['a link in place of the database', 'not-a-file', ({ fileOf }) => replaceByLink(fileOf())],
    [
      'a link in place of the media folder',
      'not-a-file',
      ({ fileOf }) => replaceByLink(dirname(fileOf(picture))),
    ],
    [
      'a stick that is pulled',
      'stick-removed',
      ({ repository }) => rmSync(repository.repositoryDir, { recursive: true }),
    ],
  ];

  it.each(cases)('%s (%s), and keeps what was active', async (_what, code, spoil) => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    const stick = await onStick(buildRelease({ release: 2, media: ['picture'] }));
    spoil(stick);
    await expect(stageRelease({ verified: stick.verified, storeDir })).rejects.toThrow(rejected(code));
    expect(activeNumber(storeDir)).toBe(1);
    expect(existsSync(join(storeDir, 'releases', '2'))).toBe(false);
  });

  it('whatever was not verified, however much it looks like a release', async () => {
    const verified = await aVerified(buildRelease());
    const storeDir = aFolder();
    const { manifest, custom, trust } = verified;
    const forged = {
      ...{ manifest, custom, trust },
      readDatabase: () => verified.readDatabase(),
      readAsset: verified.readAsset.bind(verified),
    };
    // @ts-expect-error -- the compiler refuses it too: nothing but verification makes one
    await expect(stageRelease({ verified: forged, storeDir })).rejects.toThrow(TypeError); // eslint-disable-line @typescript-eslint/no-unsafe-class-instance-assignment -- that is what is tested
    const copied = { verified: Object.create(verified) as unknown, storeDir } as never;
    await expect(stageRelease(copied)).rejects.toThrow(TypeError);
    expect(activeNumber(storeDir)).toBe('no-release');
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

  it('an older release also where the active one cannot be read any more', async () => {
    const storeDir = aFolder();
    await install(buildRelease({ release: 5 }), storeDir);
    rmSync(join(storeDir, 'releases/5/release.json'));
    await expect(install(buildRelease({ release: 4 }), storeDir)).rejects.toThrow(rejected('older-release'));
  });

  it('other content under the number that is active', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    await expect(install(buildRelease({ media: ['x'] }), storeDir)).rejects.toThrow(rejected('number-taken'));
  });

  it('other content under a number that staff went back from', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    await install(buildRelease({ release: 2 }), storeDir);
    await rollBack(storeDir, { now: installedAt });
    const other = buildRelease({ release: 2, media: ['x'] });
    await expect(install(other, storeDir)).rejects.toThrow(rejected('number-taken'));
  });

  it('a release of another exhibit', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    const other = buildRelease({ release: 2, exhibit: 'another' });
    await expect(install(other, storeDir)).rejects.toThrow(rejected('other-exhibit'));
  });

  function changeLastByte(path: string): void {
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    writeFileSync(path, bytes);
  }

  function replaceByLink(path: string): void {
    const elsewhere = join(aFolder(), 'elsewhere');
    cpSync(path, elsewhere, { recursive: true });
    rmSync(path, { recursive: true });
    symlinkSync(elsewhere, path);
  }
});
