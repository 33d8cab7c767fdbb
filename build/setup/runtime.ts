import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { ChosenRuntime, RuntimeKind } from './electron/choose-runtime.ts';
import { SetupError } from './failure.ts';
import { inOutput } from './paths.ts';

/** The Electron that set-up chose, as it describes itself. Tests, diagnostics and packaging read this. */
export interface Runtime {
  readonly kind: RuntimeKind;
  /** Electron's version, without a leading v. */
  readonly version: string;
  readonly chromium: string;
  readonly node: string;
  /** The Node-API level, which decides whether a native module loads. */
  readonly napi: number;
  /** The folder of the runtime. */
  readonly distPath: string;
}

/** What was chosen, before it could be started (its system libraries may still be missing). */
export interface RuntimeChoice extends ChosenRuntime {
  /** What package.json pinned when the choice was made. */
  readonly pinnedVersion: string;
  /** The value of ELECTRON_OVERRIDE_DIST_PATH at that time; '' when not set. */
  readonly override: string;
  /** When the pinned version was last asked for, in milliseconds since 1970. */
  readonly triedAtMs: number;
}

const choicePath = inOutput('setup/runtime-choice.json');
const runtimePath = inOutput('setup/runtime.json');

/** What set-up chose; undefined where it has not run in this clone. */
export function findRuntimeChoice(): RuntimeChoice | undefined {
  return readJson(choicePath) as RuntimeChoice | undefined;
}

/** The chosen runtime as it described itself; undefined where it has not been started yet. */
export function findRuntime(): Runtime | undefined {
  return readJson(runtimePath) as Runtime | undefined;
}

/** The runtime that set-up chose. Throws SetupError when set-up has not run in this clone. */
export function readRuntime(): Runtime {
  const runtime = findRuntime();
  if (!runtime) throw new SetupError('No Electron runtime is chosen yet. Run `npm run setup` first.');
  return runtime;
}

/** The absolute path of the chosen Electron's executable. Throws SetupError when set-up has not run. */
export function electronExecutable(): string {
  return executableIn(readRuntime().distPath);
}

/** The executable inside the folder of a runtime, on this system. */
export function executableIn(distDir: string): string {
  const names: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  };
  return join(distDir, names[process.platform] ?? 'electron');
}

/** One sentence for set-up, diagnostics and the test summary. */
export function describeRuntime({ kind, version, chromium }: Runtime): string {
  const name = `Electron ${version} (Chromium ${chromium.split('.')[0]})`;
  switch (kind) {
    case 'pinned':
      return `${name}, the version that package.json pins`;
    case 'override':
      return `${name}, from ELECTRON_OVERRIDE_DIST_PATH`;
    case 'fallback':
      return `${name}, the FALLBACK: past its end of life, for working and testing only, never for a museum`;
  }
}

/** Remembers the choice for the next start. */
export async function writeRuntimeChoice(choice: RuntimeChoice): Promise<void> {
  await writeJson(choicePath, choice);
}

/** Remembers what the runtime said of itself. */
export async function writeRuntime(runtime: Runtime): Promise<void> {
  await writeJson(runtimePath, runtime);
}

/** Written by us alone, so its shape is trusted; undefined when there is no such file. */
function readJson(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
