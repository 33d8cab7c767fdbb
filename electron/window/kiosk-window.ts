import { BrowserWindow, screen, type Session, type Size } from 'electron';
import { lockedPreferences } from './locked-preferences.ts';

/** The stage's own ground, so that nothing flashes before its first paint. */
const groundColour = '#1c1a18';

export interface KioskWindowOptions {
  /** Size of the content in development; undefined for a kiosk, which fills its screen. */
  readonly windowedSize: Readonly<Size> | undefined;
  readonly session: Session;
  readonly preloadPath: string;
}

/** The one window of the kiosk. It is shown when the stage has painted for the first time. */
export function createKioskWindow({ windowedSize, session, preloadPath }: KioskWindowOptions): BrowserWindow {
  const created = new BrowserWindow({
    ...frameOf(windowedSize),
    show: false,
    backgroundColor: groundColour,
    autoHideMenuBar: true,
    webPreferences: { ...lockedPreferences, session, preload: preloadPath },
  });
  created.once('ready-to-show', () => created.show());
  return created;
}

function frameOf(windowedSize: Readonly<Size> | undefined) {
  return windowedSize
    ? { ...windowedSize, useContentSize: true }
    : // Where no window manager makes it full screen, it is as large as the screen all the same.
      { ...screen.getPrimaryDisplay().bounds, kiosk: true, fullscreen: true, frame: false };
}
