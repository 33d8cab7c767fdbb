import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { aFolder } from '../../fixtures/files.ts';
import type { PluggedDisk } from '../../fixtures/machine.ts';

/** What real sticks need of a machine: root, loop devices and `mkfs.ext4`. */
export function hasLoopDevices(): boolean {
  if (process.platform !== 'linux' || process.geteuid?.() !== 0) return false;
  return ['losetup --find', 'mkfs.ext4 -V'].every((command) => {
    const [file = '', ...args] = command.split(' ');
    return spawnSync(file, args).status === 0;
  });
}

export interface LoopStickOptions {
  /** The folder whose files are on it; without one it is not formatted. */
  readonly contentDir?: string;
  readonly label?: string;
}

/** A stick as the kernel sees one: a block device with a file system on it, backed by a file. */
export class LoopStick {
  readonly devicePath: string;
  readonly #imagePath = join(aFolder(), 'stick.img');

  constructor({ contentDir, label = 'EXHIBIT' }: LoopStickOptions) {
    writeFileSync(this.#imagePath, '');
    truncateSync(this.#imagePath, 16 * 1024 * 1024);
    if (contentDir) execFileSync('mkfs.ext4', ['-q', '-L', label, '-d', contentDir, this.#imagePath]);
    this.devicePath = run('losetup', '--find', '--show', this.#imagePath);
  }

  /** How the machine of a test plugs it in: as a USB disk without partitions. */
  get disk(): PluggedDisk {
    const name = basename(this.devicePath);
    return { name, deviceNumber: run('lsblk', '-n', '-o', 'MAJ:MIN', this.devicePath), isRemovable: true };
  }

  /** Mounts it as a desktop would: so that it can be written to. */
  mountAt(mountPoint: string): void {
    mkdirSync(mountPoint, { recursive: true });
    run('mount', this.devicePath, mountPoint);
  }

  /** From now on nothing of it can be read: the flash has died, though the plug is in. */
  die(): void {
    truncateSync(this.#imagePath, 0);
    writeFileSync('/proc/sys/vm/drop_caches', '3');
  }

  /** Unmounts it wherever it is mounted, and gives the loop device back. */
  destroy(): void {
    while (spawnSync('umount', [this.devicePath]).status === 0);
    spawnSync('losetup', ['--detach', this.devicePath]);
  }
}

function run(file: string, ...args: readonly string[]): string {
  return execFileSync(file, args, { encoding: 'utf8' }).trim();
}
