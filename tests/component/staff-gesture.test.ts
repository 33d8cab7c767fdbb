import { fireEvent } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdMs, pauseMs, watchStaffGesture } from '../../src/lib/staff-gesture.ts';
import { down, lift, lowerLeft, lowerRight, move, type Finger } from './staff.ts';

const cornerPx = 72;
let opened: number;
let clicked: number;
let stop: () => void;
let button: HTMLButtonElement;

beforeEach(() => {
  vi.useFakeTimers();
  [opened, clicked] = [0, 0];
  button = document.createElement('button');
  button.addEventListener('click', () => clicked++);
  document.body.append(button);
  stop = watchStaffGesture(window, { cornerPx: () => cornerPx, onrecognised: () => opened++ });
});

afterEach(() => {
  stop();
  button.remove();
  vi.useRealTimers();
});

/** Rests a finger for so long, then lifts it, and clicks as a browser does. */
async function rest(finger: Finger, forMs = holdMs): Promise<void> {
  await down(finger, button);
  await vi.advanceTimersByTimeAsync(forMs);
  await lift(finger, button);
  await fireEvent.click(button);
}

describe('watchStaffGesture', () => {
  it('opens when the lower left and then the lower right corner are held', async () => {
    await rest(lowerLeft);
    expect(opened).toBe(0);
    await rest(lowerRight);
    expect(opened).toBe(1);
  });

  it('opens nothing for short touches in the corners, and lets them press what lies there', async () => {
    await rest(lowerLeft, holdMs - 1);
    await rest(lowerRight, holdMs - 1);
    expect([opened, clicked]).toEqual([0, 2]);
  });

  it('swallows the click of a recognised hold, and only that', async () => {
    await rest(lowerLeft);
    expect(clicked).toBe(0);
    await rest({ x: 500, y: 300 }, 100);
    expect(clicked).toBe(1);
  });

  it('does not swallow the key press that follows a hold without a click', async () => {
    await down(lowerLeft);
    await vi.advanceTimersByTimeAsync(holdMs);
    await lift(lowerLeft);
    await fireEvent.keyDown(button, { key: 'Enter' });
    await fireEvent.click(button);
    expect(clicked).toBe(1);
  });

  it.each<[what: string, holds: readonly Finger[]]>([
    ['the right corner alone', [lowerRight]],
    ['the right corner first', [lowerRight, lowerLeft]],
    ['the left corner twice', [lowerLeft, lowerLeft]],
    [
      'upper corners',
      [
        { x: 5, y: 5 },
        { x: 1015, y: 5 },
      ],
    ],
    ['a touch elsewhere between the corners', [lowerLeft, { x: 500, y: 760 }, lowerRight]],
    ['the middle of the lower edge', [{ x: 500, y: 760 }, lowerRight]],
  ])('opens nothing for %s', async (_, holds) => {
    for (const hold of holds) await rest(hold);
    expect(opened).toBe(0);
  });

  it('forgets the left corner after a few seconds', async () => {
    await rest(lowerLeft);
    await vi.advanceTimersByTimeAsync(pauseMs);
    await rest(lowerRight);
    expect(opened).toBe(0);
  });

  it('counts those seconds from when the corner was let go, however long it was held', async () => {
    await rest(lowerLeft, holdMs + pauseMs);
    await vi.advanceTimersByTimeAsync(pauseMs - 1);
    await rest(lowerRight);
    expect(opened).toBe(1);
  });

  it('opens nothing for a finger that drags out of the corner, but for one that trembles', async () => {
    await down(lowerLeft);
    await move({ x: lowerLeft.x + 30, y: lowerLeft.y });
    await vi.advanceTimersByTimeAsync(holdMs);
    await lift(lowerLeft);
    await rest(lowerRight);
    expect(opened).toBe(0);
    await down(lowerLeft);
    await move({ x: lowerLeft.x + 4, y: lowerLeft.y - 3 });
    await vi.advanceTimersByTimeAsync(holdMs);
    await lift(lowerLeft);
    await rest(lowerRight);
    expect(opened).toBe(1);
  });

  it('opens nothing for two hands that hold both corners', async () => {
    await down(lowerLeft);
    await down({ ...lowerRight, pointerId: 2, isPrimary: false });
    await vi.advanceTimersByTimeAsync(holdMs * 2);
    await lift(lowerLeft);
    await lift({ ...lowerRight, pointerId: 2, isPrimary: false });
    expect(opened).toBe(0);
  });

  it('opens nothing for a palm or an arm that lies in the corners', async () => {
    for (const corner of [lowerLeft, lowerRight]) await rest({ ...corner, width: cornerPx + 1 });
    expect(opened).toBe(0);
  });

  it('works again after a finger whose end was never heard', async () => {
    await down({ x: 400, y: 400, pointerId: 9 });
    await rest(lowerLeft);
    await rest(lowerRight);
    expect(opened).toBe(1);
  });

  it('forgets everything when the window loses the focus', async () => {
    await rest(lowerLeft);
    await fireEvent.blur(window);
    await rest(lowerRight);
    expect(opened).toBe(0);
  });
});
