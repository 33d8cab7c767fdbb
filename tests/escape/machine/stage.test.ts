import { beforeAll, describe, expect, it, vi } from 'vitest';
import { aKiosk, type EscapeKiosk } from '../kiosk.ts';
import { linesThatSay } from './kiosk-log.ts';

/** A stage that goes wrong by itself. What is done to its process from outside, `processes.test.ts` does. */
let escape: EscapeKiosk;
const patience = { timeout: 60_000, interval: 100 };
const shown = () => linesThatSay(escape.home, 'the exhibit is shown');

/** Waits for the next stage after this one was lost, and answers why it was. */
async function lostTo(act: () => void): Promise<unknown> {
  const before = shown().length;
  // It may never answer.
  void escape.page.act(act);
  await vi.waitFor(() => expect(shown().length).toBeGreaterThan(before), patience);
  await escape.page.showsExhibit();
  return linesThatSay(escape.home, 'stage lost').at(-1)?.['cause'];
}

describe('a stage', () => {
  beforeAll(async () => {
    escape = await aKiosk({ settings: { stageMemoryMegabytes: 400 } });
    await vi.waitFor(() => expect(shown()).toHaveLength(1), patience);
    return escape.close;
  });

  it('70: is replaced when it runs in circles', async () => {
    const cause = await lostTo(() => {
      for (;;);
    });
    expect(cause).toBe('hung');
  });

  it('70: is replaced when there is nothing on it any more', async () => {
    expect(await lostTo(() => document.getElementById('stage')?.replaceChildren())).toBe('empty');
  });

  it('70: is replaced when it eats the memory of the machine', async () => {
    const cause = await lostTo(() => {
      const eaten: Uint8Array[] = [];
      setInterval(() => {
        if (eaten.length < 40) eaten.push(new Uint8Array(30e6).fill(1));
      }, 50);
    });
    expect(cause).toMatch(/^it held \d+ MB$/);
  });
});
