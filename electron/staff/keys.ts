import type { Input } from 'electron';

type PressedKeys = Pick<Input, 'type' | 'key' | 'control' | 'shift' | 'alt' | 'meta' | 'isAutoRepeat'>;

/**
 * true for Ctrl+Shift+F10, with which a technician asks for the staff panel. No desktop of Linux or Windows takes it,
 * no console switches by it, and the lockdown keeps it, like every shortcut, from the page.
 */
export function isStaffChord({ type, key, control, shift, alt, meta, isAutoRepeat }: PressedKeys): boolean {
  return type === 'keyDown' && key === 'F10' && control && shift && !alt && !meta && !isAutoRepeat;
}
