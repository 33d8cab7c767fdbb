/**
 * Checklist 5, from Chromium's side: the page, and every frame that a script might make, is told before it asks that
 * these do not exist for it. No handler of ours is reached, and no chooser of the system's can open.
 *
 * A name that a version of Chromium does not know, or that `surfaces.ts` has taken out of it, is passed over with a warning
 * in a console that nobody opens; so the list may be longer than any of them needs.
 */
const refused: readonly string[] = [
  'accelerometer',
  'attribution-reporting',
  'bluetooth',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'interest-cohort',
  'join-ad-interest-group',
  'keyboard-map',
  'local-fonts',
  'local-network-access',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-aggregation',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'run-ad-auction',
  'screen-wake-lock',
  'serial',
  'shared-storage',
  'storage-access',
  'sync-xhr',
  'unload',
  'usb',
  'web-share',
  'window-management',
  'xr-spatial-tracking',
];

export const permissionsPolicy = refused.map((feature) => `${feature}=()`).join(', ');
