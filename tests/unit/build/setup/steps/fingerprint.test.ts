import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fingerprint } from '../../../../../build/setup/steps/fingerprint.ts';

let rootDir: string;

beforeEach(async () => {
  rootDir = await mkdtemp(join(tmpdir(), 'fingerprint-'));
  await mkdir(join(rootDir, 'src/deep'), { recursive: true });
  await writeFile(join(rootDir, 'src/deep/a.ts'), 'a');
  await writeFile(join(rootDir, 'lock.json'), '{}');
});

afterEach(() => rm(rootDir, { recursive: true, force: true }));

const take = (): Promise<string> => fingerprint(['src', 'lock.json', 'not-there'], rootDir);

describe('fingerprint', () => {
  it('stays the same while no file changes', async () => {
    expect(await take()).toBe(await take());
  });

  it('changes with a byte in a nested file', async () => {
    const before = await take();
    await writeFile(join(rootDir, 'src/deep/a.ts'), 'b');
    expect(await take()).not.toBe(before);
  });

  it('changes when a file is renamed', async () => {
    const before = await take();
    await rename(join(rootDir, 'src/deep/a.ts'), join(rootDir, 'src/deep/b.ts'));
    expect(await take()).not.toBe(before);
  });
});
