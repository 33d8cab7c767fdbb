import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

import { inOutput, projectDir } from '../paths.ts';

/** A hash over the names and bytes of files and whole folders; what is not there counts as empty. */
export async function fingerprint(paths: readonly string[], rootDir: string = projectDir): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const filePath of await listFiles(join(rootDir, path))) {
      hash
        .update(`${relative(rootDir, filePath)}\0`)
        .update(await readFile(filePath))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function listFiles(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Remembers with which inputs something was last made. */
export interface Stamp {
  matches(value: string): boolean;
  write(value: string): Promise<void>;
  clear(): Promise<void>;
}

/** The stamp of a name, kept in `.output/setup`. */
export function stampOf(name: string): Stamp {
  const path = inOutput('setup', `${name}.stamp`);
  return {
    matches: (value) => existsSync(path) && readFileSync(path, 'utf8') === value,
    async write(value) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, value);
    },
    clear: () => rm(path, { force: true }),
  };
}
