import { BrowserWindow, type Session, type Size, type WebPreferences } from 'electron';

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
    : { kiosk: true, fullscreen: true, frame: false };
}

/** Checklist 2, 3, 4, 6, 8, 9 and 10: written out although most are Electron's defaults, so that a test can hold them. */
const lockedPreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  disableDialogs: true,
  plugins: false,
  spellcheck: false,
  devTools: import.meta.env.DEV,
  // Nothing in a gallery may make a sound before somebody has touched the screen.
  autoplayPolicy: 'document-user-activation-required',
  // The idle loop and the countdown go on while another window is briefly in front.
  backgroundThrottling: false,
};
