import { describe, expect, it } from 'vitest';
import type { EscapeKiosk } from '../kiosk.ts';
import { shareKiosk } from '../shared-kiosk.ts';

/** Every permission that Chromium could give. One kiosk for all: none of this may leave a mark on it. */
let escape: EscapeKiosk;

describe('a page that asks for a permission', () => {
  shareKiosk((kiosk) => (escape = kiosk));

  /** The call of a page for it, as it would stand in a script of its own. */
  const asked: readonly (readonly [what: string, call: string])[] = [
    ['its place', 'new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))'],
    ['the microphone', 'navigator.mediaDevices.getUserMedia({ audio: true })'],
    ['the camera', 'navigator.mediaDevices.getUserMedia({ video: true })'],
    ['the screen', 'navigator.mediaDevices.getDisplayMedia()'],
    ['the names of cameras and loudspeakers', 'navigator.mediaDevices.selectAudioOutput()'],
    ['instruments', 'navigator.requestMIDIAccess()'],
    ['the inside of instruments', 'navigator.requestMIDIAccess({ sysex: true })'],
    ['what was copied', 'navigator.clipboard.read()'],
    ['the text that was copied', 'navigator.clipboard.readText()'],
    ['to copy', 'navigator.clipboard.writeText("x")'],
    ['the full screen for itself', 'document.documentElement.requestFullscreen()'],
    ['the pointer', 'document.body.requestPointerLock({ unadjustedMovement: true })'],
    ['the keyboard', 'navigator.keyboard.lock()'],
    ['the keyboard’s layout', 'navigator.keyboard.getLayoutMap()'],
    ['notifications', 'Notification.requestPermission()'],
    ['to keep the screen on', 'navigator.wakeLock.request()'],
    ['fonts of the system', 'queryLocalFonts()'],
    ['other screens', 'getScreenDetails()'],
    ['whether somebody is there', 'IdleDetector.requestPermission().then((said) => Promise.reject(said))'],
    [
      'a key system',
      'navigator.requestMediaKeySystemAccess("org.w3.clearkey", [{ initDataTypes: ["cenc"] }])',
    ],
    ['to turn the screen', 'screen.orientation.lock("landscape")'],
    ['a picture in the picture', 'document.createElement("video").requestPictureInPicture()'],
    ['storage of others', 'document.requestStorageAccessFor("https://127.0.0.1")'],
    ['a code from a telephone', 'navigator.credentials.get({ otp: { transport: ["sms"] } })'],
    ['storage for ever', 'navigator.storage.persist().then((kept) => kept || Promise.reject(kept))'],
    ['USB', 'navigator.usb.requestDevice({ filters: [] })'],
    ['HID', 'navigator.hid.requestDevice({ filters: [] })'],
    ['a serial port', 'navigator.serial.requestPort()'],
    ['Bluetooth', 'navigator.bluetooth.requestDevice({ acceptAllDevices: true })'],
    ['a folder', 'showDirectoryPicker()'],
    ['the load of the machine', 'new PressureObserver(() => undefined).observe("cpu")'],
    ['apps of the system', 'navigator.getInstalledRelatedApps()'],
    ['to speak', 'speechSynthesis.getVoices()'],
    ['to be spoken to', 'new webkitSpeechRecognition().start()'],
  ];

  it.each(asked)('40: is not given %s', async (_what, call) => {
    const ended = await escape.page.act(
      async (source) => {
        // A script of the page's own: the policy forbids it to make one out of words, and the debugger does not.
        const ask = (window as unknown as Record<string, () => unknown>)[source];
        try {
          await ask?.();
          return ask ? 'given' : 'not asked';
        } catch {
          return 'refused';
        }
      },
      await placed(call),
    );
    expect(ended).toBe('refused');
  });

  it('40: is told that there is none to be had, whatever it asks about', async () => {
    const states = await escape.page.act(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'display-capture',
        'idle-detection',
        'window-management',
        'local-fonts',
        'storage-access',
        'persistent-storage',
        'screen-wake-lock',
      ];
      const given: string[] = [];
      for (const name of names) {
        const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null);
        if (status && status.state !== 'denied') given.push(`${name} ${status.state}`);
      }
      return given;
    });
    expect(states).toEqual([]);
  });

  /** Puts a call into the page as a function; answers its name. */
  async function placed(call: string): Promise<string> {
    const name = `ask ${call}`;
    await escape.page.send('Runtime.evaluate', {
      expression: `window[${JSON.stringify(name)}] = () => ${call}; 0`,
    });
    return name;
  }
});
