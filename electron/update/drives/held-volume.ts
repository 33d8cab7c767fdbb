import { createHash } from 'node:crypto';
import type { UpdateCode } from '../../contract/update-codes.ts';
import { volumeLabel, type VolumeDetails } from './describe-volume.ts';
import type { Drive } from './drive.ts';
import { isOwnMount } from './mountinfo.ts';
import type { Volume } from './volumes.ts';

/** A volume that has arrived. */
export interface HeldVolume {
  volume: Volume;
  /** Undefined while it is described and mounted: until then nobody hears of it. */
  details?: VolumeDetails;
  problem?: UpdateCode;
  /** Staff were told to pull it, or somebody else unmounted it: it is not mounted again while it stays in. */
  isLetGo: boolean;
  /** Its mount has all of our options, and yet we may not end it. */
  isForeign: boolean;
}

/** Of a disk that does not read at all one volume tells of it; beside one that reads, the others are not for us. */
export function isWorthShowing(held: HeldVolume, all: readonly HeldVolume[]): boolean {
  if (!held.problem) return true;
  const ofDisk = all.filter(({ volume }) => volume.diskKey === held.volume.diskKey);
  return ofDisk.every(({ problem }) => problem) && ofDisk[0] === held;
}

/** What the rest of the shell hears of a volume. */
export function toDrive(held: HeldVolume): Drive {
  const { volume, details = {}, problem } = held;
  const { mount, devicePath } = volume;
  const isMountedByUs = mount !== undefined && isOwnMount(mount) && !held.isForeign;
  return {
    id: driveIdOf(held),
    label: volumeLabel(details, devicePath, isMountedByUs ? undefined : mount?.mountPoint),
    ...(mount && !held.isLetGo && { path: mount.mountPoint }),
    kind: 'stick',
    isMountedByUs,
    isWritable: mount !== undefined && !mount.isReadOnly,
    ...(problem && { problem }),
  };
}

/** The same while the volume stays in; another one for another volume, and for the same one plugged in again. */
export function driveIdOf({ volume, details }: HeldVolume): string {
  const text = `${volume.key}\n${details?.uuid ?? ''}`;
  return `stick-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}
