import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StageSight } from '../../electron/contract/stage.ts';
import { startHeartbeat } from '../../src/lib/heartbeat.ts';

/** A page whose frames are drawn only when the test says so. */
function aStage() {
  const drawn: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => drawn.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => void drawn.splice(0));
  const stage = document.createElement('div');
  const told: StageSight[] = [];
  const stop = startHeartbeat(
    {
      tellAlive: (sight) => {
        told.push(sight);
        return Promise.resolve({ ok: true, value: undefined });
      },
    },
    stage,
  );
  const draw = (): void => drawn.splice(0).forEach((callback) => callback(0));
  return { stage, told, draw, stop };
}

describe('the heartbeat of the stage', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('begins at once, with nothing to show yet', () => {
    const { told } = aStage();
    expect(told).toEqual(['empty']);
  });

  it('says every second what is to be seen', () => {
    const { stage, told, draw } = aStage();
    stage.append('text is no stage', document.createElement('main'));
    draw();
    vi.advanceTimersByTime(1000);
    draw();
    vi.advanceTimersByTime(1000);
    stage.replaceChildren();
    draw();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual(['empty', 'shown', 'shown', 'empty']);
  });

  it('says that nothing is drawn where no frame comes, however full the page is', () => {
    const { stage, told, draw } = aStage();
    stage.append(document.createElement('main'));
    vi.advanceTimersByTime(2000);
    expect(told).toEqual(['empty', 'unpainted', 'unpainted']);
    draw();
    vi.advanceTimersByTime(1000);
    expect(told.at(-1)).toBe('shown');
  });

  it('ends when it is told to', () => {
    const { told, stop } = aStage();
    stop();
    vi.advanceTimersByTime(5000);
    expect(told).toHaveLength(1);
  });
});
