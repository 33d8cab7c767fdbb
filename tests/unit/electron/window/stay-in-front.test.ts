import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../../electron/log/log.ts';
import { stayInFront } from '../../../../electron/window/stay-in-front.ts';
import { FakeWindow } from '../../../fixtures/fake-window.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';

function aKiosk() {
  const app = new EventEmitter();
  const window = new FakeWindow();
  const timing = new ManualTime();
  const lines: string[] = [];
  const log = createLog(
    (line) => void lines.push(line),
    () => new Date(0),
  );
  stayInFront(app as unknown as App, window.asWindow, { log, timing });
  return { app, window, timing, lines, asked: window.asked };
}

describe('stayInFront', () => {
  it('takes the focus back soon, and says so in the log', () => {
    const { window, timing, lines, asked } = aKiosk();
    window.isThere.focused = false;
    window.emit('blur');
    timing.pass(250);
    expect(asked).toEqual(['move to the top', 'focus']);
    expect(lines).toHaveLength(1);
  });

  it('is on every desktop of a window manager, so that no key leads to an empty one', () => {
    expect(aKiosk().window.isOnEveryDesktop).toBe(true);
  });

  it('undoes whatever was done to the window', () => {
    const { window, timing, asked } = aKiosk();
    window.isThere = { visible: false, focused: false, kiosk: false, minimized: true };
    window.emit('minimize');
    timing.pass(250);
    expect(asked).toEqual(['restore', 'show', 'kiosk', 'move to the top', 'focus']);
  });

  it('tries again, ever more calmly, until it is in front', () => {
    const { window, timing, asked } = aKiosk();
    window.isThere.focused = false;
    window.emit('blur');
    const waits = [250, 500, 1000, 2000, 4000, 5000, 5000];
    for (const wait of waits) timing.pass(wait);
    expect(asked.filter((what) => what === 'focus')).toHaveLength(waits.length);
    window.isThere.focused = true;
    timing.pass(5000);
    timing.pass(5000);
    expect(asked.filter((what) => what === 'focus')).toHaveLength(waits.length);
  });

  it('does not fill the log when the focus is taken a thousand times', () => {
    const { window, timing, lines, asked } = aKiosk();
    window.isThere.focused = false;
    for (let time = 0; time < 100; time += 1) {
      window.isThere.focused = false;
      for (let again = 0; again < 10; again += 1) window.emit('blur');
      timing.pass(250);
      window.isThere.focused = true;
      timing.pass(250);
    }
    expect(asked.filter((what) => what === 'focus')).toHaveLength(100);
    expect(lines).toHaveLength(1);
    timing.pass(15_000);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('"times":99');
  });

  it('says nothing of a focus that came back by itself', () => {
    const { window, timing, lines, asked } = aKiosk();
    window.emit('blur');
    timing.pass(250);
    expect(asked).toEqual([]);
    expect(lines).toEqual([]);
  });

  it('cannot be closed, unless the whole app ends', () => {
    const { app, window, timing, asked } = aKiosk();
    const preventDefault = vi.fn();
    window.emit('close', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    app.emit('before-quit');
    window.emit('close', { preventDefault });
    window.emit('blur');
    timing.pass(250);
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(asked).toEqual([]);
  });
});
