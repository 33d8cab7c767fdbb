import { describe, expect, it } from 'vitest';
import { createRecovery } from '../../../../electron/window/recovery.ts';

function aStage() {
  const waits: number[] = [];
  let nowMs = 0;
  let run: (() => void) | undefined;
  let reloads = 0;
  const recover = createRecovery(() => void (reloads += 1), {
    now: () => nowMs,
    after: (delayMs, callback) => {
      waits.push(delayMs);
      run = callback;
    },
  });
  const goOn = (ms: number) => {
    nowMs += ms;
    run?.();
    run = undefined;
  };
  return { recover, waits, goOn, reloads: () => reloads };
}

describe('createRecovery', () => {
  it('replaces the stage at once the first time', () => {
    const stage = aStage();
    stage.recover();
    stage.goOn(0);
    expect(stage.waits).toEqual([0]);
    expect(stage.reloads()).toBe(1);
  });

  it('waits longer with each failure, and never as long as visitors would not', () => {
    const stage = aStage();
    for (let failure = 0; failure < 8; failure += 1) {
      stage.recover();
      stage.goOn(10);
    }
    expect(stage.waits).toEqual([0, 500, 2000, 5000, 5000, 5000, 5000, 5000]);
  });

  it('starts afresh when the stage was well for a minute', () => {
    const stage = aStage();
    stage.recover();
    stage.goOn(10);
    stage.recover();
    stage.goOn(10);
    stage.goOn(60_000);
    stage.recover();
    expect(stage.waits).toEqual([0, 500, 0]);
  });

  it('replaces the stage once when a hang and a crash report the same failure', () => {
    const stage = aStage();
    stage.recover();
    stage.recover();
    stage.goOn(0);
    expect(stage.reloads()).toBe(1);
  });
});
