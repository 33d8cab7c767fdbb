/** One line of `/proc/self/mountinfo`. */
export interface Mount {
  readonly id: number;
  /** `major:minor`; major 0 where the file system has no block device of its own (btrfs, FUSE). */
  readonly deviceNumber: string;
  /** What of the file system is mounted: `/`, or a folder of it for a bind mount. */
  readonly root: string;
  readonly mountPoint: string;
  readonly fsType: string;
  readonly source: string;
  readonly isReadOnly: boolean;
  /** Options of this mount, such as `ro` and `noexec`. */
  readonly options: readonly string[];
}

/** What our own mounts carry: nothing on a stick is ever run, trusted or written. */
export const ownMountOptions = ['ro', 'nosuid', 'nodev', 'noexec'] as const;

/**
 * Parses `/proc/self/mountinfo`, described in proc(5). Lines of another form are left out, and so are mounts that
 * nobody reaches because another one lies over them or their folder was deleted.
 */
export function parseMountinfo(text: string): readonly Mount[] {
  const mounts = text.split('\n').flatMap((line) => parseLine(line) ?? []);
  const onTop = new Map(mounts.map((mount) => [mount.mountPoint, mount]));
  return [...onTop.values()].filter(({ mountPoint }) => !mountPoint.endsWith('//deleted'));
}

function parseLine(line: string): Mount | undefined {
  // Optional fields stand between the sixth and the hyphen; the hyphen ends them, not their number.
  const match = /^(\d+) \d+ (\d+:\d+) (\S+) (\S+) (\S+)(?: (?!- )\S+)* - (\S+) (\S*) (\S+)/.exec(line);
  if (!match) return undefined;
  const [
    ,
    id = '',
    deviceNumber = '',
    root = '',
    mountPoint = '',
    own = '',
    fsType = '',
    source = '',
    common = '',
  ] = match;
  const options = own.split(',');
  return {
    id: Number(id),
    deviceNumber,
    root: unescapeOctal(root),
    mountPoint: unescapeOctal(mountPoint),
    fsType: unescapeOctal(fsType),
    source: unescapeOctal(source),
    isReadOnly: options.includes('ro') || common.split(',').includes('ro'),
    options,
  };
}

/** The kernel writes space, tab, line end, backslash and `#` as three octal digits. */
function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));
}

/** true where a mount has all that we mount with: then it is ours, of this run or an earlier one. */
export function isOwnMount(mount: Mount): boolean {
  return ownMountOptions.every((option) => mount.options.includes(option));
}
