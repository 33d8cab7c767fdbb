import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { metadataDirname, timestampFilename } from '../../../content/schema/repository.ts';
import { ReleaseRejectedError } from '../rejection.ts';

/** A stick is looked at, not searched: this many folders of its top level, in the order of their names. */
const maxFolders = 100;
/** Of a folder that never ends. */
const maxEntries = 10_000;

/** What operating systems leave on every stick that they see. */
const junk =
  /^(?:\..*|System Volume Information|\$RECYCLE\.BIN|RECYCLER|lost\+found|Thumbs\.db|desktop\.ini)$/i;

/**
 * Finds repositories by what they hold, not by their name: the drive itself, or folders of its top level, in which
 * `metadata/timestamp.json` is a regular file. Answers their paths, sorted. Follows no link and reads no file.
 *
 * @throws ReleaseRejectedError, `stick-removed` or `stick-unreadable`, and nothing else.
 */
export async function findRepositories(drivePath: string): Promise<readonly string[]> {
  try {
    const candidates = [drivePath, ...(await listFolders(drivePath)).map((name) => join(drivePath, name))];
    const isFound = await Promise.all(candidates.map(isRepository));
    return candidates.filter((_, index) => isFound[index]);
  } catch (cause) {
    throw asRejection(cause, drivePath);
  }
}

async function listFolders(dirPath: string): Promise<readonly string[]> {
  const names: string[] = [];
  let entries = 0;
  for await (const entry of await opendir(dirPath)) {
    entries += 1;
    if (entries > maxEntries) break;
    // A link to a folder is not a folder here.
    if (entry.isDirectory() && !junk.test(entry.name)) names.push(entry.name);
  }
  return names.toSorted().slice(0, maxFolders);
}

async function isRepository(dirPath: string): Promise<boolean> {
  const metadataDir = join(dirPath, metadataDirname);
  if (!(await find(metadataDir))?.isDirectory()) return false;
  return (await find(join(metadataDir, timestampFilename)))?.isFile() ?? false;
}

/** What lies at a path, without following a link; undefined where there is nothing. */
export async function find(path: string): Promise<Awaited<ReturnType<typeof lstat>> | undefined> {
  try {
    return await lstat(path);
  } catch (cause) {
    if (isCode(cause, ['ENOENT', 'ENOTDIR'])) return undefined;
    throw cause;
  }
}

/** A drive that has gone, not one that fails. Windows says the last three. */
const goneCodes = ['ENOENT', 'ENODEV', 'ENXIO', 'ENOTDIR', 'ENOMEDIUM', 'ESTALE', 'UNKNOWN'];

function asRejection(cause: unknown, path: string): ReleaseRejectedError {
  const code = isCode(cause, goneCodes) ? 'stick-removed' : 'stick-unreadable';
  return new ReleaseRejectedError(code, `${path} cannot be listed`, { cause });
}

function isCode(cause: unknown, codes: readonly string[]): boolean {
  return cause instanceof Error && 'code' in cause && codes.includes(String(cause.code));
}
