import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { effort } from '../../fixtures/effort.ts';
import { aHome } from '../../package/kiosk.ts';
import type { Point } from '../hands.ts';
import { aKiosk, type EscapeKiosk } from '../kiosk.ts';
import { withClock } from './other-clock.ts';
import { enterPin, knock, lookAtDoor, waitForDoor } from './staff-door.ts';

/** Who stands before the kiosk for long, and tries to get behind it. */
let escape: EscapeKiosk;
const staffSeconds = 6;
const pin = '270191';
const size = { width: 1080, height: 1920 };
const corners: readonly Point[] = [
  { x: 12, y: size.height - 12 },
  { x: size.width - 12, y: size.height - 12 },
  { x: 12, y: 12 },
  { x: size.width - 12, y: 12 },
];

const wrongPairs = [
  [1, 0],
  [0, 2],
  [2, 3],
  [0, 0],
] as const;

/** Says how the shell answers when a page asks it for what is staff's, past every screen. */
const askPastTheScreens = () =>
  escape.page.act(async () => {
    const kiosk = (window as unknown as { readonly kiosk: Record<string, () => Promise<{ code?: string }>> })
      .kiosk;
    const asked = ['readStaffState', 'readHealth', 'showRelease', 'restartKiosk', 'quitKiosk'];
    const ask = async (name: string) => (await kiosk[name]?.())?.code ?? 'done';
    return Promise.all(asked.map(ask));
  });

describe('a stranger before the kiosk', () => {
  beforeAll(async () => {
    escape = await aKiosk({ settings: { staffSeconds } });
    return escape.close;
  });

  it('58: gets to nothing by taps at random, drumming, and ten fingers at once', async () => {
    const { hands, page } = escape;
    const random = randomPoints(1944);
    const shells = escape.kiosk.pid;
    for (let tap = 0; tap < effort(150, 10_000); tap += 1) {
      const point = tap % 4 === 0 ? corners[(tap / 4) % corners.length]! : random();
      await hands.tap(point);
      if (tap % 25 !== 0) continue;
      await hands.touch('touchStart', ...Array.from({ length: 10 }, random));
      await hands.touch('touchMove', ...Array.from({ length: 10 }, random));
      await hands.touch('touchEnd');
      expect(['shut', 'asking']).toContain(await lookAtDoor(escape));
    }
    await page.showsExhibit();
    expect(escape.kiosk.pid).toBe(shells);
    expect(page.logLines().map(({ message }) => message)).not.toContain('stage lost');
  });

  it('58: is asked for a PIN by no corners but the two lower ones, one after the other, and by no palm', async () => {
    const { hands } = escape;
    await hands.touch('touchStart', ...corners);
    await hold();
    await hands.touch('touchEnd');
    for (const [first, second] of wrongPairs.slice(0, effort(1, wrongPairs.length))) {
      for (const corner of [first, second]) {
        await hands.touch('touchStart', corners[corner]!);
        await hold();
        await hands.touch('touchEnd');
      }
      expect(await lookAtDoor(escape), `${first}, ${second}`).toBe('shut');
    }
    await palm(corners[0]!);
    await palm(corners[1]!);
    expect(await lookAtDoor(escape)).toBe('shut');
  });

  it('61: reaches nothing of staff’s with Tab, arrows or Enter, nor by asking the shell', async () => {
    const { hands } = escape;
    hands.press(...Array.from({ length: effort(40, 400) }, (_, turn) => (turn % 5 === 4 ? 'Down' : 'Tab')));
    hands.press('Home', 'End', 'shift+Tab', 'Return', 'Tab', 'space');
    expect(await lookAtDoor(escape)).toBe('shut');
    const answers = await askPastTheScreens();
    expect(answers).toEqual(['locked', 'locked', 'locked', 'locked', 'locked']);
  });

  it('60: finds a panel that was left open closed, in the document and in the shell', async () => {
    await knock(escape);
    enterPin(escape, pin);
    await waitForDoor(escape, 'open');
    await waitForDoor(escape, 'shut');
    expect(await askPastTheScreens()).toContain('locked');
    await escape.page.showsExhibit();
  });
});

describe('who guesses the PIN', () => {
  it('59: waits after three, and waits again after a new start with another clock', async () => {
    const home = await aHome({ inactivitySeconds: 3600 });
    escape = await aKiosk({ home });
    try {
      const guesses = ['918273', '918274', '918275', pin];
      const answers = [];
      for (const guess of guesses) answers.push(await tryPastTheScreen(guess));
      // The right one counts as little as any other now.
      expect(answers).toEqual(['wrong-pin', 'wrong-pin', 'wrong-pin', 'wait']);
      await knock(escape);
      expect(await lookAtDoor(escape)).toBe('waiting');
    } finally {
      await escape.close();
    }

    escape = await aKiosk({ home, startedBy: withClock('+3650d', onTestFinished) });
    onTestFinished(() => escape.close());
    await knock(escape);
    await waitForDoor(escape, 'waiting');
    expect(await tryPastTheScreen(pin)).toBe('wait');
    expect(failures(home.profileDir)).toBe(3);
  });
});

const tryPastTheScreen = (guess: string) =>
  escape.page.act(async (tried) => {
    const { kiosk } = window as unknown as {
      readonly kiosk: { unlockStaff(pin: string): Promise<{ code?: string }> };
    };
    return (await kiosk.unlockStaff(tried)).code ?? 'open';
  }, guess);

function failures(profileDir: string): number {
  const text = readFileSync(join(profileDir, 'staff/attempts.json'), 'utf8');
  return (JSON.parse(text) as { readonly failures: number }).failures;
}

/** As long as a hold is asked for, and longer, by the clock of the page. */
const hold = () => escape.page.act(() => new Promise<void>((held) => setTimeout(held, 2_300)));

/** What lies on the glass is wider than a finger. */
async function palm(point: Point): Promise<void> {
  const touchPoints = [{ ...point, id: 0, radiusX: 160, radiusY: 160 }];
  await escape.page.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await hold();
  await escape.hands.touch('touchEnd');
}

/** The same on every machine. */
function randomPoints(seed: number): () => Point {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return () => ({ x: next(size.width), y: next(size.height) });
}
