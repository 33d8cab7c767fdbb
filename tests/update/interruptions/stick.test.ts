import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { activateRelease } from '../../../electron/update/store/activate-release.ts';
import { inspectRelease } from '../../../electron/update/store/inspect-release.ts';
import type { Bytes } from '../../../electron/update/store/source.ts';
import { stageRelease } from '../../../electron/update/store/stage-release.ts';
import { sha256 } from '../../fixtures/files.ts';
import { buildRelease } from '../../fixtures/release.ts';
import { installedAt, installVerified, onStick, verify, type Stick } from '../../fixtures/store.ts';
import { aMuseum, expectNextAttempt, expectWhole, shown, type Museum } from './museum.ts';
import { systemError } from './wrapped-files.ts';

const rejected = (code: string): Error =>
  expect.objectContaining({ name: 'ReleaseRejectedError', code }) as Error;

let museum: Museum;
beforeAll(async () => {
  museum = await aMuseum();
});

/** The museum's stick, verified anew, so that a test may let it misbehave. */
async function aStick(): Promise<Stick> {
  const media = Array.from({ length: 6 }, (_, index) => `picture ${index}`);
  return onStick(buildRelease({ release: 4, media }));
}

/** From now on each file of the stick goes through this on its way. Its bytes come from the stick as before. */
function reading({ verified }: Stick, alter: (bytes: Bytes, name: string) => Bytes): void {
  const readDatabase = verified.readDatabase.bind(verified);
  const readAsset = verified.readAsset.bind(verified);
  Object.assign(verified, {
    readDatabase: () => alter(readDatabase(), 'database'),
    readAsset: (asset: Parameters<typeof readAsset>[0]) => alter(readAsset(asset), asset.sha256),
  });
}

describe('a stick that is pulled', () => {
  it('at every percent of an install leaves what is shown, and the next stick goes on', async () => {
    const storeDir = museum.aStore();
    const bytesTotal = museum.next.manifest.database.bytes + 2 * 1024 * 1024;
    for (let percent = 0; percent < 100; percent++) {
      const stick = { ...museum.stick, verified: await verify(museum.stick.repository) };
      let left = (bytesTotal * percent) / 100;
      reading(stick, (bytes) =>
        untilBytes(
          bytes,
          () => left,
          (count) => (left -= count),
        ),
      );
      const outcome = await stageRelease({ verified: stick.verified, storeDir }).catch(
        (cause: unknown) => cause,
      );
      // What earlier attempts have copied is not read again, so that in the end one of them succeeds.
      if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'stick-removed' });
      expect(await expectWhole(storeDir)).toBe(shown);
    }
    await expectNextAttempt(museum, storeDir);
  });

  it('after each file goes on with the files that are missing then, and with no other', async () => {
    const storeDir = museum.aStore();
    const stick = await aStick();
    let read: string[] = [];
    let isPulled = false;
    reading(stick, async function* (bytes, name) {
      if (isPulled) throw systemError('ENODEV');
      read.push(name);
      yield* bytes;
      isPulled = true;
    });
    let failures = 0;
    for (;;) {
      const copied = readdirSync(join(storeDir, 'media'));
      read = [];
      isPulled = false;
      const outcome = await stageRelease({ verified: stick.verified, storeDir }).catch(
        (cause: unknown) => cause,
      );
      expect(read.filter((name) => copied.includes(name))).toEqual([]);
      expect(await expectWhole(storeDir)).toBe(shown);
      if (!(outcome instanceof Error)) break;
      expect(outcome).toEqual(rejected('stick-removed'));
      expect(readdirSync(join(storeDir, 'media')).length).toBeGreaterThan(copied.length);
      failures += 1;
    }
    expect(failures).toBeGreaterThan(0);
  });

  it('for real, while it is read, is told from a bad one', async () => {
    const storeDir = museum.aStore();
    const stick = await aStick();
    const { repositoryDir } = stick.repository;
    reading(stick, async function* (bytes) {
      renameSync(repositoryDir, `${repositoryDir}-gone`);
      yield* bytes;
    });
    await expect(stageRelease({ verified: stick.verified, storeDir })).rejects.toThrow(
      rejected('stick-removed'),
    );
    expect(await expectWhole(storeDir)).toBe(shown);
  });

  it('after everything was copied changes nothing any more', async () => {
    const storeDir = museum.aStore();
    const stick = await aStick();
    await inspectRelease({ verified: stick.verified, storeDir });
    await stageRelease({ verified: stick.verified, storeDir });
    renameSync(stick.repository.repositoryDir, `${stick.repository.repositoryDir}-gone`);
    await activateRelease(storeDir, 4, { now: installedAt, isOnTrial: true });
    expect(await expectWhole(storeDir)).toBe(4);
  });
});

describe('a stick that is failing', () => {
  it.each(['first', 'last'])('with a read error in the %s file is refused, and named', async (which) => {
    const storeDir = museum.aStore();
    const stick = await aStick();
    const failing = which === 'last' ? 'database' : sha256('picture 0');
    reading(stick, (bytes, name) => (name === failing ? failingInTheMiddle(bytes) : bytes));
    const failure = await stageRelease({ verified: stick.verified, storeDir }).catch(
      (cause: unknown) => cause,
    );
    expect(failure).toEqual(rejected('stick-unreadable'));
    const { database } = stick.verified.manifest;
    expect(String(failure)).toContain(which === 'last' ? database.sha256 : failing);
    expect(await expectWhole(storeDir)).toBe(shown);
  });

  it('and answers other bytes the second time is refused: what was verified is not what was copied', async () => {
    const storeDir = museum.aStore();
    const stick = await aStick();
    const picture = sha256('picture 3');
    // It read well when it was inspected; its firmware, or its flash, says something else now.
    await inspectRelease({ verified: stick.verified, storeDir });
    writeFileSync(stick.fileOf(picture), 'pictura 3');
    await expect(stageRelease({ verified: stick.verified, storeDir })).rejects.toThrow(
      rejected('hash-mismatch'),
    );
    expect(await expectWhole(storeDir)).toBe(shown);
    writeFileSync(stick.fileOf(picture), 'picture 3');
    await installVerified(stick.verified, storeDir);
    expect(await expectWhole(storeDir)).toBe(4);
  });
});

async function* untilBytes(bytes: Bytes, left: () => number, taken: (count: number) => void): Bytes {
  for await (const chunk of bytes) {
    for (let offset = 0; offset < chunk.byteLength; offset += 4096) {
      const piece = chunk.subarray(offset, offset + 4096);
      if (left() < piece.byteLength) throw systemError('ENODEV');
      taken(piece.byteLength);
      yield piece;
    }
  }
}

async function* failingInTheMiddle(bytes: Bytes): Bytes {
  for await (const chunk of bytes) {
    yield chunk.subarray(0, chunk.byteLength / 2);
    throw systemError('EIO');
  }
}
