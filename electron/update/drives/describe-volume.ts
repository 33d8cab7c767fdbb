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

/**
 * Asks `lsblk`, which knows it from udev; where udev does not run, `blkid`, which reads the device and needs root for
 * that. Knows nothing where both fail.
 */
export async function describeVolume(system: LinuxSystem, devicePath: string): Promise<VolumeDetails> {
  const args = ['--json', '--nodeps', '--output', 'FSTYPE,UUID,LABEL', devicePath];
  const byUdev = await system.run('lsblk', args);
  const details = byUdev.code === 0 ? parseLsblk(byUdev.stdout) : {};
  if (details.fsType) return details;
  const byProbe = await system.run('blkid', ['--probe', '--output', 'udev', devicePath]);
  return byProbe.code === 0 ? parseBlkid(byProbe.stdout) : {};
}

/** Parses the answer of `lsblk --json` about one device. */
export function parseLsblk(json: string): VolumeDetails {
  const [device] = lsblkSchema.safeParse(parseJson(json)).data?.blockdevices ?? [];
  if (!device) return {};
  const { fstype: fsType, uuid, label } = device;
  return { ...(fsType && { fsType }), ...(uuid && { uuid }), ...(label && { label }) };
}

/** Parses the answer of `blkid --output udev`: lines of `ID_FS_LABEL_ENC=Museum\x20stick`. */
export function parseBlkid(text: string): VolumeDetails {
  const read = (name: string) => {
    const value = new RegExp(`^ID_FS_${name}=(.+)$`, 'm').exec(text)?.[1];
    return value && unescapeHex(value);
  };
  const fsType = read('TYPE');
  const uuid = read('UUID_ENC');
  const label = read('LABEL_ENC');
  return { ...(fsType && { fsType }), ...(uuid && { uuid }), ...(label && { label }) };
}

/** Whatever might upset a shell is written as bytes, such as `\x20`; letters are left as they are. */
function unescapeHex(text: string): string {
  return text.replace(/(?:\\x[0-9a-f]{2})+/g, (bytes) =>
    Buffer.from(bytes.replaceAll('\\x', ''), 'hex').toString('utf8'),
  );
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
