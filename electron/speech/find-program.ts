import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** Where Debian puts programs. The environment's own list is not asked: whoever can write it could name another program. */
const programDirs = ['/usr/bin', '/usr/local/bin'] as const;

/** The whole path of a program; undefined where there is none that can be run. */
export function findProgram(name: string, dirs: readonly string[] = programDirs): string | undefined {
  return dirs.map((dir) => join(dir, name)).find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: the next folder is asked.
    return false;
  }
}
