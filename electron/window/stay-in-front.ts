import type { App, BrowserWindow } from 'electron';

/** Long enough for the system to finish what took the focus, short enough that nobody can use it. */
const retakeMs = 250;

/** Keeps the kiosk's window full screen, in front and open, whatever the window manager or a keyboard asks for. */
export function stayInFront(app: App, window: BrowserWindow): void {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  const retake = () => {
    if (isQuitting || window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    if (!window.isKiosk()) window.setKiosk(true);
    window.focus();
  };
  for (const lost of ['blur', 'minimize', 'leave-full-screen', 'hide'] as const) {
    window.on(lost as 'blur', () => void setTimeout(retake, retakeMs));
  }
  // Alt+F4 and its like close the window; only the end of the whole app may.
  window.on('close', (event) => {
    if (!isQuitting) event.preventDefault();
  });
}
