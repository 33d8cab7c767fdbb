import type { App, BrowserWindow } from 'electron';
import type { Log } from '../log/log.ts';
import { CalmReport } from './calm-report.ts';

/** Long enough for the system to finish what took the focus, short enough that nobody can use it. */
const firstRetakeMs = 250;
/** Some systems refuse the focus for a while; asking faster would not help. */
const lastRetakeMs = 5000;

export interface FrontParts {
  readonly log: Log;
  /** Calls back once after a time; the answer takes it back. */
  readonly timing: { after(delayMs: number, callback: () => void): () => void };
}

/**
 * Keeps the kiosk's window full screen, in front and open, whatever the window manager or a keyboard asks for, and
 * reports how often it had to. (Beyond the 20 points of Electron's checklist.)
 */
export function stayInFront(app: App, window: BrowserWindow, { log, timing }: FrontParts): void {
  let isQuitting = false;
  let isRetakenSoon = false;
  let stopWaiting = (): void => undefined;
  const report = new CalmReport(timing, (times) => log.warn('the kiosk was not in front', { times }));
  app.on('before-quit', () => {
    isQuitting = true;
  });
  const retakeIn = (waitMs: number): void => {
    stopWaiting();
    isRetakenSoon = waitMs === firstRetakeMs;
    stopWaiting = timing.after(waitMs, () => {
      isRetakenSoon = false;
      if (isQuitting || window.isDestroyed() || isInFront(window)) return;
      if (waitMs === firstRetakeMs) report.note();
      bringToFront(window);
      retakeIn(Math.min(waitMs * 2, lastRetakeMs));
    });
  };
  for (const lost of ['blur', 'minimize', 'leave-full-screen', 'hide'] as const) {
    window.on(lost as 'blur', () => {
      if (!isQuitting && !isRetakenSoon) retakeIn(firstRetakeMs);
    });
  }
  // Some window managers have several desktops, and a key from one to the next.
  window.setVisibleOnAllWorkspaces(true);
  // Alt+F4 and its like close the window; only the end of the whole app may.
  window.on('close', (event) => {
    if (!isQuitting) event.preventDefault();
  });
}

function isInFront(window: BrowserWindow): boolean {
  return window.isVisible() && window.isFocused() && window.isKiosk() && !window.isMinimized();
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  if (!window.isVisible()) window.show();
  if (!window.isKiosk()) window.setKiosk(true);
  window.moveTop();
  window.focus();
}
