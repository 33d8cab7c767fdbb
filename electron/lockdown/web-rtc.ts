import type { WebContents, WebFrame } from 'electron';

/**
 * WebRTC opens sockets of its own: the request filter does not see them, the resolver is not asked, and the proxy is
 * passed by, unless the page is forbidden whatever goes past a proxy. Ours is dead. Chromium's launch switch of the same
 * name does nothing in Electron. (Beyond the 20 points of the checklist.)
 */
export function refuseUnproxiedWebRtc(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/**
 * The second lock: no page has what it takes to begin. Runs in the preload, before any script of the stage. A script could
 * find another one only in a frame, and a page with a frame is ended (`frames.ts`).
 */
export function takeOutWebRtc(frame: Pick<WebFrame, 'executeJavaScript'>): Promise<unknown> {
  return frame.executeJavaScript(
    `for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) delete globalThis[name];`,
  );
}
