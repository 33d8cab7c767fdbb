import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findRepositories } from '../drives/find-repositories.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { readTrust, writeTrust } from '../repository/trust.ts';
import type { VerifiedRelease } from '../repository/verified-release.ts';
import { verifyRepository } from '../repository/verify-repository.ts';
import { inspectRelease } from '../store/inspect-release.ts';
import { openStore } from '../store/open-store.ts';
import { scrubStore } from '../store/scrub.ts';
import { stageRelease } from '../store/stage-release.ts';
import type { Found, Staged, WorkerSetup } from './protocol.ts';
import type { Abilities, RequestContext } from './serve-requests.ts';

/** What the update worker can do, for this kiosk. */
export function createAbilities(setup: WorkerSetup): Abilities {
  return {
    look: ({ driveId, drivePath }, context) =>
      withWorkDir(setup, (workDir) => look(setup, driveId, drivePath, workDir, context)),
    stage: ({ repositoryDir, driveId, offerId }, context) =>
      withWorkDir(setup, async (workDir) => {
        const verified = await verify(setup, repositoryDir, workDir);
        expectOffered(verified, driveId, offerId);
        return stage(setup, verified, context);
      }),
    scrub: (_args, context) => scrubStore({ storeDir: setup.storeDir, ...context }),
  };
}

async function look(
  setup: WorkerSetup,
  driveId: string,
  drivePath: string,
  workDir: string,
  { signal }: RequestContext,
): Promise<Found> {
  const repositories = await findRepositories(drivePath);
  if (repositories.length === 0) return { kind: 'nothing' };
  const { verified, repositoryDir } = await newestValid(setup, repositories, workDir);
  const inspection = await inspectRelease({ verified, storeDir: setup.storeDir, signal });
  const { exhibit, release, languages } = verified.manifest;
  const id = offerIdOf(verified, driveId);
  if (inspection.kind === 'same')
    return { kind: 'same', release, damaged: inspection.damaged, repositoryDir, offerId: id };
  const { published, notes } = verified.custom;
  const { changes, bytesToCopy, bytesTotal } = inspection;
  const offer = { id, exhibit, release, published, languages, notes, changes, bytesToCopy, bytesTotal };
  return { kind: 'offer', repositoryDir, offer };
}

async function stage(
  setup: WorkerSetup,
  verified: VerifiedRelease,
  context: RequestContext,
): Promise<Staged> {
  const { signal, onProgress } = context;
  const { kind, manifest } = await stageRelease({
    verified,
    storeDir: setup.storeDir,
    signal,
    onProgress: ({ bytesDone, bytesTotal }) => onProgress({ done: bytesDone, total: bytesTotal }),
  });
  return { kind, release: manifest.release, trust: verified.trust };
}

/**
 * Of several repositories on one drive, the one with the newest release that this kiosk may take. Others may be for
 * other museums; only where none is for this kiosk is the first one's refusal what staff need to hear.
 */
async function newestValid(
  setup: WorkerSetup,
  repositories: readonly string[],
  workDir: string,
): Promise<{ readonly verified: VerifiedRelease; readonly repositoryDir: string }> {
  let newest: { readonly verified: VerifiedRelease; readonly repositoryDir: string } | undefined;
  let refusal: unknown;
  for (const [index, repositoryDir] of repositories.entries()) {
    const ownDir = join(workDir, String(index));
    await mkdir(ownDir);
    try {
      const verified = await verify(setup, repositoryDir, ownDir);
      if (!newest || verified.manifest.release > newest.verified.manifest.release)
        newest = { verified, repositoryDir };
    } catch (cause) {
      if (!(cause instanceof ReleaseRejectedError)) throw cause;
      refusal ??= cause;
    }
  }
  if (newest) return newest;
  throw refusal;
}

async function verify(
  { storeDir, trustedRootPath, appVersion }: WorkerSetup,
  repositoryDir: string,
  workDir: string,
): Promise<VerifiedRelease> {
  const trust = readTrust(storeDir, trustedRootPath);
  if (!trust) throw new ReleaseRejectedError('not-trusted-yet', `there is no ${trustedRootPath}`);
  const active = openStore(storeDir);
  const published = active.ok ? active.value.custom?.published : undefined;
  return verifyRepository({
    repositoryDir,
    trust,
    workDir,
    appVersion,
    now: new Date(),
    exhibit: active.ok ? active.value.manifest.exhibit : undefined,
    latestPublished: published === undefined ? undefined : new Date(published),
    onRoot: (newer) => writeTrust(storeDir, newer),
  });
}

/** Names drive and release together, so that what staff have looked at is what is installed. */
function offerIdOf({ manifest }: VerifiedRelease, driveId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([driveId, manifest]))
    .digest('hex');
}

function expectOffered(verified: VerifiedRelease, driveId: string, offerId: string): void {
  if (offerIdOf(verified, driveId) === offerId) return;
  throw new ReleaseRejectedError('stick-unreadable', 'it holds another release than a moment ago');
}

/** A folder for the TUF client's own files, gone when the work is done. */
async function withWorkDir<T>({ workDir }: WorkerSetup, work: (dir: string) => Promise<T>): Promise<T> {
  await mkdir(workDir, { recursive: true });
  const dir = await mkdtemp(join(workDir, 'tuf-'));
  try {
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
