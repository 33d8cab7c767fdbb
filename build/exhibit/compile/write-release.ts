import { chmod, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import {
  databaseFilename,
  manifestFilename,
  mediaDirname,
  type ReleaseManifest,
} from '../../../content/schema/release.ts';
import type { CompiledRelease } from './compile-exhibit.ts';

/**
 * Writes a release into a folder, which it replaces as a whole. Everything is written beside it first and then renamed,
 * so that whoever is stopped half way leaves the old release or the new one.
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
  const stagingDir = await mkdtemp(join(dirname(releaseDir), `.${basename(releaseDir)}-`));
  try {
    await mkdir(join(stagingDir, mediaDirname));
    for (const { sha256, content } of compiled.assets) {
      await writeDurably(join(stagingDir, mediaDirname, sha256), content);
    }
    await writeDurably(join(stagingDir, databaseFilename), compiled.database);
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    await writeDurably(join(stagingDir, manifestFilename), Buffer.from(text));
    // A temporary folder is its maker's alone; a release is to be read by whoever publishes it.
    await chmod(stagingDir, 0o755);
    await rm(releaseDir, { recursive: true, force: true });
    await rename(stagingDir, releaseDir);
  } finally {
    await rm(stagingDir, { recursive: true, force: true });
  }
  return manifest;
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
