import { readFileSync } from 'node:fs';
import { runProgram, type RunProgram } from './run-program.ts';

/** What the search for sticks asks of Linux. Injected, so that tests bring machines of their own. */
export interface LinuxSystem {
  /** Where sysfs is mounted. */
  readonly sysDir: string;
  readonly devDir: string;
  readMountinfo(): string;
  readonly run: RunProgram;
  readonly isRoot: boolean;
  /** Folders below which desktops and udev rules mount what is plugged in. */
  readonly mountRoots: readonly string[];
  /** Between two attempts to unmount what is still busy. */
  readonly retryMs: number;
}

/** The machine that we run on. */
export function thisLinux(): LinuxSystem {
  return {
    sysDir: '/sys',
    devDir: '/dev',
    readMountinfo: () => readFileSync('/proc/self/mountinfo', 'utf8'),
    run: runProgram,
    isRoot: process.geteuid?.() === 0,
    mountRoots: ['/media', '/run/media'],
    retryMs: 500,
  };
}
