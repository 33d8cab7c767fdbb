import { describe, expect, it } from 'vitest';
import { createKeypad } from '../../../../electron/keypad/keypad.ts';

const plain = { control: false, alt: false, meta: false, shift: false, isAutoRepeat: false };
const press = (key: string, more: Partial<typeof plain> = {}) =>
  ({ type: 'keyDown', key, ...plain, ...more }) as const;
const keypad = createKeypad({ back: ['BrowserBack', 'F21'], help: ['F1'] });

describe('a tactile keypad', () => {
  it('asks for what its keys mean, by whichever of their names', () => {
    expect(keypad(press('BrowserBack'))).toEqual({ action: 'back' });
    expect(keypad(press('F21'))).toEqual({ action: 'back' });
    expect(keypad(press('F1'))).toEqual({ action: 'help' });
  });

  it('asks once for a key that is held, and for nothing when it is let go', () => {
    expect(keypad(press('F1', { isAutoRepeat: true }))).toEqual({});
    expect(keypad({ ...press('F1'), type: 'keyUp' })).toEqual({});
  });

  it('leaves every other key to the page, and every shortcut to the lockdown', () => {
    expect(keypad(press('a'))).toBeUndefined();
    expect(keypad(press('F5'))).toBeUndefined();
    for (const modifier of ['control', 'alt', 'meta', 'shift'] as const) {
      expect(keypad(press('F1', { [modifier]: true }))).toBeUndefined();
    }
  });
});
