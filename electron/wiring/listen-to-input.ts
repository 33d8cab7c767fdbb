import type { WebContents } from 'electron';
import type { KeypadAction } from '../contract/keypad.ts';
import { createKeypad, type KeypadKeys } from '../keypad/keypad.ts';
import { isStaffChord } from '../staff/keys.ts';
import { watchActivity } from '../visits/activity.ts';

interface InputNews {
  /** Somebody is there. */
  touched(): void;
  pressed(action: KeypadAction): void;
  staffCalled(): void;
}

/** Hears fingers, keys and the keypad before the stage does. */
export function listenToInput(contents: WebContents, keys: KeypadKeys, news: InputNews): void {
  watchActivity(contents, () => news.touched());
  const readKeypad = createKeypad(keys);
  contents.on('before-input-event', (event, input) => {
    if (isStaffChord(input)) news.staffCalled();
    const press = readKeypad(input);
    if (!press) return;
    // Whatever Chromium would do with such a key, ours is the only meaning of it.
    event.preventDefault();
    if (press.action) news.pressed(press.action);
  });
}
