import type { BrowserWindow } from 'electron';
import type { Log } from '../log/log.ts';
import { createRecovery } from './recovery.ts';

export interface StageWatch {
  readonly stageUrl: string;
  readonly log: Log;
  /** The stage is gone; whatever the visitor saw is over. */
  readonly onStageLost: () => void;
}

/** Replaces a stage that crashed, hung, or could not be loaded. */
export function watchStage(window: BrowserWindow, { stageUrl, log, onStageLost }: StageWatch): void {
  const { webContents } = window;
  const recover = createRecovery(() => loadStage(window, stageUrl), {
    now: () => performance.now(),
    after: (delayMs, callback) => void setTimeout(callback, delayMs),
  });
  const replace = (why: string) => {
    log.error('stage lost', why);
    onStageLost();
    recover();
  };
  webContents.on('render-process-gone', (_event, { reason }) => replace(reason));
  // A hung process does not listen; ending it brings `render-process-gone`, and that brings the new one.
  window.on('unresponsive', () => webContents.forcefullyCrashRenderer());
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    // −3 is "aborted": a newer load of our own has taken its place.
    if (isMainFrame && code !== -3) replace(description);
  });
}

/** Shows the stage. A failure is reported by `did-fail-load`, which the watch hears. */
export function loadStage(window: BrowserWindow, stageUrl: string): void {
  if (!window.isDestroyed()) window.webContents.loadURL(stageUrl).catch(() => undefined);
}
