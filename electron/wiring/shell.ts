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

/** Calls back once after a time; the answer takes it back. */
export function afterTimeout(delayMs: number, callback: () => void): () => void {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
}
