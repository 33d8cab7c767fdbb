import type { Input } from 'electron';
import type { KeypadAction } from '../contract/keypad.ts';

/** Which keys ask for what, as settings.json has them: names of keys as the platform gives them (W3C UI Events). */
export type KeypadKeys = Readonly<Partial<Record<KeypadAction, readonly string[]>>>;

type PressedKey = Pick<Input, 'type' | 'key' | 'control' | 'alt' | 'meta' | 'shift' | 'isAutoRepeat'>;

/** A keypad's key that was pressed; without an action where it was only held or let go, which asks for nothing. */
export interface KeypadPress {
  readonly action?: KeypadAction;
}

/**
 * Knows the keys of a keypad. Answers undefined for every other key, and for one with a modifier, which no keypad sends. A
 * key that is held asks once: who presses slowly must not be counted twice (Section 508, 407.4).
 */
export function createKeypad(keys: KeypadKeys): (input: PressedKey) => KeypadPress | undefined {
  const actions = new Map<string, KeypadAction>();
  for (const [action, names] of Object.entries(keys) as [KeypadAction, readonly string[]][]) {
    for (const name of names) actions.set(name, action);
  }
  return ({ type, key, control, alt, meta, shift, isAutoRepeat }) => {
    const action = actions.get(key);
    if (action === undefined || control || alt || meta || shift) return undefined;
    return type === 'keyDown' && !isAutoRepeat ? { action } : {};
  };
}
