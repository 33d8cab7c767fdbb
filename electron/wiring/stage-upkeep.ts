import { totalmem } from 'node:os';
import { app, type BrowserWindow } from 'electron';
import { MemoryGauge, stageLimitBytes } from '../window/memory-gauge.ts';
import { RenewalClock } from '../window/renewal-clock.ts';
import { Upkeep } from '../window/upkeep.ts';
import { afterTimeout, type Shell } from './shell.ts';
import type { VisitingStage } from './visiting-stage.ts';

/** Watches over the memory of the visitors' stage, and renews it every night. */
export function keepUp(
  { settings }: Shell,
  window: BrowserWindow,
  stage: VisitingStage,
  isOccupied: () => boolean,
): void {
  const { renewalHour, stageMemoryMegabytes } = settings;
  const limitBytes = stageMemoryMegabytes ? stageMemoryMegabytes * 1e6 : stageLimitBytes(totalmem());
  const upkeep = new Upkeep({
    gauge: new MemoryGauge(limitBytes),
    renewal: new RenewalClock(renewalHour, { date: () => new Date(), now: () => performance.now() }),
    after: afterTimeout,
    stageBytes: () => memoryOf(window),
    isFree: () => !isOccupied() && !stage.isOnTrial,
    replace: (reason) => stage.replace(reason),
    renew: (reason) => stage.renew(reason),
  });
  upkeep.start();
}

/** In bytes; undefined while the stage has no process. */
function memoryOf({ webContents }: BrowserWindow): number | undefined {
  if (webContents.isDestroyed() || webContents.isCrashed()) return undefined;
  const pid = webContents.getOSProcessId();
  const metric = app.getAppMetrics().find((process) => process.pid === pid);
  return metric && metric.memory.workingSetSize * 1024;
}
