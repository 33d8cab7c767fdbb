import { lstat, mkdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseAsset, ReleaseManifest } from '../../../content/schema/release.ts';
import { diskFiles } from '../files.ts';
import { reservedDiskBytes } from '../limits.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { checkDatabase } from './check-database.ts';
import { copyVerified } from './copy-verified.ts';
import { writeActive } from './active.ts';
import { renameDurably, writeDurably } from './durable.ts';
import { openStore } from './open-store.ts';
import { releasePaths, storePaths } from './paths.ts';
import type { ReleaseSource } from './directory-source.ts';
import { sweepStore } from './sweep.ts';

export interface InstallProgress {
  readonly bytesDone: number;
  /** Bytes that this install copies; media that the store already holds are not among them. */
  readonly bytesTotal: number;
}

export interface InstallOptions {
  readonly source: ReleaseSource;
  readonly storeDir: string;
  readonly onProgress?: (progress: InstallProgress) => void;
}

export interface InstallOutcome {
  readonly kind: 'installed' | 'already-active';
  readonly manifest: ReleaseManifest;
}

/**
 * Installs a release into a store and activates it. The order of the steps is the whole safety:
 *
 * 1. read the manifest and decide whether this store may take it; nothing is written yet;
 * 2. copy missing media, each hashed while it is written, on the disk before it gets its name;
 * 3. copy the database in the same way, read it through, and give its folder its number;
 * 4. replace `active.json`: **the one commit point**. Before it visitors see the old release, after it the new one;
 * 5. sweep what no kept release names.
 *
 * Whatever happens in between, the store shows the old release whole, and the next start sweeps the rest away.
 * Needs no Electron, so the set-up and an install worker call the same function.
 *
 * @throws ReleaseRejectedError where the release may not be shown; other errors are the machine's.
 */
export async function installRelease(options: InstallOptions): Promise<InstallOutcome> {
  const { source, storeDir } = options;
  const manifest = await source.readManifest();
  if (isAlreadyActive(storeDir, manifest)) return { kind: 'already-active', manifest };
  await sweepStore(storeDir);
  await makeFolders(storeDir);
  const missing = await missingAssets(storeDir, manifest);
  await expectSpace(storeDir, manifest.database.bytes + sumOf(missing));
  const count = progressCounter(manifest.database.bytes + sumOf(missing), options.onProgress);
  await copyMedia(options, missing, count);
  await copyDatabase(options, manifest, count);
  await writeActive(storeDir, { release: manifest.release, kept: [] }, diskFiles);
  await sweepStore(storeDir);
  return { kind: 'installed', manifest };
}

/** @throws ReleaseRejectedError where the store must not take this release. */
function isAlreadyActive(storeDir: string, offered: ReleaseManifest): boolean {
  const active = openStore(storeDir);
  if (!active.ok) return false;
  const current = active.value.manifest;
  if (offered.exhibit !== current.exhibit) {
    throw new ReleaseRejectedError(
      'other-exhibit',
      `${offered.exhibit}; this kiosk shows ${current.exhibit}`,
    );
  }
  if (offered.release < current.release) {
    throw new ReleaseRejectedError('older-release', `${offered.release}; active is ${current.release}`);
  }
  if (offered.release > current.release) return false;
  // Staff plug the same stick in twice; that is fine. Two different releases under one number are not.
  if (JSON.stringify(offered) === JSON.stringify(current)) return true;
  throw new ReleaseRejectedError('number-taken', `release ${offered.release} is active with other content`);
}

async function makeFolders(storeDir: string): Promise<void> {
  const { mediaDir, releasesDir, stagingDir } = storePaths(storeDir);
  for (const dir of [mediaDir, releasesDir, stagingDir]) await mkdir(dir, { recursive: true });
  await diskFiles.syncFolder(storeDir);
}

/**
 * Assets that the store does not hold. A file under its hash was verified when it got that name; it is not read
 * again. One that cannot even be looked at counts as missing, and is copied anew.
 */
async function missingAssets(storeDir: string, manifest: ReleaseManifest): Promise<readonly ReleaseAsset[]> {
  const { mediaDir } = storePaths(storeDir);
  const missing: ReleaseAsset[] = [];
  for (const asset of manifest.assets) {
    const found = await lstat(join(mediaDir, asset.sha256)).catch(() => undefined);
    if (!found?.isFile() || found.size !== asset.bytes) missing.push(asset);
  }
  return missing;
}

async function expectSpace(storeDir: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(storeDir);
  const needed = bytes + reservedDiskBytes;
  if (bavail * bsize < needed) {
    throw new ReleaseRejectedError('disk-full', `needs ${needed} bytes, ${bavail * bsize} are free`);
  }
}

async function copyMedia(
  { source, storeDir }: InstallOptions,
  missing: readonly ReleaseAsset[],
  count: (bytes: number) => void,
): Promise<void> {
  const { mediaDir, stagingDir } = storePaths(storeDir);
  for (const asset of missing) {
    const stagedPath = join(stagingDir, asset.sha256);
    await copyVerified(source.readAsset(asset.sha256), stagedPath, asset, { files: diskFiles });
    await rename(stagedPath, join(mediaDir, asset.sha256));
    count(asset.bytes);
  }
  await diskFiles.syncFolder(mediaDir);
}

async function copyDatabase(
  { source, storeDir }: InstallOptions,
  manifest: ReleaseManifest,
  count: (bytes: number) => void,
): Promise<void> {
  const { releasesDir, stagingDir } = storePaths(storeDir);
  const staged = releasePaths(join(stagingDir, 'release'));
  await mkdir(staged.releaseDir);
  await copyVerified(source.readDatabase(), staged.databasePath, manifest.database, { files: diskFiles });
  await checkDatabase(staged.databasePath, manifest);
  await writeDurably(diskFiles, staged.manifestPath, JSON.stringify(manifest), stagingDir);
  const releaseDir = join(releasesDir, String(manifest.release));
  // What lies here was never activated, or is the damaged active one that this install mends.
  await rm(releaseDir, { recursive: true, force: true });
  await renameDurably(diskFiles, staged.releaseDir, releaseDir);
  count(manifest.database.bytes);
}

function sumOf(assets: readonly ReleaseAsset[]): number {
  return assets.reduce((sum, asset) => sum + asset.bytes, 0);
}

function progressCounter(
  bytesTotal: number,
  onProgress: InstallOptions['onProgress'],
): (bytes: number) => void {
  let bytesDone = 0;
  return (bytes) => {
    bytesDone += bytes;
    onProgress?.({ bytesDone, bytesTotal });
  };
}
