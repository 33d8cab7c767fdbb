/**
 * better-sqlite3's own prebuilt binaries ask for Node-API 10. This builds it from its own sources for Node-API 9, in a
 * copy of the package, so that a build that fails leaves the package as it was. One binary serves Node 20 and later
 * and Electron 33 and later.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

import { SetupError } from '../failure.ts';
import { findNodeGyp } from '../npm.ts';
import { inCache, inProject } from '../paths.ts';
import type { Report } from '../report.ts';
import { lastLines, runCommand } from '../run-command.ts';

const napiLevel = 9;
const headerPath = inProject('build/setup/sqlite/napi9.h');
const packageDir = inProject('node_modules/better-sqlite3');
const builtName = 'build/Release/better_sqlite3.node';

/** Where the binary for this machine is kept for all clones. Everything that shapes it is in the name. */
export function cachedBinaryPath(): string {
  const manifest = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string };
  const header = createHash('sha256').update(readFileSync(headerPath)).digest('hex').slice(0, 12);
  const target = `${process.platform}-${process.arch}-${libcName()}`;
  return inCache(
    'better-sqlite3',
    `${manifest.version}-napi${napiLevel}-${target}-${header}`,
    basename(builtName),
  );
}

/** Puts the cached binary where better-sqlite3 looks first. */
export async function installBinary(): Promise<void> {
  await copyAtomically(cachedBinaryPath(), join(packageDir, builtName));
}

/** Builds the binary into the cache. Throws SetupError with the end of the build's log. */
export async function buildBinary(report: Report): Promise<void> {
  await mkdir(inCache(), { recursive: true });
  const workDir = await mkdtemp(inCache('building-sqlite-'));
  const line = report.wait('Building SQLite for this machine, one to two minutes');
  try {
    const sourceDir = join(workDir, 'better-sqlite3');
    await cp(packageDir, sourceDir, { recursive: true, filter: isSource });
    await compile(sourceDir);
    await copyAtomically(join(sourceDir, builtName), cachedBinaryPath());
  } finally {
    line.end();
    await rm(workDir, { recursive: true, force: true });
  }
}

function isSource(path: string): boolean {
  return !['build', 'prebuilds'].some((left) => path === join(packageDir, left));
}

async function compile(sourceDir: string): Promise<void> {
  const gypPath = findNodeGyp();
  if (!gypPath)
    throw new SetupError('npm does not carry node-gyp here. Install npm 10 or later from nodejs.org.');
  const jobs = String(availableParallelism());
  const args = [gypPath, 'rebuild', '--release', '--force_build=1', '--jobs', jobs, ...nodeHeaders()];
  const end = await runCommand(process.execPath, args, { cwd: sourceDir, env: compilerEnvironment() });
  if (end.code !== 0) {
    throw new SetupError(`better-sqlite3 could not be built. The end of the log:\n${lastLines(end, 30)}`);
  }
}

/** The headers that came with this Node; without them node-gyp downloads them, where it can. */
function nodeHeaders(): string[] {
  const prefix = resolve(dirname(process.execPath), '..');
  return existsSync(join(prefix, 'include/node/node_api.h')) ? ['--nodedir', prefix] : [];
}

function compilerEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CXXFLAGS: `-UNAPI_VERSION -DNAPI_VERSION=${napiLevel} -include "${headerPath}"`,
    // The copy lies outside the project, and its build looks for node-addon-api.
    NODE_PATH: inProject('node_modules'),
  };
}

async function copyAtomically(fromPath: string, toPath: string): Promise<void> {
  await mkdir(dirname(toPath), { recursive: true });
  const temporaryPath = `${toPath}.${process.pid}`;
  await copyFile(fromPath, temporaryPath);
  await rename(temporaryPath, toPath);
}

function libcName(): 'glibc' | 'other' {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime ? 'glibc' : 'other';
}
