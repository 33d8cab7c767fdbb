import { beforeEach, describe, expect, it } from 'vitest';
import { listVolumes } from '../../../../../electron/update/drives/volumes.ts';
import { aStick, Machine } from '../../../../fixtures/machine.ts';

describe('listVolumes', () => {
  let machine: Machine;
  const devices = () => listVolumes(machine.system).map(({ devicePath }) => devicePath);
  const mountPoints = () => listVolumes(machine.system).map(({ mount }) => mount?.mountPoint);

  beforeEach(() => {
    machine = new Machine();
    machine.plug({ name: 'sda', deviceNumber: '8:0', bus: 'pci0000:00/ata1', partitions: { sda1: '8:1' } });
    machine.mount('/dev/sda1', '8:1', '/');
  });

  it('leaves the machine its own disks', () => {
    expect(devices()).toEqual([]);
  });

  it('finds a stick that nobody has mounted', () => {
    machine.plug(aStick());
    expect(devices()).toEqual(['/dev/sdb1']);
    expect(mountPoints()).toEqual([undefined]);
  });

  it('finds a stick wherever a udev rule or a technician has mounted it', () => {
    machine.plug(aStick());
    machine.mount('/dev/sdb1', '8:17', '/mnt/stick');
    expect(mountPoints()).toEqual(['/mnt/stick']);
  });

  it('finds a USB disk, which does not call itself removable', () => {
    machine.plug(aStick({ isRemovable: false }));
    expect(devices()).toEqual(['/dev/sdb1']);
  });

  it('finds a stick that carries its file system without partitions', () => {
    machine.plug(aStick({ partitions: {} }));
    expect(devices()).toEqual(['/dev/sdb']);
  });

  it('finds every partition of a stick, and not the disk around them', () => {
    machine.plug(aStick({ partitions: { sdb1: '8:17', sdb2: '8:18' } }));
    expect(devices()).toEqual(['/dev/sdb1', '/dev/sdb2']);
  });

  it('finds several sticks at once', () => {
    machine.plug(aStick());
    machine.plug(aStick({ name: 'sdc', deviceNumber: '8:32', partitions: { sdc1: '8:33' } }));
    expect(devices()).toEqual(['/dev/sdb1', '/dev/sdc1']);
  });

  it('finds what a desktop has mounted under /media or /run/media, such as an unlocked volume', () => {
    machine.plug({ name: 'dm-0', deviceNumber: '253:0', bus: 'virtual' });
    machine.mount('/dev/mapper/luks-1', '253:0', '/run/media/kiosk/EXHIBIT');
    expect(mountPoints()).toEqual(['/run/media/kiosk/EXHIBIT']);
  });

  it('finds a mount that has no device number of its own, such as btrfs or NTFS through FUSE', () => {
    machine.plug(aStick());
    machine.mount('/dev/sdb1', '0:52', '/media/kiosk/EXHIBIT');
    expect(mountPoints()).toEqual(['/media/kiosk/EXHIBIT']);
  });

  it('never takes the USB disk from which the machine itself runs for a stick', () => {
    machine.plug(aStick({ partitions: { sdb1: '8:17', sdb2: '8:18' } }));
    machine.mount('/dev/sdb2', '8:18', '/boot/firmware');
    expect(devices()).toEqual([]);
  });

  it('passes over overlays, memory and network file systems under /media', () => {
    machine.mount('overlay', '0:60', '/media/overlay');
    machine.mount('tmpfs', '0:61', '/media/memory');
    machine.mount('server:/share', '0:62', '/media/share');
    expect(devices()).toEqual([]);
  });

  it('passes over optical drives, empty card readers and volumes that are part of something larger', () => {
    machine.plug(aStick({ name: 'sr0', deviceNumber: '11:0', partitions: {} }));
    machine.plug(aStick({ name: 'sdd', deviceNumber: '8:48', partitions: {}, size: 0 }));
    machine.plug(aStick({ name: 'sde', deviceNumber: '8:64', partitions: {}, holders: ['dm-0'] }));
    expect(devices()).toEqual([]);
  });

  it('reads a stick by its own mount, not by a bind mount of one of its folders', () => {
    machine.plug(aStick());
    machine.mounts.set('bind', '90 27 8:17 /photos /media/photos rw - vfat /dev/sdb1 rw');
    machine.mount('/dev/sdb1', '8:17', '/media/kiosk/EXHIBIT');
    expect(mountPoints()).toEqual(['/media/kiosk/EXHIBIT']);
  });

  it('does not list a stick that was pulled, though its mount is still there', () => {
    const stick = aStick();
    machine.plug(stick);
    machine.mount('/dev/sdb1', '8:17', '/media/kiosk/EXHIBIT');
    machine.unplug(stick);
    expect(devices()).toEqual([]);
  });

  it('tells two sticks apart that come one after the other into the same port', () => {
    const stick = aStick({ sequence: 7 });
    machine.plug(stick);
    const [first] = listVolumes(machine.system);
    machine.unplug(stick);
    machine.plug(aStick({ sequence: 8 }));
    const [second] = listVolumes(machine.system);
    expect(second?.key).not.toBe(first?.key);
  });

  it('names a stick the same in every look, mounted or not, also where the kernel does not number disks', () => {
    machine.plug(aStick({ sequence: 'none' }));
    const [before] = listVolumes(machine.system);
    machine.mount('/dev/sdb1', '8:17', '/media/kiosk/EXHIBIT');
    const [after] = listVolumes(machine.system);
    expect(after?.key).toBe(before?.key);
  });
});
