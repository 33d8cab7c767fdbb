import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { mediaBinPrefix, metadataDirname, targetsDirname } from '../../content/schema/repository.ts';
import { partSuffix } from './durable-write.ts';

// Only what publishing itself writes is ever removed. Roots stay for ever; settings and application are others' work.
const ownMetadata = new RegExp(`^\\d+\\.(?:snapshot|targets|exhibit|${mediaBinPrefix}-[0-9a-f]+)\\.json$`);
const ownTargets = [`${targetsDirname}/exhibit/`, `${targetsDirname}/media/`];

/**
 * Removes what earlier publications have left and nothing names any more.
 *
 * @param named paths relative to the repository, with slashes, of all files that stay.
 */
export async function pruneRepository(repositoryDir: string, named: ReadonlySet<string>): Promise<void> {
  const entries = await readdir(repositoryDir, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = relative(repositoryDir, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (!named.has(path) && isOwn(path)) await rm(join(repositoryDir, path), { force: true });
  }
}

function isOwn(path: string): boolean {
  const name = path.endsWith(partSuffix) ? path.slice(0, -partSuffix.length) : path;
  if (ownTargets.some((dir) => name.startsWith(dir))) return true;
  const [dir, file = '', ...rest] = name.split('/');
  const isPart = name !== path;
  return dir === metadataDirname && rest.length === 0 && (isPart || ownMetadata.test(file));
}
