import { describe, expect, it } from 'vitest';
import { isAllowedKey } from '../../../../electron/lockdown/keys.ts';
import { isStaffChord } from '../../../../electron/staff/keys.ts';

const chord = {
  type: 'keyDown',
  key: 'F10',
  control: true,
  shift: true,
  alt: false,
  meta: false,
  isAutoRepeat: false,
} as const;

describe('isStaffChord', () => {
  it('knows Ctrl+Shift+F10', () => {
    expect(isStaffChord(chord)).toBe(true);
  });

  it.each([
    ['the key going up', { type: 'keyUp' }],
    ['a key that is held down', { isAutoRepeat: true }],
    ['the key alone', { control: false, shift: false }],
    ['one modifier less', { shift: false }],
    ['one modifier more', { alt: true }],
    ['the Windows key too', { meta: true }],
    ['another key', { key: 'F9' }],
  ])('does not take %s for it', (_what, changed) => {
    expect(isStaffChord({ ...chord, ...changed })).toBe(false);
  });

  it('is refused to the page like every shortcut', () => {
    expect(isAllowedKey(chord)).toBe(false);
  });
});
