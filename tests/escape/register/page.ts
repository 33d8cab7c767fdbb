import { attempts } from './attempt.ts';

/** A page that has been taken over: any script, with a visitor's gesture behind it. */
export const pageAttempts = attempts('script in the page', {
  23: 'Open a window, in any form, to any address, with any features',
  24: 'Open a window by a link: with a target, with Ctrl, Shift or the middle button',
  25: 'Go elsewhere: location, refresh, forms',
  27: {
    what: 'Reach a file or a share: file:, UNC, as link, picture, frame or request',
    expected: 'nothing is read',
  },
  28: {
    what: 'Reach a file through the stage’s own addresses: dots, encodings, devices, streams, links in the store',
    expected: 'an error instead of a file',
  },
  29: 'Go to a page of the browser: about:, chrome:, devtools:, view-source:, blob:, data:',
  30: {
    what: 'Start another program: mailto:, tel:, ms-settings:, vscode: and the like',
    expected: 'none is started',
  },
  31: { what: 'Embed: frame, object, embed, webview, portal, fenced frame', expected: 'nothing is loaded' },
  33: { what: 'Print, by any call', expected: 'no dialog, no file' },
  34: { what: 'A flood of alerts and questions', expected: 'no dialog; the screen can be used' },
  35: { what: 'Refuse to be left: beforeunload, loops of unloading', expected: 'no dialog; it is left' },
  36: { what: 'Choose a file or folder, by an element or a call', expected: 'no chooser' },
  37: { what: 'Download: link, blob, header, key', expected: 'no file' },
  38: { what: 'Pop-ups of form controls: colour, date, time, lists', expected: 'no window of their own' },
  39: { what: 'Passwords, autofill, payment, passkeys', expected: 'no bubble, no sheet; refused' },
  40: { what: 'Ask for every permission', expected: 'each is denied' },
  41: { what: 'Choose a device: USB, HID, serial, Bluetooth', expected: 'no chooser; refused' },
  42: { what: 'Record the screen', expected: 'refused' },
  45: { what: 'Leave a worker or a cache that outlives an update', expected: 'none is kept' },
  46: {
    what: 'Leave something for the next visitor, or fill the disk',
    expected: 'all is gone after the visit',
  },
  47: {
    what: 'Reach a network, by anything that a browser has',
    expected: 'not one packet',
    layers: ['application', 'system'],
  },
  53: {
    what: 'Misuse the bridge: wrong frame, unknown call, wrong or huge arguments, a flood',
    expected: 'refused at the border; the shell goes on',
  },
  54: { what: 'Reach Node or Electron from the page', expected: 'there is nothing of them' },
  76: {
    what: 'The loudest sound that a page can make, without end',
    expected: 'bounded, and over with the visit',
  },
});
