import { describe, expect, it } from 'vitest';
import { Heartbeat, type LossReason } from '../../../../electron/window/heartbeat.ts';
import type { StageSight } from '../../../../electron/contract/stage.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';

function aStage() {
  const time = new ManualTime();
  const losses: LossReason[] = [];
  const told: ('undrawn' | LossReason)[] = [];
  const heartbeat = new Heartbeat(
    time.after,
    (reason) => {
      losses.push(reason);
      told.push(reason);
    },
    () => void told.push('undrawn'),
  );
  const silentFor = (seconds: number): void => {
    for (let second = 0; second < seconds; second += 1) time.pass(1000);
  };
  const beatFor = (seconds: number, sight: StageSight = 'shown'): void => {
    for (let second = 0; second < seconds; second += 1) {
      heartbeat.beat(sight);
      time.pass(1000);
    }
  };
  heartbeat.begun();
  return { heartbeat, time, losses, told, silentFor, beatFor };
}

describe('Heartbeat', () => {
  it('leaves a stage alone that says every second that it lives', () => {
    const { losses, beatFor } = aStage();
    beatFor(100_000);
    expect(losses).toEqual([]);
  });

  it('forgives a few seconds of silence', () => {
    const { losses, beatFor, silentFor } = aStage();
    for (let time = 0; time < 10; time += 1) {
      beatFor(1);
      silentFor(4);
    }
    expect(losses).toEqual([]);
  });

  it('notices a stage that hangs in time for another one to be there within ten seconds', () => {
    const { losses, beatFor, silentFor } = aStage();
    beatFor(3);
    silentFor(6);
    expect(losses).toEqual(['hung']);
  });

  it('has what draws ended once, before the stage that is not drawn', () => {
    const { told, beatFor } = aStage();
    beatFor(3);
    beatFor(4, 'unpainted');
    expect(told).toEqual(['undrawn']);
    beatFor(4, 'unpainted');
    expect(told).toEqual(['undrawn', 'unpainted']);
  });

  it('keeps a stage that is drawn again after what draws was ended, and watches over it as before', () => {
    const { told, beatFor } = aStage();
    for (let round = 0; round < 3; round += 1) {
      beatFor(4, 'unpainted');
      beatFor(1);
    }
    expect(told).toEqual(['undrawn', 'undrawn', 'undrawn']);
  });

  it('has what draws ended where a stage is silent, which may wait for it, and not where one is empty', () => {
    const mute = aStage();
    mute.silentFor(31);
    expect(mute.told).toEqual(['undrawn', 'never-began']);
    const empty = aStage();
    empty.beatFor(8, 'empty');
    expect(empty.told).toEqual(['empty']);
    const hung = aStage();
    hung.beatFor(1);
    hung.silentFor(6);
    expect(hung.told).toEqual(['undrawn', 'hung']);
  });

  it('notices a stage that stays empty, and one that is not drawn, in time too', () => {
    for (const sight of ['empty', 'unpainted'] as const) {
      const { losses, beatFor } = aStage();
      beatFor(3);
      beatFor(8, sight);
      expect(losses).toEqual([sight]);
    }
  });

  it('forgives a moment in which there is nothing to see', () => {
    const { losses, beatFor } = aStage();
    for (let time = 0; time < 20; time += 1) {
      beatFor(7, 'unpainted');
      beatFor(1);
    }
    expect(losses).toEqual([]);
  });

  it('gives a stage half a minute for its first word, because a machine may be slow after its start', () => {
    const { losses, silentFor } = aStage();
    silentFor(30);
    expect(losses).toEqual([]);
    silentFor(1);
    expect(losses).toEqual(['never-began']);
  });

  it('does not take a stage for hung when machine or shell stood still', () => {
    const { losses, beatFor, time, heartbeat } = aStage();
    beatFor(3);
    // Asleep for a night; looks and words are late alike.
    time.pass(8 * 60 * 60 * 1000);
    heartbeat.beat('shown');
    time.pass(60_000);
    time.pass(60_000);
    expect(losses).toEqual([]);
  });

  it('reports a loss once, and watches the next stage as the first one', () => {
    const { heartbeat, losses, beatFor, silentFor } = aStage();
    beatFor(1);
    silentFor(100);
    expect(losses).toEqual(['hung']);
    heartbeat.begun();
    silentFor(29);
    beatFor(5);
    expect(losses).toEqual(['hung']);
    silentFor(6);
    expect(losses).toEqual(['hung', 'hung']);
  });

  it('expects nothing of a stage that is being replaced', () => {
    const { heartbeat, losses, beatFor, silentFor } = aStage();
    beatFor(1);
    heartbeat.rest();
    silentFor(100);
    expect(losses).toEqual([]);
  });

  it('grows patient with a screen that is switched off, until something is drawn again', () => {
    const { heartbeat, losses, beatFor } = aStage();
    const untilLost = (): number => {
      const before = losses.length;
      let seconds = 0;
      while (losses.length === before) {
        beatFor(1, 'unpainted');
        seconds += 1;
      }
      heartbeat.begun();
      return seconds;
    };
    const waits = Array.from({ length: 12 }, untilLost);
    expect(waits.slice(0, 4)).toEqual([8, 15, 29, 57]);
    expect(waits.at(-1)).toBe(601);
    beatFor(1);
    expect(untilLost()).toBe(8);
  });

  it('is unwell when no stage at all has said a word for a minute', () => {
    const { heartbeat, beatFor, silentFor } = aStage();
    silentFor(60);
    expect(heartbeat.isWell).toBe(true);
    silentFor(1);
    expect(heartbeat.isWell).toBe(false);
    beatFor(1, 'unpainted');
    expect(heartbeat.isWell).toBe(true);
  });
});
