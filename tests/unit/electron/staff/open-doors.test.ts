import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOpenDoors, type MachineFacts } from '../../../../electron/staff/open-doors.ts';
import { aFolder } from '../../../fixtures/files.ts';

/** Files of a machine on which everything is closed. */
const closedFiles: Readonly<Record<string, string>> = {
  'proc/self/cgroup': '0::/system.slice/vitrina.service\n',
  'proc/self/mountinfo':
    '22 27 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n40 27 8:17 / /media/kiosk/STICK ro,nosuid - vfat /dev/sdb1 ro\n',
  'sys/class/tty/tty0/active': 'tty7\n',
  'etc/systemd/logind.conf': '[Login]\n#NAutoVTs=6\nNAutoVTs=0\nReserveVT=0\n',
};

/** A machine on which everything is closed but what a test opens. */
function aMachine(
  files: Readonly<Record<string, string>> = {},
  overrides: Partial<MachineFacts> = {},
): MachineFacts {
  const rootDir = aFolder();
  for (const [path, text] of Object.entries({ ...closedFiles, ...files })) {
    mkdirSync(dirname(join(rootDir, path)), { recursive: true });
    writeFileSync(join(rootDir, path), text);
  }
  return {
    platform: 'linux',
    isSandboxOff: false,
    isRoot: false,
    environment: { INVOCATION_ID: 'abc' },
    electronVersion: '45.4.1',
    pinnedElectronVersion: '45.4.1',
    programDir: join(rootDir, 'nowhere'),
    rootDir,
    ...overrides,
  };
}

const logind = (text: string) => ({ 'etc/systemd/logind.conf': text });
const cgroup = (text: string) => ({ 'proc/self/cgroup': text });
const mountinfo = (line: string) => ({ 'proc/self/mountinfo': `${line}\n` });
const xorg = (text: string) => ({ ...logind(''), 'etc/X11/xorg.conf.d/10-kiosk.conf': text });

describe('findOpenDoors', () => {
  it('finds nothing on a machine that is set up as the guide says', async () => {
    expect(await findOpenDoors(aMachine())).toEqual([]);
  });

  it.each([
    ['sandbox-off', { isSandboxOff: true }],
    ['runs-as-root', { isRoot: true }],
    ['runtime-outdated', { electronVersion: '33.2.1' }],
    ['program-writable', { programDir: aFolder() }],
  ])('finds %s', async (door, facts) => {
    expect(await findOpenDoors(aMachine({}, facts))).toEqual([door]);
  });

  it('takes a newer patch, and a newer runtime, for up to date', async () => {
    for (const electronVersion of ['45.4.0', '45.9.0', '100.0.0']) {
      expect(await findOpenDoors(aMachine({}, { electronVersion }))).toEqual([]);
    }
  });

  it('tells nothing of Windows that it can only see on Linux', async () => {
    const facts = { platform: 'win32', environment: {}, programDir: aFolder() } as const;
    expect(await findOpenDoors(aMachine({}, facts))).toEqual([]);
  });

  it('finds a machine of which nothing can be read supervised by nobody, with no more than that', async () => {
    const facts = { rootDir: aFolder(), environment: {} };
    expect(await findOpenDoors(aMachine({}, facts))).toEqual(['not-supervised']);
  });
});

describe('findOpenDoors, sysrq-keys', () => {
  const sysrq = (text: string) => aMachine({ 'proc/sys/kernel/sysrq': text });

  it('finds them however few of them the kernel allows', async () => {
    for (const text of ['438\n', '1\n', '176\n'])
      expect(await findOpenDoors(sysrq(text))).toEqual(['sysrq-keys']);
  });

  it('finds none where the kernel allows none', async () => {
    expect(await findOpenDoors(sysrq('0\n'))).toEqual([]);
  });
});

describe('findOpenDoors, usb-unguarded', () => {
  const installed = { 'usr/sbin/usbguard-daemon': '' };
  const running = 'system.slice/usbguard.service/cgroup.procs';

  it('finds a guard that is installed and does not run', async () => {
    expect(await findOpenDoors(aMachine(installed))).toEqual(['usb-unguarded']);
  });

  it('finds nothing while it runs, in control groups of either kind', async () => {
    for (const dir of ['sys/fs/cgroup', 'sys/fs/cgroup/systemd']) {
      expect(await findOpenDoors(aMachine({ ...installed, [`${dir}/${running}`]: '812\n' }))).toEqual([]);
    }
  });

  it('says nothing where the set-up was told to leave it out', async () => {
    expect(await findOpenDoors(aMachine({ 'usr/sbin/cron': '' }))).toEqual([]);
  });
});

