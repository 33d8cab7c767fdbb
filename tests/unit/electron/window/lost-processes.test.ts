import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../../electron/log/log.ts';
import { outliveGraphics, watchProcesses } from '../../../../electron/window/lost-processes.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';

function aKiosk() {
  const app = new EventEmitter();
  const lines: string[] = [];
  const redraw = vi.fn();
  const log = createLog(
    (line) => void lines.push(line),
    () => new Date(0),
  );
  watchProcesses(app as unknown as Pick<App, 'on'>, { log, timing: new ManualTime(), redraw });
  const lose = (type: string, reason: string): void =>
    void app.emit('child-process-gone', {}, { type, reason, exitCode: 9, name: 'a name' });
  return { lose, lines, redraw };
}

describe('watchProcesses', () => {
  it('draws the stage anew when the graphics process was lost', () => {
    const { lose, lines, redraw } = aKiosk();
    lose('GPU', 'killed');
    expect(redraw).toHaveBeenCalledOnce();
    expect(lines[0]).toContain('the graphics process was lost');
  });

  it('keeps the log short when it is lost over and over', () => {
    const { lose, lines, redraw } = aKiosk();
    for (let time = 0; time < 50; time += 1) lose('GPU', 'crashed');
    expect(redraw).toHaveBeenCalledTimes(50);
    expect(lines).toHaveLength(1);
  });

  it('names every other process that was lost, and none that has ended by itself', () => {
    const { lose, lines, redraw } = aKiosk();
    lose('Utility', 'clean-exit');
    expect(lines).toEqual([]);
    lose('Utility', 'oom');
    expect(lines[0]).toContain('"name":"a name","reason":"oom"');
    expect(redraw).not.toHaveBeenCalled();
  });
});

describe('outliveGraphics', () => {
  it('keeps Chromium from ending the shell with its graphics process', () => {
    const appendSwitch = vi.fn();
    outliveGraphics({ appendSwitch });
    expect(appendSwitch).toHaveBeenCalledWith('disable-gpu-process-crash-limit');
  });
});
