import { describe, expect, it } from 'vitest';
import { createStrayTaps } from '../../src/lib/double-tap.ts';

const [idleLoop, language] = [document.createElement('button'), document.createElement('button')];

const aTap = (overrides: Partial<Parameters<ReturnType<typeof createStrayTaps>>[0]> = {}) => ({
  clientX: 500,
  clientY: 900,
  timeStamp: 1000,
  target: idleLoop,
  pointerType: 'touch',
  ...overrides,
});

describe('createStrayTaps', () => {
  it('tells the second tap of a double tap that meets what the first one opened', () => {
    const isStray = createStrayTaps();
    expect(isStray(aTap())).toBe(false);
    expect(isStray(aTap({ timeStamp: 1200, target: language, clientX: 510 }))).toBe(true);
  });

  it('tells every further tap of a drumming finger, until it rests', () => {
    const isStray = createStrayTaps();
    const drummed = [1000, 1300, 1600, 2100].map((timeStamp, index) =>
      isStray(aTap({ timeStamp, target: index === 0 ? idleLoop : language })),
    );
    expect(drummed).toEqual([false, true, true, false]);
  });

  it('lets the same target be tapped as fast as one likes', () => {
    const isStray = createStrayTaps();
    expect([1000, 1080, 1160].map((timeStamp) => isStray(aTap({ timeStamp })))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('knows a button that a new answer has made anew by its place and name', () => {
    const [next, nextAgain] = [0, 1].map(() => {
      const button = document.createElement('button');
      button.setAttribute('aria-label', 'Next event');
      return button;
    });
    const isStray = createStrayTaps();
    expect([isStray(aTap({ target: next ?? null })), isStray(aTap({ target: nextAgain ?? null }))]).toEqual([
      false,
      false,
    ]);
  });

  it('lets a tap through that comes later, elsewhere, or not from a finger', () => {
    const others = [{ timeStamp: 1500 }, { clientY: 1000 }, { pointerType: 'mouse' }, { pointerType: '' }];
    for (const other of others) {
      const isStray = createStrayTaps();
      isStray(aTap());
      expect(isStray(aTap({ timeStamp: 1200, target: language, ...other })), JSON.stringify(other)).toBe(
        false,
      );
    }
  });
});
