import type { InputEvent, WebContents } from 'electron';

/**
 * Kinds of input that mean a person. A mouse that merely moves does not: on a touch screen nobody moves one, and a
 * trembling table must not keep a visit open for ever.
 */
const deliberate: ReadonlySet<InputEvent['type']> = new Set([
  'touchStart',
  'touchMove',
  'touchEnd',
  'pointerDown',
  'mouseDown',
  'mouseUp',
  'mouseWheel',
  'rawKeyDown',
  'keyDown',
  'keyUp',
  'gestureScrollBegin',
  'gesturePinchBegin',
  'gestureTap',
]);

function isDeliberate(type: InputEvent['type']): boolean {
  return deliberate.has(type);
}

/** Reports every deliberate input that reaches the window, before the stage sees it. */
export function watchActivity(contents: WebContents, onActivity: () => void): void {
  contents.on('input-event', (_event, input) => {
    if (isDeliberate(input.type)) onActivity();
  });
}
