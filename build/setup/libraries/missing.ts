import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../run-command.ts';
import { knownToLdconfig, missingFromLdd } from './parse-ldd.ts';

/**
 * Opened by Electron while it runs, so `ldd` cannot see them. Without the first it dies with SIGTRAP and no message;
 * the second is linked in some versions and opened in others.
 */
const openedAtRunTime = ['libX11-xcb.so.1', 'libgtk-3.so.0'];

/** The system libraries that this Electron needs and that are not there. Empty on systems without `ldd`. */
export async function findMissingLibraries(distDir: string, executable: string): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const binaries = [executable, ...ownLibraries(distDir)];
  const ldd = await runCommand('ldd', binaries, {
    env: { ...process.env, LC_ALL: 'C', LD_LIBRARY_PATH: distDir },
  });
  const known = knownToLdconfig((await runCommand('/sbin/ldconfig', ['-p'])).stdout);
  const notOpenable = known.size === 0 ? [] : openedAtRunTime.filter((name) => !known.has(name));
  return [...new Set([...missingFromLdd(ldd.stdout), ...notOpenable])].sort();
}

/** Electron's own libraries, which have needs of their own. */
function ownLibraries(distDir: string): string[] {
  return readdirSync(distDir)
    .filter((name) => /\.so(\.\d+)*$/.test(name))
    .map((name) => join(distDir, name));
}
