import { dirname } from 'node:path';
import type { Log } from '../../log/log.ts';
import { describeVolume, type VolumeDetails } from './describe-volume.ts';
import { DriveNotWritableError, type Drive, type DriveSource } from './drive.ts';
import { driveIdOf, isWorthShowing, toDrive, type HeldVolume } from './held-volume.ts';
import type { LinuxSystem } from './linux-system.ts';
import { forgetMount, mountVolume, unmountVolume } from './mounting.ts';
import { isOwnMount, parseMountinfo, type Mount } from './mountinfo.ts';
import { Settled } from './settled.ts';
import { listVolumes, type Volume } from './volumes.ts';

export interface LinuxSticksOptions {
  readonly system: LinuxSystem;
  /** Folder of ours, for mounts made without udisks. Made when it is needed. */
  readonly mountDir: string;
  readonly log: Log;
  /** Called when `drives` may have changed between two looks. */
  readonly onChange: () => void;
}

/** In two looks in a row: a bounce of the plug and a hub's reset are over by then, and staff have not begun to wait. */
const looksToSettle = 2;

/**
 * Sticks on Linux. What is mounted is the kernel's to say (mountinfo), so nothing here can disagree with it: a mount is
 * ours when it carries all of our options, also after a restart of the shell.
 */
export class LinuxSticks implements DriveSource {
  readonly #options: LinuxSticksOptions;
  readonly #settled = new Settled<Volume>(looksToSettle);
  readonly #held = new Map<string, HeldVolume>();
  /** Volumes that are lent for writing. Looks leave them alone, and they are listed as they were before. */
  readonly #lent = new Map<string, Drive>();

  constructor(options: LinuxSticksOptions) {
    this.#options = options;
  }

  get drives(): readonly Drive[] {
    const ready = [...this.#held.values()].filter(({ volume }) => this.#isDiskReady(volume.diskKey));
    return ready
      .filter((held) => isWorthShowing(held, ready))
      .map((held) => this.#lent.get(held.volume.key) ?? toDrive(held));
  }

  /** A disk shows all of its volumes at once; else a partition that does not read would show before one that does. */
  #isDiskReady(diskKey: string): boolean {
    return [...this.#held.values()].every((held) => held.volume.diskKey !== diskKey || held.details);
  }

  async look(): Promise<void> {
    const volumes = new Map(listVolumes(this.#options.system).map((volume) => [volume.key, volume]));
    const { arrived, left } = this.#settled.look(volumes);
    for (const { key } of left) this.#held.delete(key);
    for (const held of this.#held.values()) this.#follow(held, volumes.get(held.volume.key));
    for (const volume of arrived) this.#take(volume);
    await this.#sweepMounts();
  }

  #take(volume: Volume): void {
    const held: HeldVolume = { volume, isLetGo: false, isForeign: false };
    this.#held.set(volume.key, held);
    // Not awaited: a stick that fails may take half a minute here, and the others are not to wait for it.
    this.#prepare(held).then(this.#options.onChange, (cause: unknown) => {
      this.#options.log.error(`drives: ${volume.devicePath} could not be prepared`, cause);
    });
  }

  async #prepare(held: HeldVolume): Promise<void> {
    const { system } = this.#options;
    const details = await describeVolume(system, held.volume.devicePath);
    if (!held.volume.mount) await this.#mount(held, details);
    held.details = details;
  }

  async #mount(held: HeldVolume, details: VolumeDetails): Promise<void> {
    const { system, mountDir, log } = this.#options;
    const { devicePath, key } = held.volume;
    const failure = await mountVolume(system, { devicePath, mountDir });
    const mounted = this.#findVolume(key);
    // Mounted by others at the same moment is mounted too.
    if (mounted?.mount) {
      held.volume = mounted;
    } else if (failure) {
      held.problem = details.fsType || failure.code !== 'internal' ? failure.code : 'filesystem-unknown';
      log.warn(`drives: ${devicePath} could not be mounted`, {
        code: held.problem,
        fsType: details.fsType ?? 'unknown',
        detail: failure.detail,
      });
    }
  }

