import type { WebContents } from 'electron';

/**
 * WebRTC opens sockets of its own: the request filter does not see them, the resolver is not asked, and the proxy is
 * passed by, unless the page is forbidden whatever goes past a proxy. Ours is dead. Chromium's launch switch of the same
 * name does nothing in Electron. The second lock is in `take-out.ts`. (Beyond the 20 points of the checklist.)
 */
export function refuseUnproxiedWebRtc(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
