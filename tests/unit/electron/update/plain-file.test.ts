import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyChunkBytes } from '../../../../electron/update/limits.ts';
import {
  openPlainFile,
  readPlainFile,
  readWhole,
  type PlainFile,
} from '../../../../electron/update/plain-file.ts';
import { aFolder } from '../../../fixtures/files.ts';

const large = Buffer.alloc(2 * copyChunkBytes + 5, 'road ');

async function aFile(content: string | Uint8Array): Promise<PlainFile> {
  const dir = aFolder();
  writeFileSync(join(dir, 'file'), content);
  const file = await openPlainFile(dir, [], 'file');
  if (!file) throw new Error('it was just written');
  return file;
}

/** How many files this process has open. */
async function openFiles(): Promise<number> {
  return (await readdir('/proc/self/fd')).length;
}

describe('openPlainFile', () => {
  it('opens a file in folders, and says how long it is', async () => {
    const dir = aFolder();
    mkdirSync(join(dir, 'a', 'b'), { recursive: true });
    writeFileSync(join(dir, 'a', 'b', 'file'), 'text');
    const file = await openPlainFile(dir, ['a', 'b'], 'file');
    expect(file?.bytes).toBe(4);
    await file?.handle.close();
  });

  it('answers nothing where there is no file, or no folder', async () => {
    const dir = aFolder();
    expect(await openPlainFile(dir, [], 'file')).toBeUndefined();
    expect(await openPlainFile(dir, ['a', 'b'], 'file')).toBeUndefined();
  });

  it('says that the stick is gone where there is nothing at all', async () => {
    await expect(openPlainFile(join(aFolder(), 'gone'), [], 'file')).rejects.toMatchObject({
      code: 'stick-removed',
    });
  });

  it('follows no link, neither to a file nor in place of a folder', async () => {
    const [dir, elsewhere] = [aFolder(), aFolder()];
    writeFileSync(join(elsewhere, 'file'), 'text');
    symlinkSync(join(elsewhere, 'file'), join(dir, 'file'));
    symlinkSync(elsewhere, join(dir, 'folder'));
    await expect(openPlainFile(dir, [], 'file')).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(openPlainFile(dir, ['folder'], 'file')).rejects.toMatchObject({ code: 'not-a-file' });
  });
});

describe('readPlainFile', () => {
  it('gives the bytes of a file in order, in chunks of a size that does not grow with it', async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of readPlainFile(await aFile(large), large.length)) chunks.push(chunk);
    expect(Math.max(...chunks.map(({ byteLength }) => byteLength))).toBe(copyChunkBytes);
    expect(Buffer.concat(chunks).equals(large)).toBe(true);
  });

  it('stops at the last byte that was asked for', async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of readPlainFile(await aFile(large), copyChunkBytes + 1)) chunks.push(chunk);
    expect(chunks.map(({ byteLength }) => byteLength)).toEqual([copyChunkBytes, 1]);
  });

  it('closes the file, also when nobody wants the rest of it', async () => {
    const before = await openFiles();
    for await (const chunk of readPlainFile(await aFile(large), large.length)) {
      if (chunk.byteLength > 0) break;
    }
    expect(await openFiles()).toBe(before);
  });
});

describe('readWhole', () => {
  it('reads an empty file and one of exactly the limit', async () => {
    expect((await readWhole(await aFile(''), 10)).length).toBe(0);
    expect((await readWhole(await aFile('0123456789'), 10)).toString()).toBe('0123456789');
  });

  it('refuses one byte more, and a file that claims to have no end', async () => {
    await expect(readWhole(await aFile('0123456789a'), 10)).rejects.toMatchObject({ code: 'too-large' });
    const file = await aFile('');
    truncateSync(file.path, 1024 ** 4);
    await expect(readWhole(file, 10)).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('a drive that fails', () => {
  it('is unreadable where the system says that it could not read', async () => {
    // The memory of this process at address 0: a plain file to the eye, and an input/output error to the reader.
    const file = await openPlainFile(`/proc/${process.pid}`, [], 'mem');
    if (!file) throw new Error('this test needs Linux');
    await expect(readWhole(file, 10)).rejects.toMatchObject({ code: 'stick-unreadable' });
  });

  it('is read no further than the limit, where a file has no length and no end', async () => {
    const file = await openPlainFile(`/proc/${process.pid}`, [], 'pagemap');
    if (!file) throw new Error('this test needs Linux');
    expect(file.bytes).toBe(0);
    await expect(readWhole(file, 4095)).rejects.toMatchObject({ code: 'too-large' });
  });
});
