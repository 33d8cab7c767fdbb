import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../electron/contract/result.ts';
import { StaffDesk } from '../../../../electron/staff/desk.ts';
import { aFolder } from '../../../fixtures/files.ts';
import { aHealth, aStaffDesk, rightPin, wrongPin } from '../../../fixtures/staff.ts';

async function anOpenDesk() {
  const tested = await aStaffDesk();
  expect(await tested.desk.unlock(rightPin)).toMatchObject({ ok: true });
  expect(tested.news.splice(0)).toEqual(['opened']);
  return tested;
}

/** Every question of the panel. */
const questions: Readonly<Record<string, (desk: StaffDesk) => unknown>> = {
  state: (desk) => desk.state(),
  install: (desk) => desk.install('stick-1:7'),
  cancel: (desk) => desk.cancel(),
  show: (desk) => desk.show(),
  'roll back': (desk) => desk.rollBack(6),
  health: (desk) => desk.health(),
  scrub: (desk) => desk.scrub(),
  'export a report': (desk) => desk.exportReport('stick-1'),
  restart: (desk) => desk.restart(),
  quit: (desk) => desk.quit(),
};

describe('StaffDesk before the PIN', () => {
  it.each(Object.entries(questions))('answers "locked" to: %s', async (_name, ask) => {
    const { desk, updates, news } = await aStaffDesk();
    expect(await ask(desk)).toEqual(fail('locked'));
    expect(updates.asked).toEqual([]);
    expect(news).toEqual([]);
  });

  it.each(Object.entries(questions))('answers "locked" after a wrong PIN to: %s', async (_name, ask) => {
    const { desk, updates } = await aStaffDesk();
    expect(await desk.unlock(wrongPin)).toEqual(fail('wrong-pin'));
    expect(await ask(desk)).toEqual(fail('locked'));
    expect(updates.asked).toEqual([]);
  });

  it('has a question of the panel for every method that is not for the door', () => {
    const atTheDoor = ['ask', 'choosePin', 'unlock', 'lock', 'touch', 'changed', 'isOpen', 'constructor'];
    const methods = Object.getOwnPropertyNames(StaffDesk.prototype);
    expect(methods.filter((name) => !atTheDoor.includes(name))).toHaveLength(Object.keys(questions).length);
  });

  it('says whether there is a PIN, and how long staff have to wait', async () => {
    const { desk } = await aStaffDesk();
    expect(desk.ask()).toEqual({ hasPin: true, waitSeconds: 0 });
    for (let attempt = 0; attempt < 3; attempt += 1) await desk.unlock(wrongPin);
    expect(desk.ask()).toEqual({ hasPin: true, waitSeconds: 30 });
    expect(await desk.unlock(rightPin)).toEqual(fail('wait'));
  });

  it('sends nothing to the stage, whatever changes', async () => {
    const { desk, time, news } = await aStaffDesk();
    desk.changed();
    time.pass(10_000);
    desk.lock();
    expect(news).toEqual([]);
  });

  it('opens on a new kiosk with the first PIN that is chosen', async () => {
    const { desk } = await aStaffDesk(join(aFolder(), 'staff'));
    expect(desk.ask()).toEqual({ hasPin: false, waitSeconds: 0 });
    expect(await desk.unlock(rightPin)).toEqual(fail('no-pin'));
    expect(await desk.choosePin('123456', null)).toEqual(fail('too-easy'));
    expect(desk.isOpen).toBe(false);
    expect(await desk.choosePin(rightPin, null)).toMatchObject({ ok: true });
    expect(desk.isOpen).toBe(true);
  });
});

