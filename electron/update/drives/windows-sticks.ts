import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { z } from 'zod';
import type { Log } from '../../log/log.ts';
import { DriveNotWritableError, type Drive, type DriveSource } from './drive.ts';
import { runProgram, type RunProgram } from './run-program.ts';
import { Settled } from './settled.ts';

/** What the search for sticks asks of Windows. Injected: the logic is tested with what Windows has answered. */
export interface WindowsSystem {
  readonly run: RunProgram;
  /** Serial number of the volume under a letter such as `E:`; undefined where there is none. */
  readSerial(letter: string): number | undefined;
}

export interface RemovableDisk {
  readonly letter: string;
  /** Undefined where Windows does not read it. */
  readonly fsType?: string;
  readonly label?: string;
  readonly serial?: string;
}

/** DriveType 2 is removable. Set to UTF-8 first: labels come in the code page of the console otherwise. */
const query = [
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8;',
  "$disks = @(Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2' |",
  'Select-Object DeviceID, FileSystem, VolumeName, VolumeSerialNumber);',
  'ConvertTo-Json -Compress -InputObject $disks',
].join(' ');

const diskSchema = z.object({
  DeviceID: z.string().regex(/^[A-Z]:$/),
  FileSystem: z.string().nullish(),
  VolumeName: z.string().nullish(),
  VolumeSerialNumber: z.string().nullish(),
});

const looksToSettle = 2;
/** A and B are floppy drives, C is the machine's own. */
const letters = Array.from('DEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:`);

/** The machine that we run on. */
export function thisWindows(): WindowsSystem {
  return { run: runProgram, readSerial: (letter) => statSync(`${letter}\\`, { throwIfNoEntry: false })?.dev };
}

/**
 * Sticks on Windows, which mounts them by itself, under a letter. The letters and their serial numbers are cheap to
 * look at; PowerShell, which takes a second, is asked only when they have changed and settled.
 */
export class WindowsSticks implements DriveSource {
  readonly #system: WindowsSystem;
  readonly #log: Log;
  readonly #settled = new Settled<string>(looksToSettle);
  #drives: readonly Drive[] = [];

  constructor(system: WindowsSystem, log: Log) {
    this.#system = system;
    this.#log = log;
  }

  get drives(): readonly Drive[] {
    return this.#drives;
  }

  async look(): Promise<void> {
    const { arrived, left } = this.#settled.look(this.#listVolumes());
    // What has gone goes at once; PowerShell may take its time over what has come.
    this.#drives = this.#drives.filter(({ path }) => !left.some((letter) => path === `${letter}\\`));
    if (arrived.length === 0) return;
    const end = await this.#system.run('powershell.exe', [
      ...['-NoProfile', '-NonInteractive', '-Command', query],
    ]);
    if (end.code !== 0) {
      this.#log.warn('drives: Windows does not say which are removable', {
        detail: end.stderr.slice(0, 200),
      });
      return;
    }
    this.#drives = parseRemovableDisks(end.stdout).map(toDrive);
  }

  #listVolumes(): ReadonlyMap<string, string> {
    const entries = letters.flatMap((letter) => {
      const serial = this.#readSerial(letter);
      return serial === undefined ? [] : [[`${letter}${serial}`, letter] as const];
    });
    return new Map(entries);
  }

  #readSerial(letter: string): number | undefined {
    try {
      return this.#system.readSerial(letter);
    } catch {
      // A letter with nothing in it, or a stick that Windows cannot read: the next look asks again.
      return undefined;
    }
  }

  /** Windows writes to removable drives at once, and we hold no mount. */
  letGo(): Promise<void> {
    return Promise.resolve();
  }

  writeTo<T>(driveId: string, write: (path: string) => Promise<T>): Promise<T> {
    const path = this.#drives.find(({ id }) => id === driveId)?.path;
    return path ? write(path) : Promise.reject(new DriveNotWritableError('it has gone, or cannot be read'));
  }
}

/** Parses what the query prints: an array, also of one, and nothing at all where Windows has nothing to say. */
export function parseRemovableDisks(json: string): readonly RemovableDisk[] {
  const text = json.replace(/^\uFEFF/, '').trim();
  const rows = z.array(z.unknown()).safeParse(text ? JSON.parse(text) : []).data ?? [];
  return rows.flatMap((row) => {
    const disk = diskSchema.safeParse(row).data;
    return disk ? [toDisk(disk)] : [];
  });
}

function toDisk(disk: z.infer<typeof diskSchema>): RemovableDisk {
  const { DeviceID: letter, FileSystem: fsType, VolumeName: label, VolumeSerialNumber: serial } = disk;
  return { letter, ...(fsType && { fsType }), ...(label && { label }), ...(serial && { serial }) };
}

function toDrive({ letter, fsType, label, serial }: RemovableDisk): Drive {
  const digest = createHash('sha256')
    .update(`${letter}\n${serial ?? ''}`)
    .digest('hex');
  return {
    id: `stick-${digest.slice(0, 16)}`,
    label: label ?? letter,
    ...(fsType ? { path: `${letter}\\` } : { problem: 'filesystem-unknown' as const }),
    kind: 'stick',
    isMountedByUs: false,
    isWritable: fsType !== undefined,
  };
}
