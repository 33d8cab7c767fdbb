import { join } from 'node:path';
import type { ReleaseAsset, ReleaseManifest } from '../../../content/schema/release.ts';
import { diskFiles, type Files } from '../files.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { expectVerified, type VerifiedRelease } from '../repository/verified-release.ts';
import { checkDatabase } from './check-database.ts';
import { checkDrawings, checkImages } from './check-media.ts';
import { copyMedia, forgetDamaged } from './copy-media.ts';
import { copyVerified, type CopyContext } from './copy-verified.ts';
import { decide, isSameManifest } from './decide.ts';
import { ensureFolder, namesIn, removeTree, renameDurably, writeDurably } from './durable.ts';
import { expectGoing, namingFailures } from './failures.ts';
import { lockStore } from './lock.ts';
import { releasePaths, storePaths, type ReleasePaths } from './paths.ts';
import { expectSpace } from './space.ts';
import { isHashOf } from './staged-database.ts';
import { findStored, missingAssets, readDamaged } from './stored-release.ts';
import { sweepUnlocked } from './sweep.ts';

export interface StageProgress {
  readonly bytesDone: number;
  /** Bytes that this install copies; media that the store already holds are not among them. */
  readonly bytesTotal: number;
}

export interface StageOptions {
  readonly verified: VerifiedRelease;
  readonly storeDir: string;
  readonly files?: Files;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: StageProgress) => void;
}

export type StageOutcome = { readonly manifest: ReleaseManifest } & (
  | { readonly kind: 'staged' | 'already-active' }
  /** It is active already; so many of its files were copied anew. */
  | { readonly kind: 'repaired'; readonly files: number }
);

interface Staging {
  readonly verified: VerifiedRelease;
  readonly manifest: ReleaseManifest;
  readonly storeDir: string;
  readonly context: CopyContext;
}

/**
 * Brings a verified release into the store, whole, without showing it. The order of the steps is the whole safety:
 *
 * 1. decide whether this store may take it; nothing is written yet;
 * 2. note what is wanted, so that what is copied for it survives a sweep, and sweep what nobody needs;
 * 3. copy missing media, each hashed while it is written, on the disk before it gets its name, and measure pictures;
 * 4. copy the database in the same way, read it through, and give its folder its number.
 *
 * Whatever happens in between, visitors see the release that was active, and the next attempt goes on with the files
 * that are missing then. `activateRelease` shows it. The active release itself is only mended, file by file.
 *
 * @throws ReleaseRejectedError where the release may not be shown, or the drive or the disk fails.
 */
export async function stageRelease(options: StageOptions): Promise<StageOutcome> {
  const { verified, storeDir, signal } = options;
  expectVerified(verified);
  const { manifest } = verified;
  const files = namingFailures(options.files ?? diskFiles);
  const unlock = lockStore(storeDir);
  try {
    const count = progressCounter(options);
    const staging = { verified, manifest, storeDir, context: { files, signal, onBytes: count.add } };
    return decide(storeDir, manifest) === 'same' ? await repair(staging, count) : await stage(staging, count);
  } catch (cause) {
    if (cause instanceof ReleaseRejectedError && cause.code === 'disk-full') await giveRoom(storeDir, files);
    throw cause;
  } finally {
    unlock();
  }
}

async function stage(staging: Staging, count: ProgressCounter): Promise<StageOutcome> {
  const { verified, manifest, storeDir, context } = staging;
  checkDrawings(manifest.assets);
  await begin(staging);
  const { nextDir, wantedPath, mediaDir } = storePaths(storeDir);
  await writeDurably(context.files, wantedPath, JSON.stringify(manifest), nextDir);
  const missing = missingAssets(storeDir, manifest);
  const hasDatabase = isKeptWhole(staging);
  const wanted = hasDatabase ? missing : [...missing, manifest.database];
  count.expect(wanted);
  await expectSpace(context.files, storeDir, wanted);
  await copyMedia(verified, storeDir, missing, context);
  await checkImages(mediaDir, manifest.assets);
  if (!hasDatabase) await stageFolder(staging, count);
  return { kind: 'staged', manifest };
}

