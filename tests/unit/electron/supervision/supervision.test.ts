import { describe, expect, it } from 'vitest';
import { createLog } from '../../../../electron/log/log.ts';
import type { Message } from '../../../../electron/supervision/notify-systemd.ts';
import type { Supervisor } from '../../../../electron/supervision/read-supervisor.ts';
import { Supervision } from '../../../../electron/supervision/supervision.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';

function aKiosk(supervisor: Supervisor | undefined) {
  const time = new ManualTime();
  const told: Message[] = [];
  const lines: string[] = [];
  const stage = { isWell: true };
  const supervision = new Supervision({
    supervisor,
    notify: (message) => {
      told.push(message);
      return Promise.resolve();
    },
    after: time.after,
    isStageWell: () => stage.isWell,
    log: createLog(
      (line) => void lines.push(line),
      () => new Date(0),
    ),
  });
  return { supervision, time, told, lines, stage };
}

describe('Supervision', () => {
  it('says "ready" once, when the stage runs for the first time', () => {
    const { supervision, told } = aKiosk({ watchdogMs: undefined });
    expect(told).toEqual([]);
    supervision.stageRuns();
    supervision.stageRuns();
    expect(told).toEqual(['READY=1']);
  });

  it('says that all is well three times as often as it must', () => {
    const { supervision, time, told } = aKiosk({ watchdogMs: 30_000 });
    supervision.stageRuns();
    for (let second = 0; second < 30; second += 1) time.pass(1000);
    expect(told).toEqual(['READY=1', 'WATCHDOG=1', 'WATCHDOG=1', 'WATCHDOG=1', 'WATCHDOG=1']);
  });

  it('falls silent while there is no stage, says so once, and goes on when there is one again', () => {
    const { supervision, time, told, lines, stage } = aKiosk({ watchdogMs: 30_000 });
    supervision.stageRuns();
    stage.isWell = false;
    time.pass(10_000);
    time.pass(10_000);
    expect(told).toEqual(['READY=1', 'WATCHDOG=1']);
    expect(lines.filter((line) => line.includes('no stage for too long'))).toHaveLength(1);
    stage.isWell = true;
    time.pass(10_000);
    expect(told.at(-1)).toBe('WATCHDOG=1');
    expect(told).toHaveLength(3);
  });

  it('says nothing where nobody waits to hear from it', () => {
    const { supervision, time, told } = aKiosk(undefined);
    supervision.stageRuns();
    time.pass(100_000);
    expect(told).toEqual([]);
  });
});
