import { describe, expect, it } from 'vitest';
import { createLog } from '../../../../electron/log/log.ts';
import { StageKeeper } from '../../../../electron/window/stage-keeper.ts';
import { FakeWindow } from '../../../fixtures/fake-window.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';

function aKeeper({ hasHeartbeat = true } = {}) {
  const time = new ManualTime();
  const window = new FakeWindow();
  const lines: string[] = [];
  const news: string[] = [];
  const keeper = new StageKeeper(window.asWindow, {
    stageUrl: 'app://stage/',
    log: createLog(
      (line) => void lines.push(line),
      () => new Date(0),
    ),
    after: time.after,
    now: time.now,
    hasHeartbeat,
    endProcess: (pid) => void window.asked.push(`have ${pid} ended`),
    endGraphics: () => void window.asked.push('end the graphics'),
    onLost: () => void news.push('lost'),
    onRenewed: () => void news.push('renewed'),
    onHopeless: () => void news.push('hopeless'),
  });
  const { asked, webContents } = window;
  keeper.load();
  asked.length = 0;
  const live = (seconds: number): void => {
    for (let second = 0; second < seconds; second += 1) {
      keeper.beat('shown');
      time.pass(1000);
    }
  };
  const standStill = (seconds: number): void => {
    for (let second = 0; second < seconds; second += 1) time.pass(1000);
  };
  const gone = (reason: string): void => void webContents.emit('render-process-gone', {}, { reason });
  return { keeper, window, webContents, asked, news, lines, time, live, standStill, gone };
}

