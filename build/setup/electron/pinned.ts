import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { inProject } from '../paths.ts';
import type { Report } from '../report.ts';
import { runCommand } from '../run-command.ts';

/** No byte for so long: the host is not to be reached, and the fallback is better than waiting. */
const stallTimeoutMs = 10_000;
const electronDir = inProject('node_modules/electron');

/** The exact version that package.json pins. */
export function pinnedVersion(): string {
  const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as {
    devDependencies: { electron: string };
  };
  return manifest.devDependencies.electron;
}

/** The folder of the pinned Electron, if its npm package has it unpacked. */
export function findPinned(): string | undefined {
  const distDir = join(electronDir, 'dist');
  const versionPath = join(distDir, 'version');
  const isUnpacked = existsSync(join(electronDir, 'path.txt')) && existsSync(versionPath);
  if (!isUnpacked) return undefined;
  return readFileSync(versionPath, 'utf8').trim().replace(/^v/, '') === pinnedVersion() ? distDir : undefined;
}

/**
 * Fetches the pinned Electron with its npm package's own means: its downloader (which knows mirrors, caches and
 * checksums), then its install script, which finds the file in that cache and unpacks it. Answers undefined, after
 * one line that says so, where the download cannot be reached.
 */
export async function fetchPinned(report: Report): Promise<string | undefined> {
  const version = pinnedVersion();
  try {
    await download(version, report);
  } catch (error) {
    report.say(`Electron ${version} could not be downloaded here (${shortReason(error)}).`);
    return undefined;
  }
  const install = await runCommand(process.execPath, [join(electronDir, 'install.js')]);
  const distDir = install.code === 0 ? findPinned() : undefined;
  if (!distDir) report.say(`Electron ${version} was downloaded, but could not be unpacked.`);
  return distDir;
}

interface ElectronGet {
  readonly downloadArtifact: (request: {
    version: string;
    artifactName: string;
    platform: string;
    arch: string;
    cacheRoot: string | undefined;
    checksums: unknown;
    downloadOptions: {
      quiet: boolean;
      signal: AbortSignal;
      getProgressCallback: (progress: { transferred: number; total: number | null }) => void;
    };
  }) => Promise<string>;
}

async function download(version: string, report: Report): Promise<void> {
  const { downloadArtifact } = await importElectronGet();
  const controller = new AbortController();
  const giveUp = setTimeout(() => controller.abort(new Error('no answer')), stallTimeoutMs);
  const line = report.progress(`Electron ${version}, download`);
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      // The variable its install script reads, so that both look into the same cache.
      cacheRoot: process.env['electron_config_cache'],
      checksums: JSON.parse(readFileSync(join(electronDir, 'checksums.json'), 'utf8')),
      downloadOptions: {
        quiet: true,
        signal: controller.signal,
        getProgressCallback: ({ transferred, total }) => {
          giveUp.refresh();
          line.update(total ? { done: transferred, total } : { done: transferred });
        },
      },
    });
  } finally {
    clearTimeout(giveUp);
    line.end();
  }
}

/** It belongs to the electron package, so it is looked up from there and not listed among our own dependencies. */
async function importElectronGet(): Promise<ElectronGet> {
  const require = createRequire(join(electronDir, 'package.json'));
  return (await import(pathToFileURL(require.resolve('@electron/get')).href)) as ElectronGet;
}

/** The innermost reason in one piece: "getaddrinfo ENOTFOUND …" rather than "fetch failed". */
function shortReason(error: unknown): string {
  let reason = error;
  while (reason instanceof Error && reason.cause instanceof Error) reason = reason.cause;
  return reason instanceof Error ? (reason.message.split('\n')[0] ?? reason.name) : String(reason);
}
