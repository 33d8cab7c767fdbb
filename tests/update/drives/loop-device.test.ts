import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRepositories } from '../../../electron/update/drives/find-repositories.ts';
import { thisLinux } from '../../../electron/update/drives/linux-system.ts';
import { parseMountinfo } from '../../../electron/update/drives/mountinfo.ts';
import { putRepository, watchSticks, type WatchedSticks } from '../../fixtures/drives.ts';
import { aFolder } from '../../fixtures/files.ts';
import { Machine } from '../../fixtures/machine.ts';
import { hasLoopDevices, LoopStick, type LoopStickOptions } from './loop-stick.ts';

// Real block devices, real mounts, the real programs of the system; only sysfs says "USB" where the kernel says "loop".
if (hasLoopDevices()) describe('a stick on a real machine', withRealSticks);
else {
  describe('a stick on a real machine', () => {
    it('is left to a machine that gives us root and loop devices', () =>
      expect(hasLoopDevices()).toBe(false));
  });
}

function withRealSticks(): void {
  let machine: Machine;
  let mountDir: string;
  let kiosk: WatchedSticks;
  let sticks: LoopStick[];

  const start = () => watchSticks({ ...thisLinux(), sysDir: machine.sysDir, retryMs: 0 }, mountDir);

  function aLoopStick(options: LoopStickOptions = { contentDir: putRepository(aFolder()) }): LoopStick {
    const stick = new LoopStick(options);
    sticks.push(stick);
    return stick;
  }

  async function insert(stick: LoopStick): Promise<void> {
    const before = kiosk.watch.drives.length;
    machine.plug(stick.disk);
    await kiosk.settle(before + 1);
  }

  const mountOf = (stick: LoopStick) =>
    parseMountinfo(readFileSync('/proc/self/mountinfo', 'utf8')).find(
      ({ source }) => source === stick.devicePath,
    );

  beforeEach(() => {
    machine = new Machine();
    mountDir = join(aFolder(), 'mounts');
    sticks = [];
    kiosk = start();
  });

  afterEach(() => {
    kiosk.watch.stop();
    for (const stick of sticks) stick.destroy();
  });

  it('is mounted ro, nosuid, nodev, noexec, and cannot be written to (56)', async () => {
    const stick = aLoopStick();
    await insert(stick);
    expect(mountOf(stick)?.options).toEqual(expect.arrayContaining(['ro', 'nosuid', 'nodev', 'noexec']));
    expect(() => writeFileSync(join(kiosk.drive.path!, 'x'), '')).toThrow(/EROFS/);
  });

  it('is named by its label, in any script, and found by what it holds', async () => {
    await insert(aLoopStick({ contentDir: putRepository(aFolder()), label: 'Výstava č. 1' }));
    expect(kiosk.drive).toMatchObject({ label: 'Výstava č. 1', kind: 'stick', isMountedByUs: true });
    expect(await findRepositories(kiosk.drive.path!)).toEqual([kiosk.drive.path]);
  });

  it('is unmounted when letting go returns, and leaves no folder behind (4)', async () => {
    const stick = aLoopStick();
    await insert(stick);
    await kiosk.watch.letGo(kiosk.drive.id);
    expect(mountOf(stick)).toBeUndefined();
    expect(readdirSync(mountDir)).toEqual([]);
  });

  it('is not let go while a file of it is open, and is as soon as that is closed (4)', async () => {
    const stick = aLoopStick();
    await insert(stick);
    const file = openSync(join(kiosk.drive.path!, 'metadata/timestamp.json'), 'r');
    await expect(kiosk.watch.letGo(kiosk.drive.id)).rejects.toMatchObject({ name: 'DriveBusyError' });
    expect(mountOf(stick)).toBeDefined();
    closeSync(file);
    await kiosk.watch.letGo(kiosk.drive.id);
    expect(mountOf(stick)).toBeUndefined();
  });

  it('leaves no mount behind when it is pulled, even with a file open (1)', async () => {
    const stick = aLoopStick();
    await insert(stick);
    const file = openSync(join(kiosk.drive.path!, 'metadata/timestamp.json'), 'r');
    machine.unplug(stick.disk);
    await kiosk.look(2);
    closeSync(file);
    expect(kiosk.watch.drives).toEqual([]);
    expect(mountOf(stick)).toBeUndefined();
    expect(readdirSync(mountDir)).toEqual([]);
  });

  it('is found again after a crash of the shell that left it mounted, and let go then (12)', async () => {
    const stick = aLoopStick();
    await insert(stick);
    const before = kiosk.watch.drives;
    kiosk.watch.stop();
    kiosk = start();
    await kiosk.settle(1);
    expect(kiosk.watch.drives).toEqual(before);
    await kiosk.watch.letGo(kiosk.drive.id);
    expect(mountOf(stick)).toBeUndefined();
  });

  it('that was pulled while the shell was down leaves no mount behind', async () => {
    const stick = aLoopStick();
    await insert(stick);
    kiosk.watch.stop();
    machine.unplug(stick.disk);
    kiosk = start();
    await kiosk.look();
    expect(mountOf(stick)).toBeUndefined();
  });

  it('that the desktop has mounted is read where it is, and stays mounted when it is let go', async () => {
    const stick = aLoopStick();
    const mountPoint = join(aFolder(), 'media/with a space');
    stick.mountAt(mountPoint);
    await insert(stick);
    expect(kiosk.drive).toMatchObject({ path: mountPoint, isMountedByUs: false, isWritable: true });
    await kiosk.watch.letGo(kiosk.drive.id);
    expect(mountOf(stick)?.mountPoint).toBe(mountPoint);
  });

  it('stands beside another one, each let go by itself (14)', async () => {
    const [first, second] = [aLoopStick(), aLoopStick()];
    await insert(first);
    await insert(second);
    const drive = kiosk.watch.drives.find(({ path }) => path === mountOf(first)?.mountPoint);
    await kiosk.watch.letGo(drive!.id);
    expect([mountOf(first), mountOf(second)?.isReadOnly]).toEqual([undefined, true]);
  });

  it('without a file system is a drive with a problem and without a path (23)', async () => {
    await insert(aLoopStick({}));
    expect(kiosk.drive).toMatchObject({ problem: 'filesystem-unknown', isMountedByUs: false });
    expect(kiosk.drive.path).toBeUndefined();
  });

  it('is written to only when it is lent, and is read-only again afterwards', async () => {
    const stick = aLoopStick();
    await insert(stick);
    await kiosk.watch.writeTo(kiosk.drive.id, (path) => {
      writeFileSync(join(path, 'report.json'), '{}');
      expect(mountOf(stick)?.options).toEqual(expect.arrayContaining(['rw', 'nosuid', 'nodev', 'noexec']));
      return Promise.resolve();
    });
    expect(mountOf(stick)?.isReadOnly).toBe(true);
    expect(existsSync(join(kiosk.drive.path!, 'report.json'))).toBe(true);
  });

  it('is not lent while something is read from it', async () => {
    const stick = aLoopStick();
    await insert(stick);
    const file = openSync(join(kiosk.drive.path!, 'metadata/timestamp.json'), 'r');
    const lending = kiosk.watch.writeTo(kiosk.drive.id, () => Promise.resolve());
    await expect(lending).rejects.toMatchObject({ name: 'DriveBusyError' });
    closeSync(file);
    expect(mountOf(stick)?.isReadOnly).toBe(true);
    expect(kiosk.drive.path).toBe(mountOf(stick)?.mountPoint);
  });

  it('whose flash has died says that it cannot be read, and can still be let go (8)', async () => {
    const stick = aLoopStick();
    await insert(stick);
    stick.die();
    await expect(findRepositories(kiosk.drive.path!)).rejects.toMatchObject({ code: 'stick-unreadable' });
    await kiosk.watch.letGo(kiosk.drive.id);
    expect(mountOf(stick)).toBeUndefined();
  });
}
