import { describe, expect, it } from 'vitest';
import { isOwnMount, parseMountinfo } from '../../../../../electron/update/drives/mountinfo.ts';

function parseOne(line: string) {
  const [mount] = parseMountinfo(`${line}\n`);
  return mount!;
}

describe('parseMountinfo', () => {
  it('reads device, mount point, file system, source and options', () => {
    expect(
      parseOne(
        '97 29 8:17 / /run/media/kiosk/EXHIBIT ro,nosuid,nodev,noexec,relatime shared:52 - vfat /dev/sdb1 ro',
      ),
    ).toEqual({
      id: 97,
      deviceNumber: '8:17',
      root: '/',
      mountPoint: '/run/media/kiosk/EXHIBIT',
      fsType: 'vfat',
      source: '/dev/sdb1',
      isReadOnly: true,
      options: ['ro', 'nosuid', 'nodev', 'noexec', 'relatime'],
    });
  });

  it('reads a label with spaces, a tab, a backslash and letters of any script', () => {
    const mount = parseOne(
      '97 29 8:17 / /media/Výstava\\0402025\\011\\134\\040תערוכה rw - vfat /dev/sdb1 rw',
    );
    expect(mount.mountPoint).toBe('/media/Výstava 2025\t\\ תערוכה');
  });

  it('is not misled by a label that looks like the separator', () => {
    const mount = parseOne(
      '97 29 8:17 / /media/a\\040-\\040vfat rw master:1 propagate_from:2 - exfat /dev/sdb1 rw',
    );
    expect(mount).toMatchObject({ mountPoint: '/media/a - vfat', fsType: 'exfat', source: '/dev/sdb1' });
  });

  it('reads lines without and with many optional fields', () => {
    expect(parseOne('1 2 8:17 / /a rw - vfat /dev/sdb1 rw').source).toBe('/dev/sdb1');
    expect(parseOne('1 2 8:17 / /a rw shared:1 master:2 unbindable - vfat /dev/sdb1 rw').source).toBe(
      '/dev/sdb1',
    );
  });

  it('takes a mount for read-only when either the mount or its file system is', () => {
    expect(parseOne('1 2 8:17 / /a ro - vfat /dev/sdb1 rw').isReadOnly).toBe(true);
    expect(parseOne('1 2 8:17 / /a rw - vfat /dev/sdb1 ro,errors=remount-ro').isReadOnly).toBe(true);
    expect(parseOne('1 2 8:17 / /a rw - vfat /dev/sdb1 rw,errors=remount-ro').isReadOnly).toBe(false);
  });

  it('tells a bind mount by the folder that it shows', () => {
    expect(parseOne('1 2 8:17 /photos /srv rw - vfat /dev/sdb1 rw').root).toBe('/photos');
  });

  it('reads a source that is empty, and an overlay', () => {
    expect(parseOne('1 2 0:40 / /a rw - tmpfs  rw').source).toBe('');
    expect(parseOne('1 2 0:41 / / rw - overlay overlay rw,lowerdir=/l').fsType).toBe('overlay');
  });

  it('leaves out a mount that another one hides, and one whose folder was deleted', () => {
    const text = [
      '1 0 8:17 / /media/a rw - vfat /dev/sdb1 rw',
      '2 0 8:33 / /media/a rw - vfat /dev/sdc1 rw',
      '3 0 8:49 / /media/b//deleted rw - vfat /dev/sdd1 rw',
    ].join('\n');
    expect(parseMountinfo(text).map(({ source }) => source)).toEqual(['/dev/sdc1']);
  });

  it('leaves out lines that are cut or of another form', () => {
    expect(parseMountinfo('97 29 8:17 / /media/a rw shared:5\n\nnonsense\n')).toEqual([]);
  });
});

describe('isOwnMount', () => {
  it('wants every one of our options', () => {
    const withOptions = (options: string) => parseOne(`1 2 8:17 / /a ${options} - vfat /dev/sdb1 rw`);
    expect(isOwnMount(withOptions('ro,nosuid,nodev,noexec,relatime'))).toBe(true);
    for (const options of [
      'rw,nosuid,nodev,noexec',
      'ro,nodev,noexec',
      'ro,nosuid,noexec',
      'ro,nosuid,nodev',
    ]) {
      expect(isOwnMount(withOptions(options)), options).toBe(false);
    }
  });
});
