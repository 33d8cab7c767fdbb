import { ok } from '../contract/result.ts';
import type { StageSettings } from '../contract/settings.ts';
import type { Handle } from './handle.ts';
import { parseNothing } from './parsers.ts';

export function handleSettings(handle: Handle, settings: StageSettings): void {
  handle('settings:read', { parse: parseNothing, run: () => ok(settings) });
}
