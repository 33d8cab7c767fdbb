import { ok } from '../contract/result.ts';
import type { StageSight } from '../contract/stage.ts';
import type { Handle } from './handle.ts';
import { parseFailures, parseNothing, parseSight } from './parsers.ts';

/** What the border asks of whoever watches over the stage. */
export interface StageCalls {
  /** The exhibit is on the screen. */
  shown(): void;
  /** The stage lives; said once a second. */
  alive(sight: StageSight): void;
}

export function handleStage(handle: Handle, stage: StageCalls): void {
  handle('stage:shown', { parse: parseNothing, run: () => ok(stage.shown()) });
  handle('stage:alive', { parse: parseSight, run: (sight) => ok(stage.alive(sight)) });
}

/** Only a rehearsal has this call: the visitors' stage cannot say that a release is in order. */
export function handleRehearsalEnd(handle: Handle, onEnd: (failures: readonly string[]) => void): void {
  handle('rehearsals:end', { parse: parseFailures, run: (failures) => ok(onEnd(failures)) });
}
