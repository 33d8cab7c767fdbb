import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { inspectRelease } from '../../../../../electron/update/store/inspect-release.ts';
import { scrubStore } from '../../../../../electron/update/store/scrub.ts';
import { stageRelease } from '../../../../../electron/update/store/stage-release.ts';
import { startStore } from '../../../../../electron/update/store/start-store.ts';
import { aFolder, sha256 } from '../../../../fixtures/files.ts';
import { buildRelease } from '../../../../fixtures/release.ts';
import { aVerified, install, installedAt, installVerified } from '../../../../fixtures/store.ts';

/** Changes bytes and keeps the size, as a disk does that forgets, or a stranger with the disk in hand. */
function rot(path: string): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 2) ^ 1, bytes.length - 2);
  writeFileSync(path, bytes);
}

describe('scrubStore', () => {
  it('reads every file of the kept releases and finds none damaged', async () => {
    const storeDir = aFolder();
    await install(buildRelease({ media: ['a'] }), storeDir);
    await install(buildRelease({ release: 2, media: ['b'] }), storeDir);
    const onProgress = vi.fn();
    // Two databases, base map and drawing, and one picture of each release.
    expect(await scrubStore({ storeDir, onProgress })).toEqual({ checked: 6, damaged: 0 });
    expect(onProgress).toHaveBeenLastCalledWith({ done: 6, total: 6 });
  });

  it('finds what was changed or is gone, and leaves it where it is', async () => {
    const storeDir = aFolder();
    await install(buildRelease({ media: ['changed', 'gone'] }), storeDir);
    rot(join(storeDir, 'media', sha256('changed')));
    rmSync(join(storeDir, 'media', sha256('gone')));
    expect(await scrubStore({ storeDir })).toMatchObject({ damaged: 2 });
    expect(existsSync(join(storeDir, 'media', sha256('changed')))).toBe(true);
  });

  it('lets the same stick mend exactly what it found, the database too', async () => {
    const storeDir = aFolder();
    const verified = await aVerified(buildRelease({ media: ['changed', 'fine'] }));
    await installVerified(verified, storeDir);
    rot(join(storeDir, 'media', sha256('changed')));
    rot(join(storeDir, 'releases/1/exhibit.sqlite'));
    await scrubStore({ storeDir });
    expect(await inspectRelease({ verified, storeDir })).toEqual({ kind: 'same', damaged: 2 });
    expect(await stageRelease({ verified, storeDir })).toMatchObject({ kind: 'repaired', files: 2 });
    expect(await inspectRelease({ verified, storeDir })).toEqual({ kind: 'same', damaged: 0 });
    expect(await scrubStore({ storeDir })).toMatchObject({ damaged: 0 });
  });

  it('takes a damaged database from visitors at the next start, and a damaged picture not', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    await install(buildRelease({ release: 2, media: ['picture'] }), storeDir);
    rot(join(storeDir, 'media', sha256('picture')));
    await scrubStore({ storeDir });
    expect(await startStore(storeDir, installedAt)).toMatchObject({ value: { manifest: { release: 2 } } });
    rot(join(storeDir, 'releases/2/exhibit.sqlite'));
    await scrubStore({ storeDir });
    expect(await startStore(storeDir, installedAt)).toMatchObject({ value: { manifest: { release: 1 } } });
  });

  it('forgets a damage that is no more', async () => {
    const storeDir = aFolder();
    await install(buildRelease({ media: ['picture'] }), storeDir);
    const path = join(storeDir, 'media', sha256('picture'));
    rot(path);
    await scrubStore({ storeDir });
    rot(path);
    expect(await scrubStore({ storeDir })).toMatchObject({ damaged: 0 });
  });

  it('stops when it is told to, and keeps what it has found', async () => {
    const storeDir = aFolder();
    await install(buildRelease({ media: ['a'] }), storeDir);
    const stopping = new AbortController();
    const onProgress = vi.fn(() => stopping.abort());
    const scrubbing = scrubStore({ storeDir, signal: stopping.signal, onProgress });
    await expect(scrubbing).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }) as Error);
    expect(onProgress).toHaveBeenCalledTimes(1);
  });
});
