import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Nobody but the account that runs the kiosk reads what is in the staff folder. */
const privateFile = 0o600;
const privateFolder = 0o700;

/** The text of a file, or undefined where there is none. */
export async function readOwnFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (isSystemError(cause, 'ENOENT')) return undefined;
    throw cause;
  }
}

/** Writes a small private file so that after a power cut it is there whole, or the one before it is. */
export async function writeOwnFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: privateFolder });
  await replaceFile(path, text, privateFile);
}

/**
 * Puts a file in place of another, or of nothing, by one atomic step. What stands at the path is replaced, never
 * written through: neither there nor under the name for the time between is a link followed.
 */
export async function replaceFile(path: string, text: string, mode: number): Promise<void> {
  const newPath = join(dirname(path), `.new-${randomBytes(8).toString('hex')}`);
  try {
    await writeNew(newPath, text, mode);
    await rename(newPath, path);
  } catch (cause) {
    await rm(newPath, { force: true });
    throw cause;
  }
  await syncFolder(dirname(path));
}

async function writeNew(path: string, text: string, mode: number): Promise<void> {
  // "wx": what is there already, a link too, is an error.
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a name in a folder survive a power cut. Windows cannot open a folder, and its file system journals names. */
async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** true for what the operating system has refused; where a code is named, for that reason. */
export function isSystemError(cause: unknown, code?: string): cause is NodeJS.ErrnoException {
  if (!(cause instanceof Error) || !('syscall' in cause) || !('code' in cause)) return false;
  return code === undefined || cause.code === code;
}
