import { BrowserWindow, type Session, type Size } from 'electron';
import { lockedPreferences } from './locked-preferences.ts';

export interface RehearsalWindowOptions {
  /** Size of the visitors' window: what fits there must fit here. */
  readonly size: Readonly<Size>;
  readonly session: Session;
  readonly preloadPath: string;
}

/**
 * A stage that nobody sees: it draws a new release before visitors do, locked like theirs. Drawn off-screen and not in
 * a hidden window, because Chromium does not paint a hidden one, and what is not painted proves nothing.
 */
export function createRehearsalWindow({ size, session, preloadPath }: RehearsalWindowOptions): BrowserWindow {
  const created = new BrowserWindow({
    ...size,
    useContentSize: true,
    show: false,
    focusable: false,
    skipTaskbar: true,
    webPreferences: { ...lockedPreferences, offscreen: true, session, preload: preloadPath },
  });
  created.webContents.setAudioMuted(true);
  return created;
}
