import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../../electron/log/log.ts';
import { systemdNotifier } from '../../../../electron/supervision/notify-systemd.ts';
import { aFolder } from '../../../fixtures/files.ts';

/** A program in the place of `systemd-notify` that writes down what it was asked to say, and to whom. */
function aProgram(folder: string, exitCode = 0): string {
  const path = join(folder, 'systemd-notify');
  writeFileSync(path, `#!/bin/sh\necho "$NOTIFY_SOCKET $*" >> "${folder}/said"\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
  return path;
}

function aLog() {
  const lines: string[] = [];
  const log = createLog(
    (line) => void lines.push(line),
    () => new Date(0),
  );
  return { log, lines };
}

const said = (folder: string): string => readFileSync(join(folder, 'said'), 'utf8');

describe('systemdNotifier', () => {
  it('tells the socket of the environment, message by message', async () => {
    const folder = aFolder();
    const { log, lines } = aLog();
    const notify = systemdNotifier(log, { NOTIFY_SOCKET: '/run/there' }, aProgram(folder));
    await notify('READY=1');
    await notify('WATCHDOG=1');
    expect(said(folder)).toBe('/run/there READY=1\n/run/there WATCHDOG=1\n');
    expect(lines).toEqual([]);
  });

  it.each([
    ['is not there', (folder: string) => join(folder, 'nowhere')],
    ['fails', (folder: string) => aProgram(folder, 1)],
  ])('says so in the log, once, where the program %s', async (_how, programIn) => {
    const folder = aFolder();
    const { log, lines } = aLog();
    const notify = systemdNotifier(log, { NOTIFY_SOCKET: '/run/there' }, programIn(folder));
    await notify('READY=1');
    await notify('WATCHDOG=1');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('systemd was not told');
  });
});
