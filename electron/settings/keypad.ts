import { z } from 'zod';
import { keypadActions, type KeypadAction } from '../contract/keypad.ts';

/**
 * Keys that no visitor types with. Letters, digits, Tab, Shift and the arrows that the stage hears itself stay what they
 * are: a keypad that takes them would take them from the keyboard, too.
 */
const keyName = z
  .string()
  .regex(
    /^(?:F(?:[1-9]|1\d|2[0-4])|Home|End|PageUp|PageDown|Insert|Delete|Help|Pause|ContextMenu|GoBack|Browser[A-Z][A-Za-z]+|Audio[A-Z][A-Za-z]+|Media[A-Z][A-Za-z]+|Launch[A-Z][A-Za-z0-9]+)$/,
    'is not the name of a key that a keypad may have, such as "F17", "BrowserBack" or "AudioVolumeUp"',
  );

/** What keypads for kiosks send as they come from the factory, and what keyboards call the same things. */
const usualKeys = {
  back: ['BrowserBack', 'GoBack'],
  home: ['BrowserHome'],
  help: ['Help', 'F1'],
  speech: ['F2'],
  'volume-up': ['AudioVolumeUp'],
  'volume-down': ['AudioVolumeDown'],
  'headphones-in': ['F15'],
  'headphones-out': ['F16'],
} as const satisfies Partial<Record<KeypadAction, readonly string[]>>;

/** `keypad` of settings.json: each action with the names of its keys; what is left out keeps its usual keys. */
export const keypadSchema = z
  .partialRecord(z.enum(keypadActions), z.array(keyName).max(4, 'has more than four keys'))
  .default({})
  .transform((chosen) => ({ ...usualKeys, ...chosen }))
  .superRefine((keys, context) => {
    const taken = new Map<string, string>();
    for (const [action, names] of Object.entries(keys)) {
      for (const name of names) {
        const other = taken.get(name);
        if (other !== undefined) {
          context.addIssue({
            code: 'custom',
            path: [action],
            message: `the key ${name} already means "${other}"`,
          });
        }
        taken.set(name, action);
      }
    }
  });
