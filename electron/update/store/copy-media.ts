import { join } from 'node:path';
import type { ReleaseAsset } from '../../../content/schema/release.ts';
import type { VerifiedRelease } from '../repository/verified-release.ts';
import { copyVerified, type CopyContext } from './copy-verified.ts';
import { namesIn, removeTree } from './durable.ts';
import { expectGoing } from './failures.ts';
import { largeFileLanes, smallFileBytes, smallFileLanes } from './limits.ts';
import { storePaths } from './paths.ts';

/**
 * Copies media into the store under their hash. Each is hashed while it is written to staging, and is on the disk before
 * it gets its name: a file that has its name is whole, and is never read again by an install. That is why each file is
 * synced by itself, and why the folder is synced only once, at the end: a name that a power cut takes back costs a
 * second copy, nothing else, since no release that rests on it is there yet.
 *
 * Several files are on their way at once, so that one waits for the disk while another is read. The first failure
 * stops all of them; what was copied stays, and the next attempt goes on there.
 */
export async function copyMedia(
  verified: VerifiedRelease,
  storeDir: string,
  assets: readonly ReleaseAsset[],
  context: CopyContext,
): Promise<void> {
  if (assets.length === 0) return;
  const { mediaDir, stagingDir } = storePaths(storeDir);
  const copy = async (asset: ReleaseAsset, signal: AbortSignal): Promise<void> => {
    const stagedPath = join(stagingDir, asset.sha256);
    await copyVerified(verified.readAsset(asset), stagedPath, asset, { ...context, signal });
    await context.files.rename(stagedPath, join(mediaDir, asset.sha256));
  };
  const small = assets.filter(({ bytes }) => bytes <= smallFileBytes);
  const large = assets.filter(({ bytes }) => bytes > smallFileBytes);
  await inLanes(small, smallFileLanes, copy, context.signal);
  await inLanes(large, largeFileLanes, copy, context.signal);
  await context.files.syncFolder(mediaDir);
  await forgetDamaged(storeDir, assets, context);
}

/** What was found damaged has been replaced. A power cut before this costs one more copy of it. */
export async function forgetDamaged(
  storeDir: string,
  replaced: readonly { readonly sha256: string }[],
  { files }: CopyContext,
): Promise<void> {
  const { damagedDir } = storePaths(storeDir);
  const marked = new Set(await namesIn(damagedDir));
  for (const { sha256 } of replaced) {
    if (marked.has(sha256)) await removeTree(files, join(damagedDir, sha256));
  }
}

/**
 * Works a list off, so many at once. After a failure nothing new is begun, what is on its way is stopped, and all of it
 * has ended when this throws: nobody writes any more into a folder that is swept next.
 */
async function inLanes<T>(
  items: readonly T[],
  lanes: number,
  work: (item: T, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const stopping = new AbortController();
  const either = signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal;
  const rest = items.values();
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    try {
      for (const item of rest) {
        expectGoing(either);
        await work(item, either);
      }
    } catch (cause) {
      failures.push(cause);
      stopping.abort();
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
  // The first is the reason; the others were stopped because of it.
  if (failures.length > 0) throw failures[0];
}