describe('findOpenDoors, not-supervised', () => {
  it.each([
    ['a service of the system', '0::/system.slice/vitrina.service\n'],
    [
      'a service of the account',
      '0::/user.slice/user-1000.slice/user@1000.service/app.slice/vitrina.service\n',
    ],
    ['a service on an older kernel', '12:pids:/x\n1:name=systemd:/system.slice/vitrina.service\n'],
  ])('is not told of %s', async (_what, text) => {
    expect(await findOpenDoors(aMachine(cgroup(text)))).toEqual([]);
  });

  it.each([
    [
      'a terminal, which hands on its own variables',
      '0::/user.slice/user-1000.slice/user@1000.service/app.slice/vte-1.scope\n',
    ],
    ['a log-in', '0::/user.slice/user-1000.slice/session-2.scope\n'],
    [
      'what the desktop starts at log-in',
      '0::/user.slice/user@1000.service/app.slice/app-vitrina@autostart.service\n',
    ],
    ['a desktop that is part of the account itself', '0::/user.slice/user-1000.slice/user@1000.service\n'],
    ['a container without a supervisor', '0::/\n'],
  ])('is told of %s', async (_what, text) => {
    expect(await findOpenDoors(aMachine(cgroup(text)))).toEqual(['not-supervised']);
  });
});

describe('findOpenDoors, virtual-consoles', () => {
  it.each([
    ['logind as it is delivered', logind('[Login]\n#NAutoVTs=6\n#ReserveVT=6\n')],
    ['a console that is kept in reserve', logind('NAutoVTs=0\n')],
    ['consoles that a later file brings back', { 'etc/systemd/logind.conf.d/90.conf': 'NAutoVTs=2\n' }],
    [
      'a log-in that starts with the machine',
      { 'etc/systemd/system/getty.target.wants/getty@tty1.service': '' },
    ],
    ['an X that is told to switch', xorg('  Option "DontVTSwitch" "false"\n')],
    ['an X with a remark', xorg('# Option "DontVTSwitch" "true"\n')],
  ])('is told of %s', async (_what, files) => {
    expect(await findOpenDoors(aMachine(files))).toEqual(['virtual-consoles']);
  });

  it.each([
    ['a machine without consoles', { 'sys/class/tty/tty0/active': '', ...logind('') }],
    [
      'an X that refuses to switch',
      xorg('Section "ServerFlags"\n  Option "DontVTSwitch" "true"\nEndSection\n'),
    ],
    [
      'a file of the museum that closes what the system opens',
      {
        ...logind(''),
        'usr/lib/systemd/logind.conf.d/50.conf': 'NAutoVTs=6\n',
        'etc/systemd/logind.conf.d/90.conf': 'NAutoVTs=0\nReserveVT=0\n',
      },
    ],
    ['the log-in of the kiosk itself', { 'etc/systemd/system/getty.target.wants/getty@tty7.service': '' }],
  ])('is not told of %s', async (_what, files) => {
    expect(await findOpenDoors(aMachine(files))).toEqual([]);
  });

  it('does not trust a setting of X where X is not what shows the kiosk', async () => {
    const environment = { INVOCATION_ID: 'abc', WAYLAND_DISPLAY: 'wayland-0' };
    const files = xorg('Option "DontVTSwitch" "true"\n');
    expect(await findOpenDoors(aMachine(files, { environment }))).toEqual(['virtual-consoles']);
  });
});

describe('findOpenDoors, auto-mount-writable', () => {
  it.each([
    '40 27 8:17 / /media/kiosk/STICK rw,nosuid,nodev - vfat /dev/sdb1 rw',
    '40 27 8:17 / /run/media/kiosk/A\\040B rw,nosuid shared:9 master:2 - exfat /dev/sdb1 rw',
  ])('is told of a stick that a desktop mounted to be written to: %s', async (line) => {
    expect(await findOpenDoors(aMachine(mountinfo(line)))).toEqual(['auto-mount-writable']);
  });

  it.each([
    ['a stick that is only read', '40 27 8:17 / /media/kiosk/STICK ro,nosuid,nodev - vfat /dev/sdb1 rw'],
    ['a disk that belongs to the machine', '40 27 8:17 / /srv rw - ext4 /dev/sdb1 rw'],
    ['a share', '40 27 0:55 / /media/share rw - nfs server:/share rw'],
    ['a line of another form', 'rw /media/ /dev/sdb1'],
  ])('is not told of %s', async (_what, line) => {
    expect(await findOpenDoors(aMachine(mountinfo(line)))).toEqual([]);
  });
});
