import type { KioskApi } from '../../electron/contract/api.ts';

declare global {
  interface Window {
    readonly kiosk: KioskApi;
  }
}

/** The shell, as the preload shows it. The only place of the stage that touches `window.kiosk`. */
export function connectKiosk(): KioskApi {
  return window.kiosk;
}
