import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { watchSticks, type WatchedSticks } from '../../../../fixtures/drives.ts';
import { aFolder } from '../../../../fixtures/files.ts';
import { answer, aStick, failure, lsblk, Machine, udisks } from '../../../../fixtures/machine.ts';

describe('watchDrives', () => {
  let machine: Machine;
  let disks: ReturnType<typeof udisks>;
  let kiosk: WatchedSticks;

  const start = () => watchSticks(machine.system, join(aFolder(), 'mounts'));
  const calls = (verb: string) => machine.calls.filter((call) => call.startsWith(`udisksctl ${verb}`));

  beforeEach(() => {
    machine = new Machine();
    disks = udisks(machine, { '/dev/sdb1': '8:17', '/dev/sdc1': '8:33' });
    machine.programs = { lsblk: lsblk('vfat', 'EXHIBIT'), udisksctl: disks.program };
    kiosk = start();
  });

  it('mounts a stick so that nothing on it can run, be a device or be written', async () => {
    machine.plug(aStick());
    await kiosk.settle(1);
    expect(calls('mount')).toEqual([
      'udisksctl mount --block-device /dev/sdb1 --options ro,nosuid,nodev,noexec --no-user-interaction',
    ]);
    expect(kiosk.watch.drives).toMatchObject([
      {
        kind: 'stick',
        label: 'EXHIBIT',
        path: '/run/media/kiosk/sdb1',
        isMountedByUs: true,
        isWritable: false,
      },
    ]);
  });

  it('takes a stick that the desktop has mounted as it is, and says that it could be written to', async () => {
    machine.plug(aStick());
    machine.mount('/dev/sdb1', '8:17', '/media/kiosk/EXHIBIT');
    await kiosk.settle(1);
    expect(calls('mount')).toEqual([]);
    expect(kiosk.watch.drives).toMatchObject([
      { path: '/media/kiosk/EXHIBIT', isMountedByUs: false, isWritable: true },
    ]);
  });

  it('takes a write-protected stick like any other (24)', async () => {
    machine.plug(aStick());
    machine.mount('/dev/sdb1', '8:17', '/media/kiosk/EXHIBIT', 'ro,nosuid,nodev');
    await kiosk.settle(1);
    expect(kiosk.watch.drives).toMatchObject([{ path: '/media/kiosk/EXHIBIT', isWritable: false }]);
    const writing = kiosk.watch.writeTo(kiosk.drive.id, () => Promise.resolve());
    await expect(writing).rejects.toMatchObject({ name: 'DriveNotWritableError' });
  });

  it('shows nothing of a stick that is pulled before it has settled (1)', async () => {
    const stick = aStick();
    machine.plug(stick);
    await kiosk.look();
    machine.unplug(stick);
    await kiosk.look(3);
    expect(kiosk.listener.heard).toEqual([]);
    expect(calls('mount')).toEqual([]);
  });

  it('forgets a stick that is pulled, and says so once (1)', async () => {
    const stick = aStick();
    machine.plug(stick);
    await kiosk.settle(1);
    machine.unplug(stick);
    await kiosk.look(5);
    expect(kiosk.listener.heard.map((drives) => drives.length)).toEqual([1, 0]);
  });

  it('is left with nothing when a stick is pulled while it is being mounted (1)', async () => {
    const stick = aStick();
    let finish: () => void = () => undefined;
    machine.programs = {
      ...machine.programs,
      udisksctl: () => new Promise((resolve) => (finish = () => resolve(failure('Error looking up object')))),
    };
    machine.plug(stick);
    await kiosk.look(2);
    machine.unplug(stick);
    await kiosk.look(2);
    finish();
    await kiosk.look(2);
    expect(kiosk.watch.drives).toEqual([]);
    await expect(kiosk.watch.letGo('stick-of-before')).resolves.toBeUndefined();
  });

  it('makes one job of a plug that bounces five times (15)', async () => {
    for (let sequence = 1; sequence <= 5; sequence += 1) {
      const stick = aStick({ sequence });
      machine.plug(stick);
      await kiosk.look();
      if (sequence < 5) machine.unplug(stick);
    }
    await kiosk.look(3);
    await kiosk.listener.count(1);
    expect(kiosk.listener.heard).toHaveLength(1);
    expect(calls('mount')).toHaveLength(1);
  });

  it('takes a stick after the reset of a hub for another drive: what was open on it is lost (15)', async () => {
    const stick = aStick({ sequence: 1 });
    machine.plug(stick);
    await kiosk.settle(1);
    const [before] = kiosk.watch.drives;
    machine.unplug(stick);
    machine.mounts.clear();
    machine.plug(aStick({ sequence: 2 }));
    await kiosk.look(2);
    await kiosk.listener.until(([drive]) => drive !== undefined && drive.id !== before?.id);
    await kiosk.look(5);
    expect(kiosk.watch.drives).toHaveLength(1);
    expect(calls('mount')).toHaveLength(2);
  });

  it('keeps two sticks apart, also when one is a copy of the other to the last byte (14)', async () => {
    machine.plug(aStick());
    machine.plug(aStick({ name: 'sdc', deviceNumber: '8:32', sequence: 8, partitions: { sdc1: '8:33' } }));
    await kiosk.settle(2);
    const [first, second] = kiosk.watch.drives;
    expect(first?.id).not.toBe(second?.id);
    await kiosk.watch.letGo(first!.id);
    expect(kiosk.watch.drives.map(({ path }) => path)).toEqual([undefined, second?.path]);
  });

  it('takes a stick that was swapped for another of the same name for another drive (14)', async () => {
    const stick = aStick();
    machine.plug(stick);
    await kiosk.settle(1);
    machine.unplug(stick);
    machine.mounts.clear();
    await kiosk.look(2);
    machine.plug(aStick({ sequence: 8 }));
    await kiosk.settle(1);
    const ids = kiosk.listener.heard.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    [
      'is formatted in a way that this machine does not read',
      "unknown filesystem type 'apfs'",
      'filesystem-unknown',
    ],
    ['is locked with BitLocker', 'Object /org/x is not a mountable filesystem.', 'filesystem-unknown'],
    ['does not give up its first blocks', "can't read superblock on /dev/sdb1.", 'stick-unreadable'],
    ['may not be mounted by this user', 'Not authorized to perform operation', 'internal'],
  ])('names the problem of a stick that %s (23)', async (_, stderr, problem) => {
    machine.programs = { ...machine.programs, udisksctl: () => failure(stderr) };
    machine.plug(aStick());
    await kiosk.settle(1);
    expect(kiosk.watch.drives).toMatchObject([{ problem, isMountedByUs: false }]);
    expect(kiosk.drive).not.toHaveProperty('path');
    expect(kiosk.log.lines.join()).toContain(stderr.slice(0, 20));
  });

  it('says that a stick without any file system is formatted in no way that it reads (23)', async () => {
    machine.programs = { lsblk: lsblk(null, null, null), udisksctl: () => failure('Error mounting') };
    machine.plug(aStick({ partitions: {} }));
    await kiosk.settle(1);
    expect(kiosk.watch.drives).toMatchObject([{ problem: 'filesystem-unknown', label: 'sdb' }]);
  });

  it('does not complain of a partition that does not read, beside one that does', async () => {
    machine.plug(aStick({ partitions: { sdb1: '8:17', sdb2: '8:18' } }));
    await kiosk.settle(1);
    expect(kiosk.watch.drives).toMatchObject([{ path: '/run/media/kiosk/sdb1' }]);
    expect(kiosk.watch.drives).toHaveLength(1);
  });

  it('takes what the desktop mounts at the last moment, where its own mount came too late', async () => {
    machine.programs = {
      ...machine.programs,
      udisksctl: () => {
        machine.mount('/dev/sdb1', '8:17', '/media/kiosk/EXHIBIT');
        return failure('Device /dev/sdb1 is already mounted at `/media/kiosk/EXHIBIT`');
      },
    };
    machine.plug(aStick());
    await kiosk.settle(1);
    expect(kiosk.watch.drives).toMatchObject([{ path: '/media/kiosk/EXHIBIT', isMountedByUs: false }]);
    expect(kiosk.drive).not.toHaveProperty('problem');
  });

  it('goes on looking when a look fails', async () => {
    machine.plug(aStick());
    machine.isMountinfoReadable = false;
    await kiosk.look();
    machine.isMountinfoReadable = true;
    await kiosk.settle(1);
    expect(kiosk.log.lines[0]).toContain('a look failed');
  });

  it('says nothing more once it is stopped', async () => {
    machine.plug(aStick());
    kiosk.watch.stop();
    await kiosk.look(3);
    expect(kiosk.listener.heard).toEqual([]);
  });

  it('mounts by itself as root where there is no udisks, into a folder of its own', async () => {
    machine.isRoot = true;
    machine.programs = { lsblk: lsblk('ext4'), mount: () => answer('') };
    kiosk = start();
    machine.plug(aStick());
    await kiosk.settle(1);
    expect(machine.calls).toContainEqual(
      expect.stringMatching(/^mount -o ro,nosuid,nodev,noexec \/dev\/sdb1 \S+\/mounts\/sdb1$/),
    );
  });
});
