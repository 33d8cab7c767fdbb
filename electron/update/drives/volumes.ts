import { realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listBlockDevices, type BlockDevice } from './block-devices.ts';
import type { LinuxSystem } from './linux-system.ts';
import { parseMountinfo, type Mount } from './mountinfo.ts';

/** A volume that somebody plugged in, mounted or not. */
export interface Volume {
  /** Names this insertion of it. */
  readonly key: string;
  /** Names this insertion of the disk that it lies on. */
  readonly diskKey: string;
  readonly devicePath: string;
  readonly mount?: Mount;
}

/** A disk that carries one of these is the machine's own, also where the machine starts from a USB disk. */
const systemMountPoints = ['/', '/boot', '/boot/efi', '/boot/firmware', '/usr', '/var', '/home', '/opt'];

/**
 * Lists the volumes of plugged-in drives: on removable or USB disks, mounted or not, and whatever block device is
 * mounted where desktops mount drives. A device that has gone is not listed, though its mount may still be.
 */
export function listVolumes(system: LinuxSystem): readonly Volume[] {
  const mounts = parseMountinfo(system.readMountinfo());
  const devices = listBlockDevices(system.sysDir);
  const systemDisks = findSystemDisks(devices, mounts);
  return devices
    .filter(({ disk }) => !systemDisks.has(disk))
    .flatMap((device) => {
      const mount = findMount(device, mounts, system.mountRoots);
      return isPluggedIn(device, mount, system.mountRoots) ? [toVolume(device, mount, system.devDir)] : [];
    });
}

function toVolume(device: BlockDevice, mount: Mount | undefined, devDir: string): Volume {
  const diskKey = `${device.disk}#${device.insertion}`;
  // In the kernel's names, "!" stands for the "/" of the device's path.
  const devicePath = join(devDir, device.name.replaceAll('!', '/'));
  return { key: `${device.name}#${device.insertion}`, diskKey, devicePath, ...(mount && { mount }) };
}

function isPluggedIn(device: BlockDevice, mount: Mount | undefined, mountRoots: readonly string[]): boolean {
  if (mount && isBelow(mount.mountPoint, mountRoots)) return true;
  return device.isRemovable && (mount !== undefined || !device.isHeld);
}

/** The mount through which a device is read: the whole file system before a folder of it, then where drives belong. */
function findMount(
  device: BlockDevice,
  mounts: readonly Mount[],
  mountRoots: readonly string[],
): Mount | undefined {
  const rank = (mount: Mount) =>
    (mount.root === '/' ? 0 : 2) + (isBelow(mount.mountPoint, mountRoots) ? 0 : 1);
  return mounts.filter((mount) => isMountOf(mount, device)).toSorted((a, b) => rank(a) - rank(b))[0];
}

function isMountOf(mount: Mount, device: BlockDevice): boolean {
  if (!mount.deviceNumber.startsWith('0:')) return mount.deviceNumber === device.deviceNumber;
  return mount.source.startsWith('/dev/') && deviceName(mount.source) === device.name;
}

function deviceName(source: string): string {
  try {
    return basename(realpathSync(source));
  } catch {
    // The device has gone, and its node with it.
    return basename(source);
  }
}

function findSystemDisks(devices: readonly BlockDevice[], mounts: readonly Mount[]): ReadonlySet<string> {
  const own = mounts.filter(({ mountPoint }) => systemMountPoints.includes(mountPoint));
  return new Set(
    devices.filter((device) => own.some((mount) => isMountOf(mount, device))).map(({ disk }) => disk),
  );
}

function isBelow(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path.startsWith(`${root}/`));
}
