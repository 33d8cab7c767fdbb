import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../../../electron/supervision/exit-codes.ts';

const folder = path.resolve(import.meta.dirname, '../../../../build/resources/linux');
const readUnit = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

/** Values of a setting, in order. */
function valuesOf(unit: string, setting: string): readonly string[] {
  return [...unit.matchAll(new RegExp(`^${setting}=(.*)$`, 'gm'))].map(([, value = '']) => value);
}

describe('the unit of the kiosk', () => {
  const unit = readUnit('vitrina.service');

  it('starts the kiosk again however it ends, unless staff have left it', () => {
    expect(valuesOf(unit, 'Restart')).toEqual(['always']);
    expect(valuesOf(unit, 'RestartPreventExitStatus')).toEqual([
      `${exitCodes.refused} ${exitCodes.quitByStaff}`,
    ]);
    expect(valuesOf(unit, 'SuccessExitStatus')).toEqual([
      `${exitCodes.quitByStaff} ${exitCodes.restartAsked}`,
    ]);
  });

  it('never gives up, and has the visitor’s screen back soon', () => {
    expect(valuesOf(unit, 'StartLimitIntervalSec')).toEqual(['0']);
    expect(Number(valuesOf(unit, 'RestartSec')[0])).toBeLessThanOrEqual(3);
    expect(Number(valuesOf(unit, 'RestartMaxDelaySec')[0])).toBeLessThanOrEqual(6);
  });

  it('waits for word from the shell, and takes it from the program that carries it', () => {
    expect(valuesOf(unit, 'Type')).toEqual(['notify']);
    expect(valuesOf(unit, 'NotifyAccess')).toEqual(['all']);
    expect(Number(valuesOf(unit, 'WatchdogSec')[0])).toBeGreaterThan(0);
    // It would move the shell out of the unit, and its word would be dropped.
    expect(valuesOf(unit, 'PAMName')).toEqual([]);
  });

  it('lets the system end a stage that eats all memory without ending the kiosk', () => {
    expect(valuesOf(unit, 'OOMPolicy')).toEqual(['continue']);
  });
});

describe.each(['vitrina.service', 'vitrina-display.service'])('%s', (name) => {
  it('starts at boot, without hands, as a user who is not root', () => {
    expect(valuesOf(readUnit(name), 'WantedBy')).toEqual(['multi-user.target']);
    expect(valuesOf(readUnit(name), 'User')).toEqual(['vitrina']);
  });

  it('is understood by systemd, as far as this machine has one', () => {
    const { error, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', path.join(folder, name)], {
      encoding: 'utf8',
    });
    // What is not installed here, and what only a later systemd knows, is no mistake in the unit.
    const known =
      /is not executable|Failed to (?:add|load|open)|not found|RestartSteps|RestartMaxDelaySec|^$/;
    const mistakes = error
      ? []
      : stderr.split('\n').filter((line) => line.includes(name) && !known.test(line));
    expect(mistakes).toEqual([]);
  });
});
