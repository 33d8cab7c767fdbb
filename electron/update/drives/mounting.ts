import { mkdirSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { UpdateCode } from '../../contract/update-codes.ts';
import { DriveBusyError } from './drive.ts';
import type { LinuxSystem } from './linux-system.ts';
import { ownMountOptions } from './mountinfo.ts';
import type { ProgramEnd } from './run-program.ts';

export interface MountOrder {
  readonly devicePath: string;
  /** Folder of ours for mounts that we make without udisks. */
  readonly mountDir: string;
  /** Only to write a report that staff asked for. */
  readonly isWritable?: boolean;
}

export interface MountFailure {
  readonly code: UpdateCode;
  /** In the words of the program that failed, for the log. */
  readonly detail: string;
}

/** How often a busy volume is tried before whoever lets it go is told; with `retryMs` between, five seconds. */
const unmountAttempts = 10;

/**
 * Mounts a volume so that nothing on it can run, act as a device or, unless asked for, be written. By udisks, which a
 * kiosk's user may ask; by `mount` where there is none and we are root.
 */
export async function mountVolume(system: LinuxSystem, order: MountOrder): Promise<MountFailure | undefined> {
  const options = mountOptions(order).join(',');
  const byUdisks = await system.run('udisksctl', [
    ...['mount', '--block-device', order.devicePath],
    ...['--options', options, '--no-user-interaction'],
  ]);
  if (byUdisks.code === 0) return undefined;
  const end =
    isUdisksAbsent(byUdisks) && system.isRoot ? await mountAsRoot(system, order, options) : byUdisks;
  return end.code === 0 ? undefined : { code: explainFailure(end), detail: firstLine(end) };
}

function mountOptions({ isWritable }: MountOrder): readonly string[] {
  return isWritable ? ['rw', ...ownMountOptions.slice(1)] : ownMountOptions;
}

async function mountAsRoot(system: LinuxSystem, order: MountOrder, options: string): Promise<ProgramEnd> {
  const mountPoint = join(order.mountDir, basename(order.devicePath));
  try {
    mkdirSync(mountPoint, { recursive: true, mode: 0o700 });
  } catch (cause) {
    return { code: undefined, stdout: '', stderr: String(cause) };
  }
  return system.run('mount', ['-o', options, order.devicePath, mountPoint]);
}

/** Not installed, or its service does not run. */
function isUdisksAbsent({ code, stderr }: ProgramEnd): boolean {
  return code === undefined || /connecting to the udisks daemon|ServiceUnknown/i.test(stderr);
}

function explainFailure({ code, stderr }: ProgramEnd): UpdateCode {
  if (/unknown file ?system type|wrong fs type|not a mountable file ?system/i.test(stderr)) {
    return 'filesystem-unknown';
  }
  if (/no such (?:file|device)|does not exist|no medium|error looking up object/i.test(stderr)) {
    return 'stick-removed';
  }
  if (/can't read superblock|input\/output error/i.test(stderr) || code === undefined)
    return 'stick-unreadable';
  return 'internal';
}

/**
 * Unmounts a volume and resolves when that has returned. What we may not unmount stays as it is.
 *
 * @throws DriveBusyError where something keeps files open.
 */
export async function unmountVolume(
  system: LinuxSystem,
  { devicePath, mountDir, mountPoint }: MountOrder & { readonly mountPoint: string },
): Promise<void> {
  const isInOurFolder = dirname(mountPoint) === mountDir;
  for (let attempt = 1; ; attempt += 1) {
    const end = await unmountOnce(system, devicePath, isInOurFolder ? mountPoint : undefined);
    if (!isBusy(end)) break;
    if (attempt === unmountAttempts) throw new DriveBusyError(`${mountPoint}: ${firstLine(end)}`);
    await wait(system.retryMs);
  }
  if (isInOurFolder) removeFolder(mountPoint);
}

/** What lies in our folder was mounted without udisks, and is unmounted so. */
async function unmountOnce(
  system: LinuxSystem,
  devicePath: string,
  ownMountPoint?: string,
): Promise<ProgramEnd> {
  if (ownMountPoint) return system.run('umount', [ownMountPoint]);
  const end = await system.run('udisksctl', [
    ...['unmount', '--block-device', devicePath],
    '--no-user-interaction',
  ]);
  return isUdisksAbsent(end) && system.isRoot ? system.run('umount', [devicePath]) : end;
}

/** Takes away what is left of a mount of ours when its device was pulled. Nothing can be lost: it was read-only. */
export async function forgetMount(system: LinuxSystem, mountPoint: string): Promise<void> {
  await system.run('umount', ['--lazy', mountPoint]);
  removeFolder(mountPoint);
}

function isBusy({ code, stderr }: ProgramEnd): boolean {
  return code !== 0 && /busy/i.test(stderr);
}

function removeFolder(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // An empty folder that stays is used again by the next mount; one that is not empty is a mount still.
  }
}

function firstLine({ stderr, stdout }: ProgramEnd): string {
  return (stderr || stdout).trim().replace(/\n[^]*/, '');
}
