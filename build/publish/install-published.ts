import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTrust, writeTrust } from '../../electron/update/repository/trust.ts';
import type { VerifiedRelease } from '../../electron/update/repository/verified-release.ts';
import { verifyRepository } from '../../electron/update/repository/verify-repository.ts';
import { activateRelease } from '../../electron/update/store/activate-release.ts';
import { inspectRelease } from '../../electron/update/store/inspect-release.ts';
import { openStore } from '../../electron/update/store/open-store.ts';
import { stageRelease } from '../../electron/update/store/stage-release.ts';
import { ReleaseRejectedError } from '../../electron/update/rejection.ts';
import type { ReleaseManifest } from '../../content/schema/release.ts';
import packageJson from '../../package.json' with { type: 'json' };

export interface InstallOptions {
  readonly repositoryDir: string;
  readonly storeDir: string;
  readonly now: Date;
}

export interface Installed {
  readonly kind: 'installed' | 'repaired' | 'already-active';
  readonly manifest: ReleaseManifest;
}

/**
 * Sets up whom a store trusts, and forgets what it trusted before. A technician's act: whoever may do this decides what
 * visitors see.
 */
export async function provisionTrust(storeDir: string, rootText: string): Promise<void> {
  await writeTrust(storeDir, { 'root.json': rootText });
}

/**
 * Installs what is published in a folder: the very steps that a kiosk takes with a stick, without its panel. Confirmed
 * at once, for nobody is there to see it fail.
 *
 * @throws ReleaseRejectedError where the store does not take it.
 */
export async function installPublished(options: InstallOptions): Promise<Installed> {
  const { storeDir, now } = options;
  const workDir = await mkdtemp(join(tmpdir(), 'vitrina-install-'));
  try {
    const verified = await verify(options, workDir);
    await inspectRelease({ verified, storeDir });
    const { kind, manifest } = await stageRelease({ verified, storeDir });
    await writeTrust(storeDir, verified.trust);
    if (kind === 'staged') await activateRelease(storeDir, manifest.release, { now, isOnTrial: false });
    return { kind: kind === 'staged' ? 'installed' : kind, manifest };
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

function verify({ repositoryDir, storeDir, now }: InstallOptions, workDir: string): Promise<VerifiedRelease> {
  const trust = readTrust(storeDir);
  if (!trust) throw new ReleaseRejectedError('not-trusted-yet', `${storeDir} has no root of trust`);
  const active = openStore(storeDir);
  return verifyRepository({
    ...{ repositoryDir, trust, workDir, now },
    appVersion: packageJson.version,
    onRoot: (newer) => writeTrust(storeDir, newer),
    ...(active.ok ? { exhibit: active.value.manifest.exhibit } : {}),
  });
}
