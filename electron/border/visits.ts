import { ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import { parseNothing, parseYesNo } from './parsers.ts';

/** What the border asks of the clock of visits. */
export interface VisitCalls {
  begin(): void;
  keepAwake(isPlaying: boolean): void;
  takeTime(needsTime: boolean): void;
  leave(): void;
}

export function handleVisits(handle: Handle, visits: VisitCalls): void {
  handle('visits:begin', { parse: parseNothing, run: () => ok(visits.begin()) });
  handle('visits:keep-awake', { parse: parseYesNo, run: (isPlaying) => ok(visits.keepAwake(isPlaying)) });
  handle('visits:take-time', { parse: parseYesNo, run: (needsTime) => ok(visits.takeTime(needsTime)) });
  handle('visits:end', { parse: parseNothing, run: () => ok(visits.leave()) });
}
