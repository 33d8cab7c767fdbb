import type { UpdateCode } from '../../contract/update-codes.ts';
import type { Files, NewFile } from '../files.ts';
import { ReleaseRejectedError } from '../rejection.ts';

/** What the system says of a disk that takes nothing more, and what staff are told. */
const storeCodes: Readonly<Record<string, UpdateCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'store-unwritable',
  EACCES: 'store-unwritable',
  EPERM: 'store-unwritable',
  EIO: 'store-unwritable',
};

/** What the system says of a stick that was pulled, or that is failing. */
const stickCodes: Readonly<Record<string, UpdateCode>> = {
  ENODEV: 'stick-removed',
  ENXIO: 'stick-removed',
  ENOENT: 'stick-removed',
  ENOTCONN: 'stick-removed',
  ESTALE: 'stick-removed',
  ESHUTDOWN: 'stick-removed',
  EIO: 'stick-unreadable',
  EBADMSG: 'stick-unreadable',
  EUCLEAN: 'stick-unreadable',
  EREMOTEIO: 'stick-unreadable',
  ETIMEDOUT: 'stick-unreadable',
};

/** A failure of the store's own disk as a rejection, where it has a code; anything else as it came. */
export function storeFailure(cause: unknown, path: string): unknown {
  return named(storeCodes, cause, path);
}

/** A failure of reading from the drive as a rejection, where it has a code; anything else as it came. */
export function stickFailure(cause: unknown, path: string): unknown {
  return named(stickCodes, cause, path);
}

/** The same files, whose failures carry the code that staff hear and the path that is meant. */
export function namingFailures(files: Files): Files {
  const naming = async <T>(path: string, step: () => Promise<T>): Promise<T> => {
    try {
      return await step();
    } catch (cause) {
      throw storeFailure(cause, path);
    }
  };
  return {
    create: (path) => naming(path, async () => namingFailuresOf(await files.create(path), path, naming)),
    rename: (fromPath, toPath) => naming(toPath, () => files.rename(fromPath, toPath)),
    makeFolder: (path) => naming(path, () => files.makeFolder(path)),
    syncFolder: (path) => naming(path, () => files.syncFolder(path)),
    removeFile: (path) => naming(path, () => files.removeFile(path)),
    removeFolder: (path) => naming(path, () => files.removeFolder(path)),
    freeSpace: (dir) => naming(dir, () => files.freeSpace(dir)),
  };
}

function namingFailuresOf(
  file: NewFile,
  path: string,
  naming: (path: string, step: () => Promise<void>) => Promise<void>,
): NewFile {
  return {
    write: (bytes) => naming(path, () => file.write(bytes)),
    sync: () => naming(path, () => file.sync()),
    close: () => naming(path, () => file.close()),
  };
}

function named(codes: Readonly<Record<string, UpdateCode>>, cause: unknown, path: string): unknown {
  if (cause instanceof ReleaseRejectedError || !(cause instanceof Error) || !('code' in cause)) return cause;
  const code = typeof cause.code === 'string' ? codes[cause.code] : undefined;
  return code ? new ReleaseRejectedError(code, `${path}: ${cause.message}`, { cause }) : cause;
}

/** @throws ReleaseRejectedError `cancelled` where staff, or the end of the shell, have asked to stop. */
export function expectGoing(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ReleaseRejectedError('cancelled', 'it was stopped on the way');
}
