import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillAppFolder } from './app-folder.ts';
import { assemble } from './assemble.ts';
import { builderConfig } from './builder-config.ts';
import { copyRuntime } from './copy-runtime.ts';
import type { Flavour } from './flavour.ts';
import { drawIcons } from './icons.ts';
import { collectNotices, noticesText } from './notices.ts';
import type { TargetName } from './options.ts';
import { checkPackage } from './read-back.ts';

export interface PackageRequest {
  readonly projectDir: string;
  readonly flavour: Flavour;
  readonly targets: readonly TargetName[];
  readonly runtime: { readonly distPath: string; readonly version: string };
  /** What `npm start` has built. */
  readonly builtDir: string;
  /** Gets a folder for the flavour, which is emptied first. */
  readonly outDir: string;
}

export interface Packaged {
  /** The unpacked application. */
  readonly unpackedDir: string;
  readonly executablePath: string;
  /** Archives and packages. */
  readonly artifacts: readonly string[];
}

/** Where a flavour's unpacked application lies. */
export function unpackedPlace(outDir: string, { name }: Flavour): Omit<Packaged, 'artifacts'> {
  const isWindows = process.platform === 'win32';
  const unpackedDir = join(outDir, name, isWindows ? 'win-unpacked' : linuxFolder());
  return { unpackedDir, executablePath: join(unpackedDir, isWindows ? `${name}.exe` : name) };
}

function linuxFolder(): string {
  return process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
}

/** Makes one flavour of the kiosk ready to be installed, and reads it back. @throws PackageError */
export async function packageKiosk(request: PackageRequest): Promise<Packaged> {
  const { projectDir, flavour, runtime } = request;
  const flavourDir = join(request.outDir, flavour.name);
  const workDir = join(flavourDir, 'work');
  await rm(flavourDir, { recursive: true, force: true });
  await mkdir(workDir, { recursive: true });
  const paths = {
    appDir: join(workDir, 'app'),
    runtimeDir: join(workDir, 'runtime'),
    iconsDir: join(workDir, 'icons'),
    licencePath: join(projectDir, 'LICENSE'),
    noticesPath: join(workDir, 'notices.txt'),
    outDir: flavourDir,
    resourcesDir: join(projectDir, 'build/resources'),
  };
  await copyRuntime(runtime.distPath, paths.runtimeDir);
  const { builtDir } = request;
  const modulesDir = join(projectDir, 'node_modules');
  await fillAppFolder({ flavour, builtDir, modulesDir, targetDir: paths.appDir });
  await writeFile(paths.noticesPath, noticesText(await collectNotices(projectDir)));
  const largestIconPath = await drawIcons(join(projectDir, 'build/resources/icon.svg'), paths.iconsDir);
  const artifacts = await assemble({
    projectDir,
    targets: request.targets,
    config: builderConfig(flavour, { ...paths, largestIconPath }, runtime.version),
    fpmPath: await writeFpm(projectDir, workDir),
  });
  await rm(workDir, { recursive: true });
  const place = unpackedPlace(request.outDir, flavour);
  await checkPackage(place.unpackedDir, place.executablePath);
  return { ...place, artifacts };
}

/** electron-builder runs a program, not a script of ours: two lines that lead there. */
async function writeFpm(projectDir: string, workDir: string): Promise<string> {
  const path = join(workDir, 'fpm');
  const quoted = [process.execPath, '--import', 'tsx', join(projectDir, 'build/package/deb/fpm.ts')]
    .map((word) => `'${word.replaceAll("'", `'\\''`)}'`)
    .join(' ');
  // tsx is found from the project's folder.
  await writeFile(path, `#!/bin/sh\ncd '${projectDir.replaceAll("'", `'\\''`)}' && exec ${quoted} "$@"\n`);
  await chmod(path, 0o755);
  return path;
}
