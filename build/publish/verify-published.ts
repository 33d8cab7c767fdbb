import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Updater } from 'tuf-js';
import { DownloadHTTPError } from 'tuf-js/dist/error.js';
import { manifestTarget, metadataDirname } from '../../content/schema/repository.ts';
import type { ReleaseManifest } from '../../content/schema/release.ts';
import type { PublishOptions } from './publish-options.ts';
import { PublishError } from './publish-error.ts';

/** Lets the client of a kiosk that knows only the very first root read a repository. @throws PublishError */
export async function verifyPublished(
  { repositoryDir, anchor }: Pick<PublishOptions, 'repositoryDir' | 'anchor'>,
  { exhibit, release }: ReleaseManifest,
): Promise<void> {
  const workDir = await mkdtemp(join(tmpdir(), 'vitrina-verify-'));
  try {
    await writeFile(join(workDir, 'root.json'), anchor.roots[0]?.text ?? '');
    const updater = new Updater({
      metadataDir: workDir,
      metadataBaseUrl: pathToFileURL(join(repositoryDir, metadataDirname)).href,
      fetcher: { downloadBytes, downloadFile: () => Promise.reject(new TypeError('targets are read back')) },
    });
    if (!(await updater.getTargetInfo(manifestTarget(exhibit, release))))
      throw new TypeError('no such target');
  } catch (cause) {
    throw new PublishError('bad', { cause });
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

async function downloadBytes(url: string): Promise<Buffer> {
  return readFile(new URL(url)).catch((cause: unknown) => {
    throw new DownloadHTTPError(String(cause), 404);
  });
}