/** Copies again what the active release has lost; each file takes its place in one step, under visitors' eyes. */
async function repair(staging: Staging, count: ProgressCounter): Promise<StageOutcome> {
  const { verified, manifest, storeDir, context } = staging;
  const missing: readonly ReleaseAsset[] = missingAssets(storeDir, manifest);
  const isDatabaseDamaged = readDamaged(storeDir).has(manifest.database.sha256);
  const wanted = isDatabaseDamaged ? [...missing, manifest.database] : missing;
  if (wanted.length === 0) return { kind: 'already-active', manifest };
  await begin(staging);
  count.expect(wanted);
  await expectSpace(context.files, storeDir, wanted);
  await copyMedia(verified, storeDir, missing, context);
  if (isDatabaseDamaged) {
    const { releasesDir, stagingDir } = storePaths(storeDir);
    const staged = releasePaths(join(stagingDir, 'release'));
    const stored = releasePaths(join(releasesDir, String(manifest.release)));
    await copyDatabase(staging, staged, count);
    await renameDurably(context.files, staged.databasePath, stored.databasePath);
    await forgetDamaged(storeDir, [manifest.database], context);
  }
  return { kind: 'repaired', manifest, files: wanted.length };
}

/** Sweeps what is neither kept nor wanted, and makes the folders. */
async function begin({ manifest, storeDir, context: { files, signal } }: Staging): Promise<void> {
  expectGoing(signal);
  const { mediaDir, releasesDir, stagingDir } = storePaths(storeDir);
  await sweepUnlocked(storeDir, manifest, files);
  for (const dir of [mediaDir, releasesDir, stagingDir]) await ensureFolder(files, dir);
}

/** A release that staff went back from lies here still, and need not be copied again. */
function isKeptWhole({ manifest, storeDir }: Staging): boolean {
  const stored = findStored(storeDir, manifest.release);
  const isDamaged = readDamaged(storeDir).has(manifest.database.sha256);
  return stored !== undefined && !isDamaged && isSameManifest(stored.manifest, manifest);
}

async function stageFolder(staging: Staging, count: ProgressCounter): Promise<void> {
  const { verified, manifest, storeDir, context } = staging;
  const { files } = context;
  const { releasesDir, stagingDir } = storePaths(storeDir);
  const staged = releasePaths(join(stagingDir, 'release'));
  await copyDatabase(staging, staged, count);
  await writeDurably(files, staged.customPath, JSON.stringify(verified.custom), stagingDir);
  await writeDurably(files, staged.manifestPath, JSON.stringify(manifest), stagingDir);
  expectGoing(context.signal);
  const releaseDir = join(releasesDir, String(manifest.release));
  // What lies here is not on show: it was never activated, or cannot be read any more.
  await removeTree(files, releaseDir);
  await renameDurably(files, staged.releaseDir, releaseDir);
  await forgetDamaged(storeDir, [manifest.database], context);
}

/** From our own disk where it was inspected already, else from the drive. Read through in both cases. */
async function copyDatabase(
  staging: Staging,
  { releaseDir, databasePath }: ReleasePaths,
  count: ProgressCounter,
): Promise<void> {
  const { verified, manifest, context } = staging;
  await ensureFolder(context.files, releaseDir);
  if (await takeInspected(staging, databasePath)) count.add(manifest.database.bytes);
  else await copyVerified(verified.readDatabase(), databasePath, manifest.database, context);
  await checkDatabase(databasePath, manifest);
}

/** Moved first and hashed then: where it lies now, nobody else touches it. */
async function takeInspected({ manifest, storeDir, context }: Staging, toPath: string): Promise<boolean> {
  const { sha256 } = manifest.database;
  const { inspectedDir } = storePaths(storeDir);
  if (!(await namesIn(inspectedDir)).includes(sha256)) return false;
  try {
    await renameDurably(context.files, join(inspectedDir, sha256), toPath);
  } catch (cause) {
    // Another drive was looked at meanwhile, and its database has taken the place.
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
    throw cause;
  }
  return isHashOf(toPath, sha256);
}

/** What an install has copied that did not fit is given back: the kiosk needs the room more than the next attempt. */
async function giveRoom(storeDir: string, files: Files): Promise<void> {
  try {
    await sweepUnlocked(storeDir, undefined, files);
  } catch {
    // Staff hear that the disk is full, which is why this failed too; the next start sweeps again.
  }
}

interface ProgressCounter {
  readonly expect: (files: readonly { readonly bytes: number }[]) => void;
  readonly add: (bytes: number) => void;
}

function progressCounter({ onProgress }: StageOptions): ProgressCounter {
  let bytesDone = 0;
  let bytesTotal = 0;
  const tell = (): void => onProgress?.({ bytesDone, bytesTotal });
  return {
    expect(files) {
      bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0);
      tell();
    },
    add(bytes) {
      bytesDone += bytes;
      tell();
    },
  };
}
