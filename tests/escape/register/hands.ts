import { attempts, type Layer } from './attempt.ts';

const debian = 'build/resources/os/debian';
const setUp = `${debian}/set-up-kiosk.sh`;
const windows = 'build/resources/os/windows/settings.psd1';
const logind = `${debian}/files/etc/systemd/logind.conf.d/50-vitrina.conf`;
const system: readonly Layer[] = ['system'];

/**
 * What no program on a test machine can try, or can try only in part: keys that the system takes first, gestures at the
 * edge of the glass, plugs. The set-up closes them, and build/resources/os/hands-on-sheet.md is how a museum finds out.
 */
export const handAttempts = attempts('hands', {
  9: {
    what: 'Keys of the desktop: Alt+Tab, the Windows key and its letters',
    layers: system,
    closedIn: [setUp, windows],
  },
  10: {
    what: 'Ctrl+Alt+Del, Ctrl+Shift+Esc',
    layers: system,
    closedIn: [setUp, `${debian}/files/etc/systemd/system.conf.d/50-vitrina.conf`, windows],
  },
  11: {
    what: 'Keys of accessibility: Shift five times, NumLock and the like',
    layers: system,
    closedIn: [windows],
  },
  12: { what: 'Win+U, Win+Plus, Win+Ctrl+Enter', layers: system, closedIn: [setUp, windows] },
  13: { what: 'Print screen, snipping, the game bar', layers: system, closedIn: [setUp, windows] },
  14: { what: 'Swipe in from an edge', layers: system, closedIn: [setUp, windows] },
  15: { what: 'Swipe and tap with three fingers and more', layers: system, closedIn: [setUp, windows] },
  63: {
    what: 'Input methods, emoji, clipboard and dictation; the system’s own keyboard',
    layers: system,
    closedIn: [`${debian}/files/etc/X11/xorg.conf.d/50-vitrina.conf`, windows],
  },
  64: { what: 'Flicks and buttons of a pen', layers: system, closedIn: [windows] },
  65: {
    what: 'Plug in or pair: keyboard, game pad, headset, network adapter, telephone',
    layers: ['system', 'hardware'],
    closedIn: [
      `${debian}/files/etc/usbguard/rules.conf`,
      `${debian}/files/etc/udev/rules.d/70-vitrina-usb.rules`,
      windows,
    ],
  },
  66: {
    what: 'Plug in a stick, for a window that opens by itself',
    layers: system,
    closedIn: [`${debian}/files/etc/polkit-1/rules.d/50-vitrina.rules`, windows],
  },
  68: {
    what: 'Wait for a message of the system: update, battery, disk',
    layers: system,
    closedIn: [`${debian}/files/etc/systemd/system.conf.d/50-vitrina.conf`, windows],
  },
  72: {
    what: 'Power button, sleep key, consoles, SysRq, keys at boot',
    layers: ['system', 'hardware'],
    closedIn: [setUp, logind, `${debian}/files/etc/sysctl.d/99-vitrina.conf`],
  },
  78: { what: 'Wake a voice assistant or a screen reader', layers: system, closedIn: [setUp, windows] },
});
