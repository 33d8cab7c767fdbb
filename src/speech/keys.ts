import { actionOfKey } from '../keypad/keypad.ts';

/** What an ordinary key asks of reading aloud: Enter goes on reading where somebody is on a text. */
export const actionOfSpeechKey: typeof actionOfKey = { ...actionOfKey, Enter: 'select' };

/** true for a press on one of reading aloud's own buttons: it says itself what to do with what is being said. */
export function isForOwnButton({ key, target }: KeyboardEvent): boolean {
  const isPress = key === 'Enter' || key === ' ';
  return isPress && target instanceof Element && target.closest('[data-speech-controls]') !== null;
}
