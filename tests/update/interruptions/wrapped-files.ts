import { diskFiles, type Files } from '../../../electron/update/files.ts';

/** One step of the file system, as it is about to happen. */
export interface Step {
  readonly number: number;
  readonly kind: keyof Files | 'write' | 'sync' | 'close';
  readonly path: string;
  /** What would be written. */
  readonly bytes?: Uint8Array;
}

/** Does a step, or something else in its place. */
export type Around = (step: Step, go: () => Promise<void>) => Promise<void>;

/** Files that ask before each step, counted from 1. Asking for the free space changes nothing and is not counted. */
export function wrapFiles(around: Around, inner: Files = diskFiles): Files {
  let count = 0;
  const step = (kind: Step['kind'], path: string, go: () => Promise<void>, bytes?: Uint8Array) =>
    around({ number: ++count, kind, path, ...(bytes && { bytes }) }, go);
  return {
    async create(path) {
      const opened: Awaited<ReturnType<Files['create']>>[] = [];
      await step('create', path, async () => void opened.push(await inner.create(path)));
      const [file] = opened;
      if (!file) throw new Error('a step was left out, and nothing was thrown');
      return {
        write: (bytes) => step('write', path, () => file.write(bytes), bytes),
        sync: () => step('sync', path, () => file.sync()),
        close: () => step('close', path, () => file.close()),
      };
    },
    rename: (fromPath, toPath) => step('rename', toPath, () => inner.rename(fromPath, toPath)),
    makeFolder: (path) => step('makeFolder', path, () => inner.makeFolder(path)),
    syncFolder: (path) => step('syncFolder', path, () => inner.syncFolder(path)),
    removeFile: (path) => step('removeFile', path, () => inner.removeFile(path)),
    removeFolder: (path) => step('removeFolder', path, () => inner.removeFolder(path)),
    freeSpace: (dir) => inner.freeSpace(dir),
  };
}

export class PowerCutError extends Error {
  override readonly name = 'PowerCutError';
}

/** Files of a machine whose power goes at a step: that one and all after it never happen, whoever asks for them. */
export function cutPowerAt(cutAt: number, inner: Files = diskFiles): Files {
  return wrapFiles(async (step, go) => {
    if (step.number < cutAt) return go();
    // The process goes with the power, and its open files with it.
    if (step.kind === 'close') await go();
    throw new PowerCutError(`the power went at step ${cutAt}`);
  }, inner);
}

/** An error as the system throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: the test says so`), { code });
}