describe('StageKeeper', () => {
  it('brings a stage back that has crashed, ends the visit, and logs why', () => {
    const { asked, news, lines, time, gone } = aKeeper();
    gone('crashed');
    time.pass(0);
    expect(asked).toEqual(['load app://stage/']);
    expect(news).toEqual(['lost']);
    expect(lines[0]).toContain('"stage lost","cause":"crashed"');
  });

  it('ends the process of a stage that hangs, then brings another, as one loss', () => {
    const { asked, news, lines, time, live, standStill, gone } = aKeeper();
    live(3);
    standStill(5);
    expect(asked).toEqual(['end the graphics', 'end the process']);
    gone('killed');
    time.pass(0);
    expect(asked).toEqual(['end the graphics', 'end the process', 'load app://stage/']);
    expect(news).toEqual(['lost']);
    expect(lines.filter((line) => line.includes('stage lost'))).toEqual([expect.stringContaining('hung')]);
  });

  it('says in the log how long visitors were without an exhibit, once for each time', () => {
    const { keeper, lines, time, gone } = aKeeper();
    time.pass(900);
    keeper.shown();
    keeper.shown();
    gone('crashed');
    time.pass(1200);
    keeper.shown();
    const shown = lines.filter((line) => line.includes('the exhibit is shown'));
    expect(shown).toEqual([
      expect.stringContaining('"afterMs":900'),
      expect.stringContaining('"afterMs":1200'),
    ]);
  });

  it('counts the time that a hung stage takes to end, and the attempts that fail', () => {
    const { keeper, lines, time, gone } = aKeeper();
    keeper.shown();
    keeper.replace('it held 5000 MB');
    time.pass(1000);
    gone('killed');
    time.pass(400);
    gone('crashed');
    time.pass(600);
    keeper.shown();
    expect(lines.at(-1)).toContain('"the exhibit is shown","afterMs":2000');
  });

  it('ends what draws before it ends a stage that is not drawn', () => {
    const { keeper, asked, news, lines, time } = aKeeper();
    for (let second = 0; second < 4; second += 1) {
      keeper.beat('unpainted');
      time.pass(1000);
    }
    expect(asked).toEqual(['end the graphics']);
    expect(news).toEqual([]);
    expect(lines.at(-1)).toContain('nothing new is drawn');
  });

  it('ends the next stage too when that hangs', () => {
    const { asked, time, live, standStill, gone } = aKeeper();
    for (let round = 0; round < 2; round += 1) {
      live(60);
      standStill(5);
      gone('killed');
      time.pass(0);
    }
    expect(asked).toEqual([
      ...['end the graphics', 'end the process', 'load app://stage/'],
      ...['end the graphics', 'end the process', 'load app://stage/'],
    ]);
  });

  it('does not wait for a process that cannot be ended', () => {
    const { keeper, asked, news, time } = aKeeper();
    keeper.replace('it held 5000 MB');
    time.pass(500);
    time.pass(2000);
    time.pass(0);
    expect(asked).toEqual(['end the process', 'have 4711 ended', 'load app://stage/']);
    expect(news).toEqual(['lost']);
  });

  it('has the system end a process that hears nothing, before the next stage is given to it', () => {
    const { keeper, asked, news, time, gone } = aKeeper();
    keeper.replace('hung');
    time.pass(500);
    gone('killed');
    time.pass(0);
    time.pass(10_000);
    expect(asked).toEqual(['end the process', 'have 4711 ended', 'load app://stage/']);
    expect(news).toEqual(['lost']);
  });

  it('counts one loss when several things are wrong at once', () => {
    const { keeper, window, asked, news, gone, time } = aKeeper();
    keeper.replace('it held 5000 MB');
    window.emit('unresponsive');
    keeper.replace('hung');
    gone('crashed');
    time.pass(0);
    expect(asked).toEqual(['end the process', 'load app://stage/']);
    expect(news).toEqual(['lost']);
  });

  it('waits longer before each stage that follows a short-lived one', () => {
    const { asked, time, gone } = aKeeper();
    gone('crashed');
    time.pass(0);
    gone('crashed');
    time.pass(499);
    expect(asked).toHaveLength(1);
    time.pass(1);
    expect(asked).toHaveLength(2);
  });

  it('renews a stage that is well in a new process, and calls that no loss', () => {
    const { keeper, asked, news, lines, time, gone } = aKeeper();
    keeper.renew('every night');
    gone('killed');
    time.pass(0);
    expect(asked).toEqual(['end the process', 'load app://stage/']);
    expect(news).toEqual(['renewed']);
    expect(lines[0]).toContain('the stage is renewed');
    // The next real loss is the first one: no wait.
    gone('crashed');
    time.pass(0);
    expect(asked.at(-1)).toBe('load app://stage/');
    expect(asked).toHaveLength(3);
    expect(news).toEqual(['renewed', 'lost']);
  });

  it('brings a stage back that could not be loaded, but not when a load of our own took its place', () => {
    const { webContents, asked, news, time } = aKeeper();
    webContents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'app://stage/', true);
    webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://stage/a.png', false);
    time.pass(0);
    expect(asked).toEqual([]);
    webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://stage/', true);
    time.pass(0);
    expect(asked).toEqual(['load app://stage/']);
    expect(news).toEqual(['lost']);
  });

  it('does not take the last words of one page for the first of the next', () => {
    const { keeper, webContents, asked, live, standStill } = aKeeper();
    live(3);
    keeper.load();
    keeper.beat('shown');
    webContents.emit('did-navigate');
    standStill(20);
    expect(asked).toEqual(['load app://stage/']);
  });

  it('gives up where Chromium cannot start a page’s process any more', () => {
    const { news, asked, time, gone } = aKeeper();
    gone('launch-failed');
    time.pass(0);
    gone('launch-failed');
    time.pass(500);
    gone('launch-failed');
    expect(news).toEqual(['lost', 'hopeless']);
    expect(asked).toHaveLength(1);
  });

  it('leaves a stage alone that stands at a breakpoint', () => {
    const { window, asked, live, standStill } = aKeeper({ hasHeartbeat: false });
    live(3);
    standStill(600);
    window.emit('unresponsive');
    expect(asked).toEqual([]);
  });

  it('does nothing with a window that is gone', () => {
    const { keeper, window, asked } = aKeeper();
    window.isGone = true;
    keeper.replace('hung');
    keeper.load();
    expect(asked).toEqual([]);
  });
});
