import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A partition, or a disk that carries a file system without partitions. */
export interface BlockDevice {
  /** The kernel's name, such as `sdb1`. */
  readonly name: string;
  /** Name of the disk that it is a part of, or is. */
  readonly disk: string;
  readonly deviceNumber: string;
  /** Another one for every insertion, also of the same stick into the same port. */
  readonly insertion: string;
  /** Plugged in from outside: a USB device, or one with a medium that can be taken out. */
  readonly isRemovable: boolean;
  /** Part of something larger (LUKS, LVM, RAID), which is then a device of its own. */
  readonly isHeld: boolean;
}

/** Optical and floppy drives: they say "removable" with nothing in them, and would be woken by every look. */
const neverSticks = /^(?:sr|fd)\d/;

/**
 * Lists what may carry a file system, from sysfs. Reads memory of the kernel, no device, so it does not wait for one.
 * What vanishes while it is looked at is left out.
 */
export function listBlockDevices(sysDir: string): readonly BlockDevice[] {
  const classDir = join(sysDir, 'class/block');
  return namesIn(classDir).flatMap((name) => {
    if (neverSticks.test(name)) return [];
    return readBlockDevice(join(classDir, name)) ?? [];
  });
}

function readBlockDevice(linkPath: string): BlockDevice | undefined {
  const deviceDir = resolveLink(linkPath);
  if (!deviceDir) return undefined;
  const isPartition = existsSync(join(deviceDir, 'partition'));
  const diskDir = isPartition ? dirname(deviceDir) : deviceDir;
  const deviceNumber = readAttribute(deviceDir, 'dev');
  // A card reader without a card is a disk of size 0.
  if (!deviceNumber || readAttribute(deviceDir, 'size') === '0') return undefined;
  if (!isPartition && hasPartitions(deviceDir)) return undefined;
  const insertion = readInsertion(diskDir);
  if (!insertion) return undefined;
  return {
    name: basename(deviceDir),
    disk: basename(diskDir),
    deviceNumber,
    insertion,
    isRemovable: readAttribute(diskDir, 'removable') === '1' || /\/usb\d+\//.test(diskDir),
    isHeld: namesIn(join(deviceDir, 'holders')).length > 0,
  };
}

/** Folders of partitions begin with the name of their disk. */
function hasPartitions(diskDir: string): boolean {
  const disk = basename(diskDir);
  return namesIn(diskDir).some(
    (name) => name.startsWith(disk) && existsSync(join(diskDir, name, 'partition')),
  );
}

/** `diskseq` counts disks and media since start-up (Linux 5.15); before, sysfs itself numbers its folders anew. */
function readInsertion(diskDir: string): string | undefined {
  const sequence = readAttribute(diskDir, 'diskseq');
  if (sequence) return sequence;
  const stats = statSync(diskDir, { throwIfNoEntry: false });
  return stats && `i${stats.ino}`;
}

/** Undefined where the device has just been pulled, or never had such an attribute. */
function readAttribute(deviceDir: string, attribute: string): string | undefined {
  try {
    return readFileSync(join(deviceDir, attribute), 'utf8').trim();
  } catch {
    // Nothing is lost: a device without the attribute is not one of ours, and the next look is a second away.
    return undefined;
  }
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    // As above: the folder went away with its device.
    return [];
  }
}

function resolveLink(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    // As above.
    return undefined;
  }
}
