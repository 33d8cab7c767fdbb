import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../electron/contract/result.ts';
import { PinGate } from '../../../../electron/staff/pin-gate.ts';
import { aFolder } from '../../../fixtures/files.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';
import { aLog, aStaffDir, rightPin, wrongPin } from '../../../fixtures/staff.ts';

const minuteMs = 60_000;
/** Each check costs what it costs in a kiosk, on a machine that may have much else to do. */
const timeout = 60_000;

/** Starts a kiosk over a staff folder, as a restart does: the monotonic clock begins anew. */
async function aKiosk(staffDir = aStaffDir()) {
  const time = new ManualTime();
  const { log, lines } = aLog();
  const gate = await PinGate.open(staffDir, time, log);
  const fails = async (times: number) => {
    for (let attempt = 0; attempt < times; attempt += 1) {
      time.pass(gate.state.waitSeconds * 1000);
      expect(await gate.check(wrongPin)).toEqual(fail('wrong-pin'));
    }
  };
  return { gate, time, staffDir, lines, fails };
}

const attemptsIn = (staffDir: string): unknown =>
  JSON.parse(readFileSync(join(staffDir, 'attempts.json'), 'utf8'));

afterEach(() => vi.useRealTimers());

describe('PinGate', { timeout }, () => {
  it('lets in who knows the PIN', async () => {
    const { gate } = await aKiosk();
    expect(gate.state).toEqual({ hasPin: true, waitSeconds: 0 });
    expect(await gate.check(rightPin)).toEqual(ok(undefined));
  });

  it('asks for a wait after the third wrong PIN, and for a longer one after each that follows', async () => {
    const { gate, fails } = await aKiosk();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await fails(1);
      waits.push(gate.state.waitSeconds);
    }
    expect(waits).toEqual([0, 0, 30, 60, 300, 900, 1800, 1800, 1800]);
  });

  it('refuses even the right PIN while staff have to wait, and counts nothing', async () => {
    const { gate, time, staffDir, fails } = await aKiosk();
    await fails(3);
    time.pass(29_000);
    expect(await gate.check(rightPin)).toEqual(fail('wait'));
    expect(attemptsIn(staffDir)).toEqual({ failures: 3 });
    time.pass(1000);
    expect(await gate.check(rightPin)).toEqual(ok(undefined));
  });

  it('forgets wrong PINs when the right one comes', async () => {
    const { gate, staffDir, fails } = await aKiosk();
    await fails(2);
    await gate.check(rightPin);
    await fails(2);
    expect(gate.state.waitSeconds).toBe(0);
    expect(attemptsIn(staffDir)).toEqual({ failures: 2 });
  });

  it('does not forget wrong PINs when the kiosk is restarted', async () => {
    const { staffDir, fails } = await aKiosk();
    await fails(4);
    const restarted = await aKiosk(staffDir);
    expect(restarted.gate.state.waitSeconds).toBe(60);
    expect(await restarted.gate.check(rightPin)).toEqual(fail('wait'));
  });

  it('begins the wait anew with a restart, however often it is restarted', async () => {
    const { staffDir, time, fails } = await aKiosk();
    await fails(3);
    time.pass(29_000);
    for (let restart = 0; restart < 3; restart += 1) {
      const { gate, time: next } = await aKiosk(staffDir);
      next.pass(29_000);
      expect(await gate.check(rightPin)).toEqual(fail('wait'));
    }
  });

  it.each(['1970-01-01', '2099-12-31'])('does not wait less when the clock is set to %s', async (date) => {
    const { gate, staffDir, fails } = await aKiosk();
    await fails(5);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(date) });
    expect(gate.state.waitSeconds).toBe(300);
    const restarted = await aKiosk(staffDir);
    expect(restarted.gate.state.waitSeconds).toBe(300);
  });

  it('counts an attempt before it is checked, so that a power cut does not take it back', async () => {
    const staffDir = aStaffDir({ n: 2 ** 17, p: 4 });
    const { gate } = await aKiosk(staffDir);
    let isChecked = false;
    const checking = gate.check(wrongPin).finally(() => (isChecked = true));
    await vi.waitUntil(() => existsSync(join(staffDir, 'attempts.json')), { interval: 1 });
    expect(attemptsIn(staffDir)).toEqual({ failures: 1 });
    expect(isChecked).toBe(false);
    await checking;
  });

  it('checks one PIN at a time, so that a flood of them is no flood of guesses', async () => {
    const { gate, staffDir } = await aKiosk();
    const answers = await Promise.all(Array.from({ length: 50 }, () => gate.check(wrongPin)));
    expect(answers.filter(({ ok: isRight }) => isRight)).toEqual([]);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'wrong-pin')).toHaveLength(1);
    expect(attemptsIn(staffDir)).toEqual({ failures: 1 });
  });

  it.each(['', '{', '{"failures":-5}', '{"failures":"0"}', '{"failures":0,"x":1}', '[]'])(
    'counts a damaged file of attempts as many wrong PINs: %s',
    async (text) => {
      const staffDir = aStaffDir();
      writeFileSync(join(staffDir, 'attempts.json'), text);
      const { gate } = await aKiosk(staffDir);
      expect(gate.state.waitSeconds).toBe(1800);
    },
  );

  it('lets staff in after the wait for a damaged file, and is in order afterwards', async () => {
    const staffDir = aStaffDir();
    writeFileSync(join(staffDir, 'attempts.json'), '');
    const { gate, time } = await aKiosk(staffDir);
    time.pass(30 * minuteMs);
    expect(await gate.check(rightPin)).toEqual(ok(undefined));
    expect(attemptsIn(staffDir)).toEqual({ failures: 0 });
  });

  it('goes on counting, and lets staff in, where nothing can be written', async () => {
    const { gate, staffDir, lines, fails } = await aKiosk();
    // A folder in the place of the file: refused to root too.
    mkdirSync(join(staffDir, 'attempts.json'));
    await fails(3);
    expect(gate.state.waitSeconds).toBe(30);
    expect(lines.join('')).toContain('not written');
  });

  it('takes a damaged PIN file for a PIN that nobody knows, never for no PIN', async () => {
    const staffDir = aStaffDir();
    writeFileSync(join(staffDir, 'pin.json'), '{}');
    const { gate, lines } = await aKiosk(staffDir);
    expect(gate.state.hasPin).toBe(true);
    expect(await gate.check(rightPin)).toEqual(fail('wrong-pin'));
    expect(await gate.choose(rightPin, null)).toEqual(fail('wrong-pin'));
    expect(lines.join('')).toContain('damaged');
  });

  it('does not become open when the PIN file vanishes while it runs, only with a restart', async () => {
    const { gate, staffDir } = await aKiosk();
    rmSync(join(staffDir, 'pin.json'));
    expect(gate.state.hasPin).toBe(true);
    expect(await gate.choose(rightPin, null)).toEqual(fail('wrong-pin'));
    expect((await aKiosk(staffDir)).gate.state.hasPin).toBe(false);
  });
});

