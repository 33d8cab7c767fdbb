import type { Hours } from '../contract/hours.ts';
import { ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import { parseNothing } from './parsers.ts';

export function handleHours(handle: Handle, hours: () => Hours): void {
  handle('hours:read', { parse: parseNothing, run: () => ok(hours()) });
}
