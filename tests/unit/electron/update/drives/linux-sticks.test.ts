import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { watchSticks, type WatchedSticks } from '../../../../fixtures/drives.ts';
import { aFolder } from '../../../../fixtures/files.ts';
import { aStick, lsblk, Machine, udisks } from '../../../../fixtures/machine.ts';

describe('LinuxSticks', () => {
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

  it('lets a stick go once, and does not mount it again while it stays in (12)', async () => {
    machine.plug(aStick());
    await kiosk.settle(1);
    await kiosk.watch.letGo(kiosk.drive.id);
    await kiosk.look(5);
    expect(calls('mount')).toHaveLength(1);
    expect(kiosk.watch.drives).toMatchObject([{ isMountedByUs: false }]);
    expect(kiosk.drive).not.toHaveProperty('path');
  });

  it('finds a stick that stayed in across a restart under the same name, and lets that go too (12)', async () => {
    machine.plug(aStick());
    await kiosk.settle(1);
    const before = kiosk.watch.drives;
    kiosk.watch.stop();
    kiosk = start();
    await kiosk.settle(1);
    expect(kiosk.watch.drives).toEqual(before);
    await kiosk.watch.letGo(before[0]!.id);
    expect(machine.mounts.size).toBe(0);
  });

  it('says that a stick may be pulled only when the unmount has returned (4)', async () => {
    machine.plug(aStick());
    await kiosk.settle(1);
    disks.state.busyTimes = 3;
    await kiosk.watch.letGo(kiosk.drive.id);
    expect(calls('unmount')).toHaveLength(4);
    expect(machine.mounts.size).toBe(0);
  });

  it('does not say so while files are open, and keeps the stick as it was (4)', async () => {
    machine.plug(aStick());
    await kiosk.settle(1);
    disks.state.busyTimes = 1000;
    await expect(kiosk.watch.letGo(kiosk.drive.id)).rejects.toMatchObject({ name: 'DriveBusyError' });
    expect(kiosk.watch.drives).toMatchObject([{ isMountedByUs: true, path: '/run/media/kiosk/sdb1' }]);
  });

  it('survives that a stick is pulled right after it was let go (4)', async () => {
    const stick = aStick();
    machine.plug(stick);
    await kiosk.settle(1);
    const [drive] = kiosk.watch.drives;
    await kiosk.watch.letGo(drive!.id);
    machine.unplug(stick);
    await kiosk.watch.letGo(drive!.id);
    await kiosk.look(3);
    expect(kiosk.watch.drives).toEqual([]);
    expect(kiosk.log.lines).toEqual([]);
  });

  it('is told when somebody else unmounts a stick, and does not mount it again behind their back', async () => {
    machine.plug(aStick());
    machine.mount('/dev/sdb1', '8:17', '/media/kiosk/EXHIBIT');
    await kiosk.settle(1);
    machine.mounts.clear();
    await kiosk.look(3);
    expect(kiosk.watch.drives).toHaveLength(1);
    expect(kiosk.drive).not.toHaveProperty('path');
    expect(calls('mount')).toEqual([]);
  });

  it('lends a stick to be written to, and has it read-only again afterwards', async () => {
    machine.plug(aStick());
    await kiosk.settle(1);
    const before = kiosk.watch.drives;
    const written = await kiosk.watch.writeTo(before[0]!.id, async (path) => {
      // What goes on meanwhile is nobody else's business.
      await kiosk.look(3);
      expect(kiosk.watch.drives).toEqual(before);
      return machine.mounts.get(path);
    });
    expect(written).toContain('rw,nosuid,nodev,noexec');
    expect(machine.mounts.get('/run/media/kiosk/sdb1')).toContain(' ro,nosuid,nodev,noexec ');
    expect(kiosk.watch.drives).toEqual(before);
    expect(kiosk.listener.heard).toHaveLength(1);
  });

  it('gives a stick back when writing to it fails', async () => {
    machine.plug(aStick());
    await kiosk.settle(1);
    const full = new Error('ENOSPC');
    await expect(kiosk.watch.writeTo(kiosk.drive.id, () => Promise.reject(full))).rejects.toBe(full);
    expect(machine.mounts.get('/run/media/kiosk/sdb1')).toContain(' ro,nosuid,nodev,noexec ');
  });
});
