import type { App, BrowserWindow } from 'electron';

/**
 * Notices that the kiosk's window is gone although nobody ended the app. `take-out.ts` keeps a page from closing its
 * window; should one find a way nevertheless, Electron tells of it only when it is done, and a kiosk without a window is a
 * desktop. (Beyond the 20 points of the checklist.)
 */
export function noticeClosing(app: App, window: BrowserWindow, onClosed: () => void): void {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  window.on('closed', () => {
    if (!isQuitting) onClosed();
  });
}
