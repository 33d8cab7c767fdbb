import { app, screen, type BrowserWindow } from 'electron';
import { noticeClosing } from '../lockdown/closing.ts';
import { DisplayFit } from '../window/fit-displays.ts';
import { watchProcesses } from '../window/lost-processes.ts';
import { stayInFront } from '../window/stay-in-front.ts';
import { giveUpShell } from './end-shell.ts';
import { afterTimeout, isUnderWayland, type Shell } from './shell.ts';

/** Keeps the kiosk's window drawn, in front and on the whole of its display. */
export function guardWindow({ settings, log }: Shell, window: BrowserWindow): void {
  const timing = { after: afterTimeout };
  watchProcesses(app, {
    log,
    timing,
    redraw: () => {
      if (!window.isDestroyed()) window.webContents.invalidate();
    },
  });
  if (settings.windowedSize) return;
  stayInFront(app, window, { log, timing });
  noticeClosing(app, window, () => void giveUpShell(log));
  new DisplayFit(window, { screen, log, after: afterTimeout, canCover: !isUnderWayland() }).start();
}
