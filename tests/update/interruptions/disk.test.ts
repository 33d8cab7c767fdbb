import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskFiles, type Files } from '../../../electron/update/files.ts';
import { stageRelease } from '../../../electron/update/store/stage-release.ts';
import { startStore } from '../../../electron/update/store/start-store.ts';
import { effort } from '../../fixtures/effort.ts';
import { aFolder } from '../../fixtures/files.ts';
import { installedAt, installVerified } from '../../fixtures/store.ts';
import { aMuseum, countSteps, expectNextAttempt, expectWhole, shown, type Museum } from './museum.ts';
import { systemError, wrapFiles, type Step } from './wrapped-files.ts';

let museum: Museum;
let steps: number;
beforeAll(async () => {
  museum = await aMuseum();
  steps = await countSteps(museum);
});

/** Steps for which a disk needs room. */
const needsRoom: readonly Step['kind'][] = ['create', 'write', 'sync', 'makeFolder', 'rename', 'syncFolder'];

function failing(code: string, isFailing: (step: Step) => boolean): Files {
  return wrapFiles(async (step, go) => {
    if (!isFailing(step)) return go();
    if (step.kind === 'close') await go();
    throw systemError(code);
  });
}

/** Updates on such a disk; answers the code of the failure, undefined where it succeeded. */
async function updateOn(files: Files, storeDir: string): Promise<unknown> {
  try {
    await installVerified(museum.next, storeDir, { files });
    return undefined;
  } catch (cause) {
    expect(cause).toMatchObject({ name: 'ReleaseRejectedError' });
    return (cause as { readonly code?: unknown }).code;
  }
}

describe('a disk', () => {
  it.each(['ENOSPC', 'EDQUOT'])(
    'that is full (%s) at any one write keeps what is shown whole',
    async (code) => {
      for (let at = 1; at <= steps; at++) {
        const storeDir = museum.aStore();
        const refused = await updateOn(
          failing(code, ({ number, kind }) => number === at && needsRoom.includes(kind)),
          storeDir,
        );
        if (refused !== undefined) expect(refused).toBe('disk-full');
        await expectWhole(storeDir);
        await expectNextAttempt(museum, storeDir);
      }
    },
  );

  it('that is full from some write on gives back what did not fit', async () => {
    for (let at = 1; at <= steps; at += effort(3, 1)) {
      const storeDir = museum.aStore();
      const before = contentOf(storeDir);
      const files = failing('ENOSPC', ({ number, kind }) => number >= at && needsRoom.includes(kind));
      const outcome: unknown = await stageRelease({ verified: museum.next, storeDir, files }).catch(
        (cause: unknown) => cause,
      );
      if (outcome instanceof Error) {
        expect(outcome).toMatchObject({ code: 'disk-full' });
        expect(contentOf(storeDir)).toEqual(before);
      }
      expect(await expectWhole(storeDir)).toBe(shown);
      await expectNextAttempt(museum, storeDir);
    }
  });

  it('without enough room, and something to spare, is known before anything is written', async () => {
    const storeDir = museum.aStore();
    const before = contentOf(storeDir);
    let written = 0;
    const counting = wrapFiles((step, go) => {
      if (step.path.includes('media') || step.path.includes('sqlite')) written += 1;
      return go();
    });
    const freeSpace = () => Promise.resolve({ freeBytes: 64 * 1024 * 1024, blockBytes: 4096 });
    expect(await updateOn({ ...counting, freeSpace }, storeDir)).toBe('disk-full');
    expect(written).toBe(0);
    expect(contentOf(storeDir)).toEqual(before);
  });

  it('with large blocks is known to be too small, though the bytes would fit', async () => {
    const storeDir = museum.aStore();
    const freeSpace = () => Promise.resolve({ freeBytes: 80 * 1024 * 1024, blockBytes: 1024 * 1024 });
    expect(await updateOn({ ...diskFiles, freeSpace }, storeDir)).toBe('disk-full');
  });

  it.each(['EROFS', 'EACCES', 'EPERM', 'EIO'])(
    'that cannot be written (%s) from any step on keeps what is shown, and the path is named',
    async (code) => {
      for (let at = 1; at <= steps; at += effort(7, 1)) {
        const storeDir = museum.aStore();
        const files = failing(code, ({ number }) => number >= at);
        const failure: unknown = await stageRelease({ verified: museum.next, storeDir, files }).catch(
          (cause: unknown) => cause,
        );
        if (failure instanceof Error) {
          expect(failure).toMatchObject({ code: 'store-unwritable' });
          expect(failure.message).toContain(storeDir);
        }
        expect(await expectWhole(storeDir)).toBe(shown);
      }
    },
  );

  it('that the system has turned read-only refuses the update, and the kiosk starts as before', async () => {
    const mounted = await onReadOnlyDisk(async (storeDir) => {
      expect(await updateOn(diskFiles, storeDir)).toBe('store-unwritable');
      const started = await startStore(storeDir, installedAt);
      expect(started).toMatchObject({ ok: true, value: { manifest: { release: shown } } });
    });
    // Only root can mount: elsewhere the same refusals come from the test before this one.
    if (!mounted) console.info('not root, or not Linux: no disk was really turned read-only');
  });
});

function contentOf(storeDir: string): readonly string[] {
  return ['media', 'releases'].flatMap((name) => readdirSync(join(storeDir, name))).sort();
}

/** A store on a memory disk that is remounted read-only. false where this machine does not allow it. */
async function onReadOnlyDisk(use: (storeDir: string) => Promise<void>): Promise<boolean> {
  const dir = aFolder();
  if (!succeeds('mount', '-t', 'tmpfs', '-o', 'size=256m', 'vitrina-test', dir)) return false;
  try {
    const storeDir = join(dir, 'store');
    cpSync(museum.aStore(), storeDir, { recursive: true });
    expect(succeeds('mount', '-o', 'remount,ro', dir)).toBe(true);
    await use(storeDir);
    expect(succeeds('mount', '-o', 'remount,rw', dir)).toBe(true);
    await expectNextAttempt(museum, storeDir);
    return true;
  } finally {
    succeeds('umount', dir);
  }
}

function succeeds(file: string, ...args: readonly string[]): boolean {
  return spawnSync(file, args).status === 0;
}
