import { access, constants } from 'node:fs/promises';
import type { OpenDoor } from '../contract/staff.ts';
import {
  hasSysRqKeys,
  hasVirtualConsoles,
  hasWritableAutoMount,
  isSupervised,
  isUsbUnguarded,
} from './linux-doors.ts';

/** What can be known of the machine without asking anybody. */
export interface MachineFacts {
  readonly platform: NodeJS.Platform;
  /** true where Chromium was started with `--no-sandbox`. */
  readonly isSandboxOff: boolean;
  readonly isRoot: boolean;
  /** The environment that this process was started with. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly electronVersion: string;
  /** The version of Electron that this Vitrína was made for. */
  readonly pinnedElectronVersion: string;
  /** The folder in which the built program lies. */
  readonly programDir: string;
  /** `/`, or another root of the machine's files for a test. */
  readonly rootDir: string;
}

/**
 * Finds what only the operating system's set-up can close, and what it still leaves open. Tells only what can be seen
 * from here: nothing found does not mean that nothing is open, and the set-up guide stays the longer list.
 */
export async function findOpenDoors(machine: MachineFacts): Promise<readonly OpenDoor[]> {
  const open: OpenDoor[] = [];
  if (machine.isSandboxOff) open.push('sandbox-off');
  if (machine.isRoot) open.push('runs-as-root');
  if (isOutdated(machine)) open.push('runtime-outdated');
  if (machine.platform === 'linux') open.push(...(await findLinuxDoors(machine)));
  return open;
}

async function findLinuxDoors(machine: MachineFacts): Promise<readonly OpenDoor[]> {
  const { rootDir, environment, programDir, isRoot } = machine;
  const open: OpenDoor[] = [];
  if (!(await isSupervised(rootDir, environment))) open.push('not-supervised');
  if (await hasVirtualConsoles(rootDir, environment)) open.push('virtual-consoles');
  if (await hasWritableAutoMount(rootDir)) open.push('auto-mount-writable');
  if (await hasSysRqKeys(rootDir)) open.push('sysrq-keys');
  if (await isUsbUnguarded(rootDir)) open.push('usb-unguarded');
  // Root writes everywhere, which is a finding of its own.
  if (!isRoot && (await isWritable(programDir))) open.push('program-writable');
  return open;
}

async function isWritable(dir: string): Promise<boolean> {
  try {
    await access(dir, constants.W_OK);
    return true;
  } catch {
    // Refused, or not there: either way nothing can be changed in it.
    return false;
  }
}

function isOutdated({ electronVersion, pinnedElectronVersion }: MachineFacts): boolean {
  return parseInt(electronVersion, 10) < parseInt(pinnedElectronVersion, 10);
}
