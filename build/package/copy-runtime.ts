import { cp, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PackageError } from './package-error.ts';

/**
 * Copies an Electron without the app that it carries for development: the product must hold one app, its own. Copied, and
 * never linked, because fuses are turned inside the executable.
 *
 * @throws PackageError where something of that app is left.
 */
export async function copyRuntime(distDir: string, targetDir: string): Promise<void> {
  await rm(targetDir, { recursive: true, force: true });
  await cp(distDir, targetDir, { recursive: true, filter: (path) => !isDefaultApp(basename(path)) });
  const names = await readdir(join(targetDir, 'resources')).catch(() => []); // Gone where nothing else was in it.
  const apps = names.filter((name) => /^(?:app|default_app)(?:\.asar)?$/.test(name));
  if (apps.length > 0) throw new PackageError(`${distDir} already holds an app: ${apps.join(', ')}.`);
}

function isDefaultApp(name: string): boolean {
  return name.startsWith('default_app');
}
