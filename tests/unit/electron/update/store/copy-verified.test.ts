import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles, type Files } from '../../../../../electron/update/files.ts';
import { copyVerified } from '../../../../../electron/update/store/copy-verified.ts';
import { namingFailures } from '../../../../../electron/update/store/failures.ts';
import type { Bytes } from '../../../../../electron/update/store/source.ts';
import { aFolder, sha256 } from '../../../../fixtures/files.ts';

const rejected = (code: string): Error =>
  expect.objectContaining({ name: 'ReleaseRejectedError', code }) as Error;
const picture = { sha256: sha256('picture'), bytes: 7 };

async function* chunks(...texts: string[]): Bytes {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

async function* endless(onChunk: () => void): Bytes {
  for (;;) {
    onChunk();
    yield await Promise.resolve(Buffer.alloc(1024));
  }
}

async function* failing(code: string): Bytes {
  yield await Promise.resolve(Buffer.from('pic'));
  throw Object.assign(new Error('the drive says no'), { code });
}

function copy(source: Bytes, files: Files = diskFiles, more = {}): Promise<void> {
  return copyVerified(source, join(aFolder(), 'copy'), picture, { files: namingFailures(files), ...more });
}

/** A disk that takes some bytes, and then answers with an error. */
function failingDisk(code: string, at: 'write' | 'sync' | 'create'): Files {
  const failure = Object.assign(new Error('the disk says no'), { code });
  return {
    ...diskFiles,
    async create(path) {
      if (at === 'create') throw failure;
      const file = await diskFiles.create(path);
      return { ...file, [at]: () => Promise.reject(failure) };
    },
  };
}

describe('copyVerified', () => {
  it('writes what matches, chunk by chunk', async () => {
    const path = join(aFolder(), 'copy');
    const counted: number[] = [];
    const onBytes = (bytes: number): void => void counted.push(bytes);
    await copyVerified(chunks('pic', 'tu', 're'), path, picture, { files: diskFiles, onBytes });
    expect(readFileSync(path, 'utf8')).toBe('picture');
    expect(counted).toEqual([3, 2, 2]);
  });

  it('takes an empty file for what it is', async () => {
    const empty = { sha256: sha256(''), bytes: 0 };
    await copyVerified(chunks(), join(aFolder(), 'copy'), empty, { files: diskFiles });
  });

  it.each<[string, string, Bytes]>([
    ['other bytes of the same length', 'hash-mismatch', chunks('pictura')],
    ['a file that ends too early', 'copy-incomplete', chunks('pic')],
    ['a file that goes on', 'size-mismatch', chunks('picture', 's')],
    ['a stick that was pulled', 'stick-removed', failing('ENODEV')],
    ['a file system that is gone', 'stick-removed', failing('ENOENT')],
    ['a stick that cannot be read', 'stick-unreadable', failing('EIO')],
  ])('refuses %s (%s)', async (_what, code, source) => {
    await expect(copy(source)).rejects.toThrow(rejected(code));
  });

  it('stops reading a file that never ends, at the first chunk too many', async () => {
    let read = 0;
    await expect(copy(endless(() => (read += 1)))).rejects.toThrow(rejected('size-mismatch'));
    expect(read).toBe(1);
  });

  it('stops between two chunks when it is cancelled', async () => {
    const stopping = new AbortController();
    const onBytes = () => stopping.abort();
    const copying = copy(chunks('pic', 'ture'), diskFiles, { signal: stopping.signal, onBytes });
    await expect(copying).rejects.toThrow(rejected('cancelled'));
  });

  it.each<[string, string, 'write' | 'sync' | 'create']>([
    ['ENOSPC', 'disk-full', 'write'],
    ['EDQUOT', 'disk-full', 'write'],
    ['ENOSPC', 'disk-full', 'sync'],
    ['EROFS', 'store-unwritable', 'create'],
    ['EACCES', 'store-unwritable', 'create'],
    ['EIO', 'store-unwritable', 'sync'],
  ])('tells a disk that answers %s (%s) at %s from a bad stick', async (code, expected, at) => {
    await expect(copy(chunks('pic', 'ture'), failingDisk(code, at))).rejects.toThrow(rejected(expected));
  });

  it('lets an error through that it does not know', async () => {
    await expect(copy(failing('EWHATEVER'))).rejects.toThrow('the drive says no');
  });
});
