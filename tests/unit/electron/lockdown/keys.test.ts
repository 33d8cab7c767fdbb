import { describe, expect, it } from 'vitest';
import { isAllowedKey, type PressedKey } from '../../../../electron/lockdown/keys.ts';

const plain = { control: false, alt: false, meta: false };
const press = (key: string, modifiers: Partial<PressedKey> = {}): PressedKey => ({
  ...plain,
  key,
  ...modifiers,
});

describe('isAllowedKey', () => {
  it.each([
    'a',
    'Ř',
    'ł',
    'ß',
    'ש',
    ' ',
    '€',
    'Tab',
    'Enter',
    'Escape',
    'ArrowLeft',
    'Backspace',
    'PageDown',
  ])('lets %s through, for reading and typing', (key) => expect(isAllowedKey(press(key))).toBe(true));

  it('lets AltGr type, which Windows reports as Control and Alt', () => {
    expect(isAllowedKey(press('@', { control: true, alt: true }))).toBe(true);
  });

  it.each(['\u0000', '\u001b', '\n', '\u0085'])(
    'refuses the key that comes as %j, which nobody types',
    (key) => {
      expect(isAllowedKey(press(key))).toBe(false);
    },
  );

  it.each([
    'r',
    'R',
    'w',
    'q',
    'p',
    'n',
    't',
    'o',
    's',
    'f',
    'i',
    'j',
    'u',
    'l',
    'h',
    '+',
    '-',
    '0',
    'F4',
    'F5',
    'Tab',
  ])('refuses Control and %s', (key) => expect(isAllowedKey(press(key, { control: true }))).toBe(false));

  it.each(['F4', 'ArrowLeft', 'ArrowRight', 'Tab', 'Home', ' ', 'd'])('refuses Alt and %s', (key) =>
    expect(isAllowedKey(press(key, { alt: true }))).toBe(false),
  );

  it.each(['q', 'w', 'r', 'd', 'Tab'])('refuses the Windows or Command key and %s', (key) =>
    expect(isAllowedKey(press(key, { meta: true }))).toBe(false),
  );

  it.each([
    'F1',
    'F5',
    'F11',
    'F12',
    'PrintScreen',
    'ContextMenu',
    'BrowserBack',
    'BrowserRefresh',
    'BrowserHome',
    'LaunchMail',
    'ZoomIn',
    'Print',
    'Help',
    'MediaPlayPause',
    'Meta',
    'Control',
    'Alt',
    'Unidentified',
    '',
  ])('refuses %s', (key) => expect(isAllowedKey(press(key))).toBe(false));
});
