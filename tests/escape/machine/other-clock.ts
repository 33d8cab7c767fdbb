import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AtEnd } from '../../package/kiosk.ts';
import { withMounts } from './own-mounts.ts';

const librariesDir = '/usr/lib';

/**
 * A program that starts the kiosk with another clock, for `startedBy`. The clock of a machine is everybody's; here the
 * kiosk has a view of `/etc` of its own, where the system's loader is told to give every program libfaketime. Nothing of
 * it stands in the environment, where the kiosk would refuse it; to the kiosk it is the clock of the machine.
 *
 * @param clock as libfaketime takes it: `@2099-12-31 23:59:00` starts there and runs on, `+365d` is an offset.
 */
export function withClock(clock: string, atEnd: AtEnd): readonly string[] {
  const etcDir = mkdtempSync(join(tmpdir(), 'vitrina-etc-'));
  atEnd(() => rmSync(etcDir, { recursive: true, force: true }));
  chmodSync(etcDir, 0o755);
  writeFileSync(join(etcDir, 'ld.so.preload'), `${findLibrary()}\n`);
  writeFileSync(join(etcDir, 'faketimerc'), `${clock}\n`);
  // What libfaketime leaves in shared memory where its process is killed, goes with the kiosk.
  return withMounts(
    `mount -t tmpfs -o mode=1777 shm /dev/shm; mount -t overlay -o lowerdir=${etcDir}:/etc overlay /etc`,
  );
}

/** Debian puts it below a folder that is named after the processor. */
function findLibrary(): string {
  const paths = readdirSync(librariesDir).flatMap((name) => {
    if (!name.endsWith('-linux-gnu')) return [];
    const path = join(librariesDir, name, 'faketime/libfaketimeMT.so.1');
    return readdirSync(join(librariesDir, name)).includes('faketime') ? [path] : [];
  });
  if (paths[0] === undefined) throw new Error('libfaketime is not installed');
  return paths[0];
}
