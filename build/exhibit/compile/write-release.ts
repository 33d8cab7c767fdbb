import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import {
  databaseFilename,
  manifestFilename,
  mediaDirname,
  type ReleaseManifest,
} from '../../../content/schema/release.ts';
import type { CompiledRelease } from './compile-exhibit.ts';
import { expectTaken } from './expect-taken.ts';

/**
 * Writes a release into a folder, which it replaces as a whole. Everything is written beside it first; then the old one
 * is moved aside and the new one takes its name. A release in the folder is whole at every instant; whoever is stopped
 * between the two moves finds none there, and compiles again.
 *
 * @throws ReleaseRejectedError where no kiosk would take it; the folder is as it was.
 */
export async function writeRelease(
  compiled: CompiledRelease,
  release: number,
  toDir: string,
): Promise<ReleaseManifest> {
  const releaseDir = resolve(toDir);
  const { exhibit, ...rest } = compiled.manifest;
  const manifest: ReleaseManifest = { exhibit, release, ...rest };
  await mkdir(dirname(releaseDir), { recursive: true });
  const workDir = await mkdtemp(join(dirname(releaseDir), `.${basename(releaseDir)}-`));
  try {
    const newDir = join(workDir, 'new');
    await writeFiles(compiled, manifest, newDir);
    await expectTaken(newDir, manifest);
    if (existsSync(releaseDir)) await rename(releaseDir, join(workDir, 'old'));
    await rename(newDir, releaseDir);
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
  return manifest;
}

async function writeFiles(compiled: CompiledRelease, manifest: ReleaseManifest, dir: string): Promise<void> {
  await mkdir(join(dir, mediaDirname), { recursive: true });
  for (const { sha256, content } of compiled.assets) {
    await writeDurably(join(dir, mediaDirname, sha256), content);
  }
  await writeDurably(join(dir, databaseFilename), compiled.database);
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  await writeDurably(join(dir, manifestFilename), Buffer.from(text));
}

async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
