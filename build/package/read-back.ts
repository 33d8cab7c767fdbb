import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { findWrongFuses } from './fuses.ts';
import { PackageError } from './package-error.ts';

/** Sources, maps, keys, and whatever else belongs to development. */
const strange =
  /\.(?:ts|tsx|svelte|map|md|gyp|cpp|h|log|pem|key)$|(?:^|\/)(?:src|deps|prebuilds|test|tests|\.git)\/|root\.json$/i;

/**
 * Reads a finished package back: a new Electron, or a new electron-builder, must not open a door in silence.
 *
 * @throws PackageError
 */
export async function checkPackage(unpackedDir: string, executablePath: string): Promise<void> {
  const wrong = await findWrongFuses(executablePath);
  if (wrong.length > 0) throw new PackageError(`These fuses are not as they must be: ${wrong.join(', ')}.`);
  const resourcesDir = join(unpackedDir, 'resources');
  const other = ['app', 'default_app', 'default_app.asar'].find((name) =>
    existsSync(join(resourcesDir, name)),
  );
  if (other !== undefined) throw new PackageError(`The package holds another app: resources/${other}.`);
  const leaked = listArchive(join(resourcesDir, 'app.asar')).filter((path) => strange.test(path));
  if (leaked.length > 0) throw new PackageError(`These do not belong into a package: ${leaked.join(', ')}.`);
}

/** The files and folders in an archive, without a slash before them. */
export function listArchive(asarPath: string): string[] {
  return listPackage(asarPath, { isPack: false }).map((path) =>
    path.replaceAll('\\', '/').replace(/^\//, ''),
  );
}
