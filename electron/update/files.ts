import { constants } from 'node:fs';
import { lstat, mkdir, open, rename, rmdir, statfs, unlink } from 'node:fs/promises';

/** A file that is being written, from its beginning to its end. */
export interface NewFile {
  /** Appends all of the bytes. The caller must not touch them before this is done. */
  write(bytes: Uint8Array): Promise<void>;
  /** Answers when everything written is on the disk, not only in its cache. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The one door through which a store is changed. Each function is one step of the file system, so that a test can
 * count the steps, let any of them fail, or cut the power at it; what is made of them stands in `store/durable.ts`.
 */
export interface Files {
  /** Makes an empty file, or empties the one that is there. Its name is on the disk only after `syncFolder`. */
  create(path: string): Promise<NewFile>;
  /** Atomic, also where something is replaced. */
  rename(fromPath: string, toPath: string): Promise<void>;
  /** Does nothing where the folder is there; its parent must be. */
  makeFolder(path: string): Promise<void>;
  /** Makes the names in a folder survive a power cut. */
  syncFolder(path: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  /** The folder must be empty. */
  removeFolder(path: string): Promise<void>;
  /** What may still be written by us, and how much a file takes at least. */
  freeSpace(dir: string): Promise<FreeSpace>;
}

export interface FreeSpace {
  readonly freeBytes: number;
  readonly blockBytes: number;
}

const createFlags = constants.O_CREAT | constants.O_TRUNC | constants.O_WRONLY;

/** The real disk. Errors are the system's own, with `code` and `path`. */
export const diskFiles: Files = {
  async create(path) {
    const file = await open(path, createFlags);
    return {
      async write(bytes) {
        // One write may take only a part of what it is given; the rest would be missing in silence.
        for (let offset = 0; offset < bytes.byteLength;) {
          offset += (await file.write(bytes, offset)).bytesWritten;
        }
      },
      sync: () => file.sync(),
      close: () => file.close(),
    };
  },
  rename,
  async makeFolder(path) {
    await mkdir(path).catch(async (cause: unknown) => {
      const found = await lstat(path).catch(() => undefined);
      if (!found?.isDirectory()) throw cause;
    });
  },
  async syncFolder(path) {
    // Windows cannot open a folder, and its file system keeps a journal of names.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  removeFile: unlink,
  removeFolder: rmdir,
  async freeSpace(dir) {
    const { bavail, bsize } = await statfs(dir);
    return { freeBytes: bavail * bsize, blockBytes: bsize };
  },
};
