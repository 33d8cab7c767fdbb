import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A drive that reads no faster than a stick does. */
export interface EmulatedStick {
  readonly dir: string;
  /** Unmounts it and gives back all that it took. */
  destroy(): void;
}

export interface StickOptions {
  /** A folder of ours on the machine's own disk. */
  readonly workDir: string;
  readonly bytes: number;
  readonly bytesPerSecond: number;
}

const blockBytes = 1024 * 1024;

/**
 * Makes a stick out of a file: a loop device with ext4 on it, from which this process and its children read at the given
 * speed, which the kernel's block layer holds (cgroup version 1 or 2). Copying and installing meet the same limit.
 *
 * Needs root on Linux; undefined where the machine does not give us that.
 */
export function emulateStick({ workDir, bytes, bytesPerSecond }: StickOptions): EmulatedStick | undefined {
  const limit = findLimit();
  if (!limit) return undefined;
  const imagePath = join(workDir, 'stick.img');
  const dir = join(workDir, 'stick');
  writeFileSync(imagePath, '');
  truncateSync(imagePath, Math.ceil(bytes / blockBytes) * blockBytes);
  run('mkfs.ext4', '-q', '-m', '0', '-E', 'lazy_itable_init=0,lazy_journal_init=0', imagePath);
  // Direct, or the machine's cache of the file would stand between us and the stick.
  const devicePath = run('losetup', '--find', '--show', '--direct-io=on', imagePath);
  mkdirSync(dir);
  run('mount', devicePath, dir);
  const leave = limit.enter(run('lsblk', '-n', '-o', 'MAJ:MIN', devicePath), bytesPerSecond);
  return {
    dir,
    destroy() {
      leave();
      run('umount', dir);
      run('losetup', '--detach', devicePath);
      rmSync(imagePath);
    },
  };
}

interface Limit {
  /** Puts this process under the limit; answers how it gets out again. */
  enter(deviceNumber: string, bytesPerSecond: number): () => void;
}

const groupName = 'vitrina-bench';

function findLimit(): Limit | undefined {
  if (process.platform !== 'linux' || process.geteuid?.() !== 0) return undefined;
  const first = '/sys/fs/cgroup/blkio';
  if (existsSync(first)) {
    return {
      enter: (device, speed) => enterGroup(first, 'blkio.throttle.read_bps_device', `${device} ${speed}`),
    };
  }
  const second = '/sys/fs/cgroup';
  if (!hasIoController(second)) return undefined;
  return {
    enter(device, speed) {
      writeFileSync(join(second, 'cgroup.subtree_control'), '+io');
      return enterGroup(second, 'io.max', `${device} rbps=${speed}`);
    },
  };
}

function hasIoController(rootDir: string): boolean {
  const path = join(rootDir, 'cgroup.controllers');
  return existsSync(path) && readFileSync(path, 'utf8').split(/\s/).includes('io');
}

function enterGroup(rootDir: string, limitName: string, limit: string): () => void {
  const groupDir = join(rootDir, groupName);
  mkdirSync(groupDir, { recursive: true });
  writeFileSync(join(groupDir, limitName), limit);
  const move = (dir: string): void => writeFileSync(join(dir, 'cgroup.procs'), String(process.pid));
  move(groupDir);
  return () => {
    move(rootDir);
    rmdirSync(groupDir);
  };
}

function run(file: string, ...args: readonly string[]): string {
  return execFileSync(file, args, { encoding: 'utf8' }).trim();
}
