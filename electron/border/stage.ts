import { ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import { parseFailures, parseNothing } from './parsers.ts';

/** What the border asks of whoever watches over the stage. */
export interface StageCalls {
  /** The exhibit is on the screen. */
  shown(): void;
}

export function handleShown(handle: Handle, stage: StageCalls): void {
  handle('stage:shown', { parse: parseNothing, run: () => ok(stage.shown()) });
}

/** Only a rehearsal has this call: the visitors' stage cannot say that a release is in order. */
export function handleRehearsalEnd(handle: Handle, onEnd: (failures: readonly string[]) => void): void {
  handle('rehearsals:end', { parse: parseFailures, run: (failures) => ok(onEnd(failures)) });
}
