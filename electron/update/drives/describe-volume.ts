import { basename } from 'node:path';
import { z } from 'zod';
import type { LinuxSystem } from './linux-system.ts';

/** What its superblock says about a volume. */
export interface VolumeDetails {
  /** Such as `vfat`; undefined where nothing is recognised. */
  readonly fsType?: string;
  readonly uuid?: string;
  readonly label?: string;
}

const lsblkSchema = z.object({
  blockdevices: z.array(
    z.object({ fstype: z.string().nullish(), uuid: z.string().nullish(), label: z.string().nullish() }),
  ),
});

/** Asks `lsblk`, which knows it from udev or, as root, reads it from the device. Knows nothing where that fails. */
export async function describeVolume(system: LinuxSystem, devicePath: string): Promise<VolumeDetails> {
  const args = ['--json', '--nodeps', '--output', 'FSTYPE,UUID,LABEL', devicePath];
  const end = await system.run('lsblk', args);
  return end.code === 0 ? parseLsblk(end.stdout) : {};
}

/** Parses the answer of `lsblk --json` about one device. */
export function parseLsblk(json: string): VolumeDetails {
  const [device] = lsblkSchema.safeParse(parseJson(json)).data?.blockdevices ?? [];
  if (!device) return {};
  const { fstype: fsType, uuid, label } = device;
  return { ...(fsType && { fsType }), ...(uuid && { uuid }), ...(label && { label }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Half an answer, of an lsblk that was ended, is none.
    return undefined;
  }
}

/** What staff call it: its label, else the folder where it is mounted, else its device. */
export function volumeLabel(details: VolumeDetails, devicePath: string, foreignMountPoint?: string): string {
  return details.label ?? basename(foreignMountPoint ?? devicePath);
}