describe('choosing a PIN', { timeout }, () => {
  it('sets the first one without asking for another, readable by the own account only', async () => {
    const staffDir = join(aFolder(), 'staff');
    const { gate } = await aKiosk(staffDir);
    expect(gate.state.hasPin).toBe(false);
    expect(await gate.check(rightPin)).toEqual(fail('no-pin'));
    expect(await gate.choose(rightPin, null)).toEqual(ok(undefined));
    expect(await gate.check(rightPin)).toEqual(ok(undefined));
    expect(statSync(join(staffDir, 'pin.json')).mode & 0o777).toBe(0o600);
    expect(statSync(staffDir).mode & 0o777).toBe(0o700);
    expect((await aKiosk(staffDir)).gate.state.hasPin).toBe(true);
  });

  it('refuses one that is guessed first, and keeps nothing', async () => {
    const { gate } = await aKiosk(join(aFolder(), 'staff'));
    expect(await gate.choose('123456', null)).toEqual(fail('too-easy'));
    expect(gate.state.hasPin).toBe(false);
  });

  it('sets another one only for who knows the current one', async () => {
    const { gate } = await aKiosk();
    expect(await gate.choose('602214', null)).toEqual(fail('wrong-pin'));
    expect(await gate.choose('602214', wrongPin)).toEqual(fail('wrong-pin'));
    expect(await gate.choose('602214', rightPin)).toEqual(ok(undefined));
    expect(await gate.check(rightPin)).toEqual(fail('wrong-pin'));
    expect(await gate.check('602214')).toEqual(ok(undefined));
  });

  it('is no way around the wait', async () => {
    const { gate, staffDir, fails } = await aKiosk();
    await fails(2);
    expect(await gate.choose('602214', wrongPin)).toEqual(fail('wrong-pin'));
    expect(await gate.choose('602214', rightPin)).toEqual(fail('wait'));
    expect(attemptsIn(staffDir)).toEqual({ failures: 3 });
  });

  it('lets only one of two who choose the first PIN at once have it', async () => {
    const { gate } = await aKiosk(join(aFolder(), 'staff'));
    const answers = await Promise.all([gate.choose(rightPin, null), gate.choose('602214', null)]);
    expect(answers).toEqual([ok(undefined), fail('wait')]);
    expect(await gate.check(rightPin)).toEqual(ok(undefined));
  });
});
