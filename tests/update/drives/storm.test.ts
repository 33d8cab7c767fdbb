import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchSticks, type WatchedSticks } from '../../fixtures/drives.ts';
import { effort } from '../../fixtures/effort.ts';
import { aFolder } from '../../fixtures/files.ts';
import { aStick, lsblk, Machine, udisks, type PluggedDisk } from '../../fixtures/machine.ts';
import { noteCases } from '../note-cases.ts';

/** The same numbers for the same seed, so that a storm that failed can be had again. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Two ports, and somebody who cannot leave them alone. */
class Storm {
  readonly machine = new Machine();
  readonly kiosk: WatchedSticks;
  readonly ports = new Map<string, PluggedDisk>();
  insertions = 0;

  constructor() {
    const numbers = { '/dev/sdb1': '8:17', '/dev/sdc1': '8:33' };
    this.machine.programs = { lsblk: lsblk('vfat'), udisksctl: udisks(this.machine, numbers).program };
    this.kiosk = watchSticks(this.machine.system, join(aFolder(), 'mounts'));
  }

  /** Plugs in what is out, and pulls what is in: a mount that it had is cleared away, as udisks does. */
  toggle(name: 'sdb' | 'sdc'): Promise<void> {
    const disk = this.ports.get(name);
    if (disk) {
      this.machine.unplug(disk);
      this.machine.mounts.delete(`/run/media/kiosk/${name}1`);
      this.ports.delete(name);
      return Promise.resolve();
    }
    const [deviceNumber, partition] = name === 'sdb' ? ['8:16', '8:17'] : ['8:32', '8:33'];
    const sequence = (this.insertions += 1);
    const next = aStick({ name, deviceNumber, sequence, partitions: { [`${name}1`]: partition } });
    this.machine.plug(next);
    this.ports.set(name, next);
    return Promise.resolve();
  }

  async letGoOfOne(): Promise<void> {
    const [drive] = this.kiosk.watch.drives;
    if (drive) await this.kiosk.watch.letGo(drive.id);
  }
}

async function rage(storm: Storm, random: (below: number) => number): Promise<void> {
  const deeds = [
    () => storm.toggle('sdb'),
    () => storm.toggle('sdc'),
    () => storm.kiosk.look(),
    () => storm.kiosk.look(2),
    () => storm.letGoOfOne(),
  ];
  for (let deed = 0; deed < 12; deed += 1) await deeds[random(deeds.length)]?.();
}

describe('sticks that are plugged, pulled, swapped and let go at random (1, 12, 14, 15)', () => {
  it('are listed when it is over exactly as they are plugged in, and none is mounted twice', async ({
    task,
  }) => {
    const storms = effort(100, 1_000);
    for (let seed = 1; seed <= storms; seed += 1) {
      const storm = new Storm();
      await rage(storm, randomNumbers(seed));
      // Two looks to settle, and time enough for what was begun in the second to end.
      await storm.kiosk.look(20);

      const { drives } = storm.kiosk.watch;
      expect(new Set(drives.map(({ id }) => id)).size, `seed ${seed}`).toBe(storm.ports.size);
      const paths = drives.flatMap(({ path }) => path ?? []);
      expect([...storm.machine.mounts.keys()].toSorted(), `seed ${seed}`).toEqual(paths.toSorted());
      const mounting = storm.machine.calls.filter((call) => call.startsWith('udisksctl mount'));
      expect(mounting.length, `seed ${seed}`).toBeLessThanOrEqual(storm.insertions);
      expect(storm.kiosk.log.lines.filter((line) => line.includes('failed'))).toEqual([]);
      rmSync(join(storm.machine.sysDir, '..'), { recursive: true });
    }
    noteCases(task, storms);
  });
});
