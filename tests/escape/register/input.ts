import { attempts } from './attempt.ts';

/** Keys, mouse and fingers, as the browser's engine or the X server hands them to the kiosk. */
export const inputAttempts = attempts('keys and fingers', {
  1: 'Close it: Alt+F4, Ctrl+Q, Ctrl+W, Ctrl+F4, Cmd+Q, the window manager’s own request',
  2: { what: 'Reload: F5 and Ctrl+R with and without Shift or Ctrl', expected: 'the visit goes on' },
  3: { what: 'Developer tools: F12, Ctrl+Shift+I, J and C', expected: 'there are none to open' },
  4: 'The browser’s other keys: new tab, open, save, print, history, find, address',
  5: { what: 'Zoom: Ctrl with plus, minus, zero or the wheel', expected: 'the scale stays 1' },
  6: {
    what: 'Zoom with two fingers or two taps',
    expected: 'the scale stays 1; only the map zooms, by itself',
  },
  7: 'Back and forward: swipe, Alt+arrows, buttons of the mouse, Backspace, browser keys',
  8: {
    what: 'Leave full screen: F11, Esc, the window manager',
    expected: 'it fills the screen, or does so again at once',
  },
  16: { what: 'A long press, for a menu or a selection', expected: 'no menu, nothing selected' },
  17: { what: 'Right button, menu key, Shift+F10', expected: 'no menu' },
  19: {
    what: 'Select, copy, cut, paste; paste with the middle button',
    expected: 'nothing selected; the clipboard is neither read nor written',
  },
  20: { what: 'Look a word up: select, then search the web', expected: 'no menu, no request' },
  21: { what: 'Drag a picture or a link out', expected: 'nothing is dragged' },
  22: { what: 'Drop a file, an address or a text on it', expected: 'nothing is read or opened' },
  80: 'Help: F1, question marks, links about the program',
});
