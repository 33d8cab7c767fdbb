import {
  BrowserWindow,
  screen,
  type BrowserWindowConstructorOptions,
  type Session,
  type Size,
} from 'electron';
import { lockedPreferences } from './locked-preferences.ts';

/** The stage's own ground, so that nothing flashes before its first paint. */
const groundColour = '#1c1a18';

export interface KioskWindowOptions {
  /** Size of the content in development; undefined for a kiosk, which fills its screen. */
  readonly windowedSize: Readonly<Size> | undefined;
  readonly isWayland: boolean;
  readonly session: Session;
  readonly preloadPath: string;
}

/**
 * The one window of the kiosk. It is there at once, in the colour of the stage's ground: under Wayland a window that is
 * not shown is never painted, and would wait for its first paint for ever.
 */
export function createKioskWindow(options: KioskWindowOptions): BrowserWindow {
  const { windowedSize, isWayland, session, preloadPath } = options;
  const created = new BrowserWindow({
    ...(windowedSize ? { ...windowedSize, useContentSize: true } : wholeScreen(isWayland)),
    backgroundColor: groundColour,
    autoHideMenuBar: true,
    webPreferences: { ...lockedPreferences, session, preload: preloadPath },
  });
  if (!windowedSize && isWayland) created.once('ready-to-show', () => created.setKiosk(true));
  return created;
}

/**
 * Where no window manager makes it full screen, it is as large as the screen all the same. Under Wayland full screen
 * waits for the first paint: earlier, Electron 33.2.1 dies of it (tried with cage 0.1.4; a kiosk's compositor gives every
 * window the whole screen anyway).
 */
function wholeScreen(isWayland: boolean): BrowserWindowConstructorOptions {
  const place = { ...screen.getPrimaryDisplay().bounds, frame: false };
  return isWayland ? place : { ...place, kiosk: true, fullscreen: true };
}