  /** Takes over what happened to a mount since the last look. */
  #follow(held: HeldVolume, now: Volume | undefined): void {
    if (!now || !held.details || this.#lent.has(now.key)) return;
    if (held.volume.mount && !now.mount) held.isLetGo = true;
    if (now.mount && !held.volume.mount) held.isLetGo = false;
    if (now.mount) delete held.problem;
    held.volume = now;
  }

  /** Takes away what is left of our mounts when their devices were pulled, now or in an earlier run. */
  async #sweepMounts(): Promise<void> {
    const { system, mountDir } = this.#options;
    const mounts = parseMountinfo(system.readMountinfo()).filter((mount) => isIn(mountDir, mount));
    if (mounts.length === 0) return;
    const alive = listVolumes(system).map(({ mount }) => mount?.mountPoint);
    for (const { mountPoint } of mounts) {
      if (!alive.includes(mountPoint)) await forgetMount(system, mountPoint);
    }
  }

  async letGo(driveId: string): Promise<void> {
    const held = this.#find(driveId);
    if (!held?.volume.mount || !isOwnMount(held.volume.mount)) return;
    await this.#unmount(held);
    held.isLetGo = true;
    this.#options.onChange();
  }

  async #unmount(held: HeldVolume): Promise<void> {
    const { key, diskKey, devicePath, mount } = held.volume;
    const { system, mountDir } = this.#options;
    if (!mount) return;
    await unmountVolume(system, { devicePath, mountDir, mountPoint: mount.mountPoint });
    held.volume = this.#findVolume(key) ?? { key, diskKey, devicePath };
    // Somebody else's after all, whose mount only looks like ours.
    held.isForeign = held.volume.mount !== undefined;
  }

  async writeTo<T>(driveId: string, write: (path: string) => Promise<T>): Promise<T> {
    const held = this.#find(driveId);
    if (!held || held.problem) throw new DriveNotWritableError('it has gone, or cannot be read');
    const { mount } = held.volume;
    if (mount && !isOwnMount(mount)) {
      if (mount.isReadOnly) throw new DriveNotWritableError(`${mount.mountPoint} is read-only`);
      return write(mount.mountPoint);
    }
    return this.#lend(held, write);
  }

  /** Mounts it for writing for as long as `write` takes, then as it was. */
  async #lend<T>(held: HeldVolume, write: (path: string) => Promise<T>): Promise<T> {
    const { key, devicePath } = held.volume;
    const { system, mountDir } = this.#options;
    this.#lent.set(key, toDrive(held));
    try {
      await this.#unmount(held);
      const failure = await mountVolume(system, { devicePath, mountDir, isWritable: true });
      held.volume = this.#findVolume(key) ?? held.volume;
      const { mount } = held.volume;
      if (!mount || mount.isReadOnly)
        throw new DriveNotWritableError(failure?.detail ?? 'it is write-protected');
      return await write(mount.mountPoint);
    } finally {
      await this.#takeBack(held);
    }
  }

  async #takeBack(held: HeldVolume): Promise<void> {
    try {
      await this.#unmount(held);
      if (!held.isLetGo) await this.#mount(held, held.details ?? {});
    } finally {
      this.#lent.delete(held.volume.key);
      this.#options.onChange();
    }
  }

  #findVolume(key: string): Volume | undefined {
    return listVolumes(this.#options.system).find((volume) => volume.key === key);
  }

  #find(driveId: string): HeldVolume | undefined {
    return [...this.#held.values()].find((held) => held.details && driveIdOf(held) === driveId);
  }
}

function isIn(mountDir: string, { mountPoint }: Mount): boolean {
  return dirname(mountPoint) === mountDir;
}
