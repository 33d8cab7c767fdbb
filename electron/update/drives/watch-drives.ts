import type { Log } from '../../log/log.ts';
import { DriveNotWritableError, type Drive, type DriveSource } from './drive.ts';
import { WatchedFolder } from './folders.ts';
import { LinuxSticks } from './linux-sticks.ts';
import { thisLinux } from './linux-system.ts';
import { thisWindows, WindowsSticks } from './windows-sticks.ts';

export interface WatchOptions {
  /** Folders that are watched like drives. */
  readonly watchedFolders: readonly string[];
  /** Folder of ours in which sticks are mounted where there is no udisks. Made when it is needed. */
  readonly mountDir: string;
  readonly log: Log;
  /** Told of every change with the whole list. Never called while `watchDrives` itself runs. */
  readonly onChange: (drives: readonly Drive[]) => void;
  /** Where to look, and when; this machine, every second, unless a test says otherwise. */
  readonly sources?: (onChange: () => void) => DriveSources;
  readonly repeat?: Repeat;
}

export interface DriveSources {
  readonly sticks?: DriveSource;
  readonly folders: readonly DriveSource[];
}

/** Calls `work`, and again `intervalMs` after it has ended, until it is stopped. */
export type Repeat = (work: () => Promise<void>, intervalMs: number) => () => void;

export interface DriveWatch {
  /** What is there now, sticks first. */
  readonly drives: readonly Drive[];
  /**
   * Ends our hold on a drive and resolves when it may be pulled: the unmount has returned. It stays listed, without a
   * path, until it is pulled. The caller has closed every file of it before.
   *
   * @throws DriveBusyError where files are still open after some seconds; the drive stays as it was.
   */
  letGo(driveId: string): Promise<void>;
  /**
   * Lends a stick to be written to (a report that staff export); afterwards it is as it was before. `write` makes its
   * files durable itself: a stick that the operating system mounted is not unmounted here.
   *
   * @throws DriveNotWritableError, DriveBusyError, and whatever `write` throws.
   */
  writeTo<T>(driveId: string, write: (path: string) => Promise<T>): Promise<T>;
  /** Looks no more. Sticks stay mounted, read-only, and are found again at the next start. */
  stop(): void;
}

const stickIntervalMs = 1000;
/** A share is asked over the network, for one small file. */
const folderIntervalMs = 2000;

/** Watches for sticks and for what is published into watched folders. */
export function watchDrives(options: WatchOptions): DriveWatch {
  const { repeat = everyInterval } = options;
  let announced = '[]';
  const list = (): readonly Drive[] => all.flatMap((source) => source.drives);
  const announce = (): void => {
    const drives = list();
    const text = JSON.stringify(drives);
    if (text === announced || isStopped) return;
    announced = text;
    options.onChange(drives);
  };
  const { sticks, folders } = (options.sources ?? ((onChange) => sourcesHere(options, onChange)))(announce);
  const all = [...(sticks ? [sticks] : []), ...folders];
  const watch = (source: DriveSource, intervalMs: number) =>
    repeat(() => lookOnce(source, announce, options.log), intervalMs);
  const stops = [
    ...(sticks ? [watch(sticks, stickIntervalMs)] : []),
    ...folders.map((folder) => watch(folder, folderIntervalMs)),
  ];
  let isStopped = false;

  const owner = (driveId: string) => all.find((source) => source.drives.some(({ id }) => id === driveId));
  return {
    get drives() {
      return list();
    },
    letGo: async (driveId) => owner(driveId)?.letGo(driveId),
    writeTo: async (driveId, write) => {
      const source = owner(driveId);
      if (!source) throw new DriveNotWritableError('it has gone');
      return source.writeTo(driveId, write);
    },
    stop() {
      isStopped = true;
      for (const stop of stops) stop();
    },
  };
}

/** The border of the watch: whatever a look meets, the next one comes. */
async function lookOnce(source: DriveSource, announce: () => void, log: Log): Promise<void> {
  try {
    await source.look();
    announce();
  } catch (cause) {
    log.error('drives: a look failed', cause);
  }
}

function sourcesHere({ watchedFolders, mountDir, log }: WatchOptions, onChange: () => void): DriveSources {
  const folders = watchedFolders.map((path) => new WatchedFolder(path));
  if (process.platform === 'linux') {
    return { sticks: new LinuxSticks({ system: thisLinux(), mountDir, log, onChange }), folders };
  }
  if (process.platform === 'win32') return { sticks: new WindowsSticks(thisWindows(), log), folders };
  // Nothing else is a kiosk; a developer's Mac watches a folder.
  return { folders };
}

const everyInterval: Repeat = (work, intervalMs) => {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const run = async (): Promise<void> => {
    await work();
    if (!isStopped) timer = setTimeout(() => void run(), intervalMs);
  };
  // The first look waits too, so that nobody hears of a drive before `watchDrives` has answered.
  timer = setTimeout(() => void run(), 0);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
};