describe('StaffDesk after the PIN', () => {
  it('answers with all that the panel shows', async () => {
    const { desk } = await anOpenDesk();
    expect(desk.state()).toEqual(
      ok({
        kiosk: { name: 'Sál 2', appVersion: '1.0.0' },
        isUnattended: false,
        kept: [],
        drives: [],
        job: { kind: 'none' },
        history: [],
        scrub: { kind: 'never' },
      }),
    );
    expect(await desk.health()).toEqual(ok(aHealth));
  });

  it('passes on what staff ask of the updates, and what they answer', async () => {
    const { desk, updates } = await anOpenDesk();
    expect(desk.install('stick-1:7')).toEqual(ok(undefined));
    updates.answer = fail('busy');
    expect(desk.show()).toEqual(fail('busy'));
    expect(await desk.rollBack(6)).toEqual(fail('busy'));
    expect(desk.cancel()).toEqual(ok(undefined));
    expect(desk.scrub()).toEqual(ok(undefined));
    expect(updates.asked).toEqual(['install stick-1:7', 'show', 'roll back to 6', 'cancel', 'scrub']);
  });

  it('restarts and quits', async () => {
    const { desk, news } = await anOpenDesk();
    desk.restart();
    desk.quit();
    expect(news).toEqual(['restarted', 'quit']);
  });

  it('tells the stage of changes, at most four times a second', async () => {
    const { desk, time, news, updates } = await anOpenDesk();
    for (let ms = 0; ms < 990; ms += 5) {
      desk.changed();
      time.pass(5);
    }
    updates.job = { kind: 'done', release: 7 };
    desk.changed();
    time.pass(1000);
    expect(news).toEqual([...Array<string>(4).fill('changed none'), 'changed done']);
  });

  it('sends no change that was waiting when the panel closed', async () => {
    const { desk, time, news } = await anOpenDesk();
    desk.changed();
    desk.changed();
    desk.lock();
    time.pass(1000);
    expect(news).toEqual(['changed none', 'closed asked']);
  });

  it('closes by itself when nobody touches the screen, and is locked then', async () => {
    const { desk, time, news } = await anOpenDesk();
    time.pass(60_000);
    desk.touch();
    time.pass(10_000);
    time.pass(60_000);
    time.pass(20_000);
    expect(news).toEqual(['warned 20', 'closed inactivity']);
    expect(desk.state()).toEqual(fail('locked'));
  });

  it('stays open while staff watch a copy', async () => {
    const { desk, time, news, updates } = await anOpenDesk();
    const copying = { release: 7, driveId: 'stick-1', phase: 'copying', bytesDone: 1 } as const;
    updates.job = { kind: 'installing', ...copying, bytesTotal: 9, bytesPerSecond: 0, isCancelling: false };
    for (let minute = 0; minute < 60; minute += 1) time.pass(60_000);
    expect(desk.isOpen).toBe(true);
    expect(news).toEqual([]);
  });

  it('writes each act into the log, and no PIN', async () => {
    const { desk, logLines } = await anOpenDesk();
    await desk.unlock(wrongPin);
    await desk.choosePin('602214', rightPin);
    desk.install('stick-1:7');
    desk.restart();
    const text = logLines.join('');
    expect(text).toContain('"act":"install"');
    expect(text).toContain('"act":"restart"');
    expect(text).toContain('"code":"wrong-pin"');
    for (const pin of [rightPin, wrongPin, '602214']) expect(text).not.toContain(pin);
  });

  it('writes a report to the drive that was chosen', async () => {
    const { desk, updates } = await anOpenDesk();
    const drivePath = aFolder();
    updates.drives.set('stick-1', drivePath);
    const answer = await desk.exportReport('stick-1');
    expect(answer).toEqual(ok('vitrina-report-Sal-2-20261125T101500Z.json'));
    const filename = answer.ok ? answer.value : '';
    expect(readFileSync(join(drivePath, 'vitrina-reports', filename), 'utf8')).toContain('signature');
  });

  it('says so where the drive has gone, or is not to be written to', async () => {
    const { desk, updates } = await anOpenDesk();
    expect(await desk.exportReport('stick-1')).toEqual(fail('gone'));
    updates.drives.set('stick-1', join(aFolder(), 'pulled'));
    expect(await desk.exportReport('stick-1')).toEqual(fail('not-writable'));
  });
});
