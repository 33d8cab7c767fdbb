import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReleaseRejectedError } from '../../electron/update/rejection.ts';
import { verifyRepository } from '../../electron/update/repository/verify-repository.ts';
import type { ReleaseManifest } from '../../content/schema/release.ts';
import type { PublishOptions } from './publish-options.ts';
import { PublishError } from './publish-error.ts';

/**
 * Lets the very code of a kiosk read what was published: one that was set up with the first root, and so has the longest
 * way to go.
 *
 * @throws PublishError where it would refuse the release.
 */
export async function verifyPublished(
  {
    repositoryDir,
    anchor,
    oldestApp,
    now,
  }: Pick<PublishOptions, 'repositoryDir' | 'anchor' | 'oldestApp' | 'now'>,
  { exhibit, release }: ReleaseManifest,
): Promise<void> {
  const workDir = await mkdtemp(join(tmpdir(), 'vitrina-verify-'));
  const trust = { 'root.json': anchor.roots[0]?.text ?? '' };
  try {
    const { manifest } = await verifyRepository({
      ...{ repositoryDir, trust, workDir, exhibit, now },
      appVersion: oldestApp,
    });
    if (manifest.release === release) return;
    throw new PublishError(
      `${repositoryDir} holds release ${manifest.release} of ${exhibit} too, and kiosks would take that one instead of ` +
        `release ${release}. Publish into an empty folder.`,
    );
  } catch (cause) {
    throw cause instanceof ReleaseRejectedError ? refused(repositoryDir, cause) : cause;
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

function refused(repositoryDir: string, cause: ReleaseRejectedError): PublishError {
  return new PublishError(
    `A kiosk would refuse what is on ${repositoryDir}, and goes on showing what it has (${cause.message}). Look at the ` +
      'clock of this machine, then run the same command again, onto another stick if it comes once more.',
    { cause },
  );
}
