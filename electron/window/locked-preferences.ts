import type { WebPreferences } from 'electron';

/** Checklist 2, 3, 4, 6, 8, 9 and 10: written out although most are Electron's defaults, so that a test can hold them. */
export const lockedPreferences: WebPreferences = {
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
