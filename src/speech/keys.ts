import type { KeypadAction } from '../../electron/contract/keypad.ts';

/** What an ordinary key asks of reading aloud. */
export const actionOfKey: Readonly<Record<string, KeypadAction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Escape: 'back',
  Enter: 'select',
};

/** true for a press on one of reading aloud's own buttons: it says itself what to do with what is being said. */
export function isForOwnButton({ key, target }: KeyboardEvent): boolean {
  const isPress = key === 'Enter' || key === ' ';
  return isPress && target instanceof Element && target.closest('[data-speech-controls]') !== null;
}
