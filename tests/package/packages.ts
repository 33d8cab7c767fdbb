import { cp, mkdtemp, rm } from 'node:fs/promises';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { inspectable, product } from '../../build/package/flavour.ts';
import { packageKiosk } from '../../build/package/package-kiosk.ts';
import { kioskSteps, machineSteps, setUp } from '../../build/setup/commands/set-up.ts';
import { inOutput, projectDir } from '../../build/setup/paths.ts';
import { readRuntime } from '../../build/setup/runtime.ts';
import { fingerprint, stampOf } from '../../build/setup/steps/fingerprint.ts';
import { letThrough } from './account.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Holds both flavours, unpacked, where every account of the machine can read them. */
    packagesDir: string;
  }
}

const outDir = inOutput('package-tests');
const stamp = stampOf('package-tests');
/** All that a package is made of; `.output/app` stands for the sources of shell and stage. */
const inputs = [
  '.output/app',
  '.output/setup/runtime.json',
  'build/package',
  'build/resources',
  'electron-builder.yml',
  'electron/lockdown',
  'electron/start-packaged.ts',
  'package-lock.json',
];

/** Packages both flavours, unless nothing has changed since, and copies them out of the project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await setUp([...machineSteps(), ...kioskSteps()]);
  const made = await fingerprint(inputs);
  if (!stamp.matches(made)) await packageBoth();
  await stamp.write(made);
  letThrough(tmpdir());
  const packagesDir = await mkdtemp(join(tmpdir(), 'vitrina-packages-'));
  chmodSync(packagesDir, 0o755);
  for (const { name } of [product, inspectable]) {
    await cp(join(outDir, name), join(packagesDir, name), { recursive: true });
  }
  project.provide('packagesDir', packagesDir);
  return () => rm(packagesDir, { recursive: true, force: true });
}

async function packageBoth(): Promise<void> {
  for (const flavour of [product, inspectable]) {
    const runtime = readRuntime();
    await packageKiosk({
      ...{ projectDir, flavour, runtime, outDir },
      targets: ['dir'],
      builtDir: inOutput('app'),
    });
  }
}
