import { beforeEach, describe, expect, it } from 'vitest';
import type { ProgramEnd } from '../../../../../electron/update/drives/run-program.ts';
import { parseRemovableDisks, WindowsSticks } from '../../../../../electron/update/drives/windows-sticks.ts';
import { aLog } from '../../../../fixtures/drives.ts';
import { answer, failure } from '../../../../fixtures/machine.ts';

/** In the form that Windows 11 prints; the second is a stick with BitLocker, locked. */
const twoSticks =
  '[{"DeviceID":"E:","FileSystem":"exFAT","VolumeName":"Výstava 2025","VolumeSerialNumber":"5A3C1D22"},' +
  '{"DeviceID":"F:","FileSystem":null,"VolumeName":null,"VolumeSerialNumber":null}]\r\n';
const oneStick = '[{"DeviceID":"E:","FileSystem":"FAT32","VolumeName":"","VolumeSerialNumber":"0BADCAFE"}]';

describe('parseRemovableDisks', () => {
  it('reads letters, labels and serial numbers', () => {
    expect(parseRemovableDisks(twoSticks)).toEqual([
      { letter: 'E:', fsType: 'exFAT', label: 'Výstava 2025', serial: '5A3C1D22' },
      { letter: 'F:' },
    ]);
  });

  it('reads the answer about one, about none, and none at all', () => {
    expect(parseRemovableDisks(oneStick)).toHaveLength(1);
    expect(parseRemovableDisks('\uFEFF[]')).toEqual([]);
    expect(parseRemovableDisks('\r\n')).toEqual([]);
  });

  it('passes over rows of another form', () => {
    expect(parseRemovableDisks('[{"DeviceID":"\\\\\\\\server\\\\share"},null,7]')).toEqual([]);
  });
});

describe('WindowsSticks', () => {
  let serials: Record<string, number>;
  let answers: ProgramEnd;
  let questions: number;
  let sticks: WindowsSticks;
  const log = aLog();

  async function look(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await sticks.look();
  }

  beforeEach(() => {
    serials = {};
    answers = answer(twoSticks);
    questions = 0;
    const run = () => {
      questions += 1;
      return Promise.resolve(answers);
    };
    sticks = new WindowsSticks({ run, readSerial: (letter) => serials[letter] }, log);
  });

  it('does not ask PowerShell while no letter comes or goes', async () => {
    serials = { 'D:': 1 };
    await look(20);
    expect(questions).toBe(1);
  });

  it('shows sticks by label or letter, and says which ones Windows does not read (23)', async () => {
    serials = { 'E:': 5, 'F:': 0 };
    await look(2);
    expect(sticks.drives).toMatchObject([
      { label: 'Výstava 2025', path: 'E:\\', kind: 'stick', isMountedByUs: false },
      { label: 'F:', problem: 'filesystem-unknown' },
    ]);
    expect(sticks.drives[1]).not.toHaveProperty('path');
  });

  it('forgets a stick that was pulled without asking PowerShell', async () => {
    serials = { 'E:': 5 };
    answers = answer(oneStick);
    await look(2);
    serials = {};
    await look(2);
    expect(sticks.drives).toEqual([]);
    expect(questions).toBe(1);
  });

  it('takes a stick swapped under the same letter for another drive (14)', async () => {
    serials = { 'E:': 5 };
    answers = answer(oneStick);
    await look(2);
    const [first] = sticks.drives;
    serials = { 'E:': 6 };
    answers = answer(oneStick.replace('0BADCAFE', 'CAFE0BAD'));
    await look(2);
    expect(sticks.drives).toHaveLength(1);
    expect(sticks.drives[0]?.id).not.toBe(first?.id);
  });

  it('goes on with what it knew when PowerShell fails', async () => {
    serials = { 'E:': 5 };
    answers = answer(oneStick);
    await look(2);
    serials = { 'E:': 5, 'G:': 9 };
    answers = failure('Get-CimInstance : access denied');
    await look(2);
    expect(sticks.drives).toHaveLength(1);
    expect(log.lines.join()).toContain('access denied');
  });
});
