import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { PublishError } from '../publish-error.ts';

const elsewhere =
  'Nothing was written. Choose a folder outside, best on a stick or disk that goes into the safe, for example ' +
  '--to /media/safe/vitrina-keys';

/**
 * Refuses a folder from which keys would leak: this project, and whatever git tracks. One `git add` and a push, and a
 * private key is on a server for ever.
 *
 * @throws PublishError
 */
export function expectPrivateFolder(folder: string, projectDir: string): void {
  const real = realFolder(folder);
  if (isInside(real, realpathSync(projectDir))) {
    throw new PublishError(
      `${folder} lies in this project, which is copied, shared and tracked by git; keys must not be. ${elsewhere}`,
    );
  }
  for (let dir = real; ; dir = dirname(dir)) {
    if (existsSync(join(dir, '.git'))) {
      throw new PublishError(
        `${folder} lies in ${dir}, which git tracks: one commit would carry the keys away. ${elsewhere}`,
      );
    }
    if (dir === dirname(dir)) return;
  }
}

/** The real path of a folder that may not be there yet: links on the way are followed. */
function realFolder(folder: string): string {
  const path = resolve(folder);
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realFolder(parent), relative(parent, path));
}

function isInside(path: string, dir: string): boolean {
  return path === dir || path.startsWith(dir.endsWith('/') || dir.endsWith('\\') ? dir : join(dir, '/'));
}
