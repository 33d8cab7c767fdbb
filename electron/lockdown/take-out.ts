import type { WebFrame } from 'electron';

/**
 * Runs in the page's own world, before any script of the stage, and once: what is gone stays gone. A script could find
 * another copy only in a frame, and a page with a frame is ended (`frames.ts`).
 */
const script = `
  // Opens sockets that no request filter sees: the first lock is in web-rtc.ts.
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) delete globalThis[name];
  // Closes the window, and Electron asks nobody; what is behind it would show until the shell has started again.
  Object.defineProperty(globalThis, 'close', { value() {}, writable: false, configurable: false });
`;

/** Takes from the page what Chromium has no switch, no policy and no event for. (Beyond the 20 points of the checklist.) */
export function takeOut(frame: Pick<WebFrame, 'executeJavaScript'>): Promise<unknown> {
  return frame.executeJavaScript(script);
}
