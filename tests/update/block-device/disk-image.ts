import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder } from '../../fixtures/files.ts';

const mebibyte = 1024 * 1024;

/** A disk of a kiosk: ext4 on a loop device, backed by a file, mounted so that it can be written to. Needs root. */
export class DiskImage {
  readonly dir: string;
  readonly #imagePath: string;

  private constructor(imagePath: string) {
    this.#imagePath = imagePath;
    this.dir = join(aFolder(), 'disk');
    mkdirSync(this.dir);
    run('mount', '-o', 'loop', imagePath, this.dir);
  }

  static create(mebibytes: number): DiskImage {
    const imagePath = join(aFolder(), 'disk.img');
    writeFileSync(imagePath, '');
    truncateSync(imagePath, mebibytes * mebibyte);
    run('mkfs.ext4', '-q', '-m', '0', imagePath);
    return new DiskImage(imagePath);
  }

  /**
   * What would be found if the power went now: what the file system has given to the device until this moment, and
   * nothing of what it still holds in memory. It is neither asked to write anything nor told that it is looked at.
   *
   * Nobody may work on it meanwhile, but the kernel may still be writing what it was given; then the copy would mix two
   * moments, and is taken again until two are alike.
   */
  copyAsAfterPowerCut(): string {
    const paths = [0, 1].map((index) => join(aFolder(), `cut-${index}.img`)) as [string, string];
    for (const path of paths) this.#copyTo(path);
    while (!succeeds('cmp', '--silent', ...paths)) {
      paths.reverse();
      this.#copyTo(paths[1]);
    }
    run('rm', paths[1]);
    return paths[0];
  }

  /** Mounts a copy, as the next start of the machine does: the journal is played back. */
  static open(imagePath: string): DiskImage {
    return new DiskImage(imagePath);
  }

  /** Brings to the device what was copied before the test begins. */
  flush(): void {
    run('sync', '--file-system', this.dir);
  }

  destroy(): void {
    while (succeeds('umount', this.dir));
    run('rm', '--force', this.#imagePath);
  }

  #copyTo(path: string): void {
    run('cp', '--sparse=always', this.#imagePath, path);
  }
}

function run(file: string, ...args: readonly string[]): void {
  execFileSync(file, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

function succeeds(file: string, ...args: readonly string[]): boolean {
  return spawnSync(file, args).status === 0;
}
