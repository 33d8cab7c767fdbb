import type { Log } from '../log/log.ts';
import type { Settings } from '../settings/settings.ts';

/** What is settled before the first window, and never changes while the shell runs. */
export interface Shell {
  readonly settings: Settings;
  readonly log: Log;
  readonly stageUrl: string;
  /** For example `app://stage`. */
  readonly stageOrigin: string;
  /** Holds the built shell, the preload, the update worker and the stage. */
  readonly appDir: string;
}

/** true where a Wayland compositor shows our windows, be it through its X server. */
export function isUnderWayland(): boolean {
  return process.env['WAYLAND_DISPLAY'] !== undefined;
}

/** Calls back once after a time; the answer takes it back. */
export function afterTimeout(delayMs: number, callback: () => void): () => void {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
}

/** Time as the parts of the kiosk take it: milliseconds that never run backwards, and one call after a while. */
export const timing = { now: (): number => performance.now(), after: afterTimeout } as const;
