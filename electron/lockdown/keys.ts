import type { Input, WebContents } from 'electron';

/** The keys that a stage needs when somebody has a keyboard: reading, moving, choosing, typing. */
const namedKeys: ReadonlySet<string> = new Set([
  'Tab',
  'Enter',
  'Escape',
  'Backspace',
  'Delete',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Shift',
  'CapsLock',
  'AltGraph',
  'Dead',
]);

export type PressedKey = Pick<Input, 'key' | 'control' | 'alt' | 'meta'>;

/** true for plain keys and typed characters; false for every shortcut. */
export function isAllowedKey({ key, control, alt, meta }: PressedKey): boolean {
  if (meta) return false;
  // Windows reports AltGr, with which Czech, German and Polish keyboards type, as Control and Alt together.
  if (control !== alt) return false;
  return namedKeys.has(key) || isCharacter(key);
}

/** Keys for which Chromium has no name, such as a browser's own on a large keyboard, come as U+0000. */
function isCharacter(key: string): boolean {
  return /^\P{Cc}$/u.test(key);
}

/**
 * Keeps every other key from the page and from Chromium: reload, developer tools, zoom, print, find, history, close,
 * quit. Deny by default, because every version of Chromium brings new shortcuts. (Beyond the 20 points of the
 * checklist.)
 */
export function refuseShortcuts(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    if (!isAllowedKey(input)) event.preventDefault();
  });
}
