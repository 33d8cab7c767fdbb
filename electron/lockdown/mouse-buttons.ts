import { refuseEvents, type PageEvents } from './page-events.ts';

const types: readonly string[] = ['mousedown', 'mouseup', 'pointerdown', 'pointerup', 'auxclick'];

/**
 * A mouse that somebody brought has more buttons than a finger: back and forward, which Chromium obeys by itself; the
 * middle one, which pastes, scrolls and opens windows; the right one. The stage knows the first, which is also the finger's.
 * (Beyond the 20 points of the checklist.)
 */
export function refuseMouseButtons(page: PageEvents): void {
  refuseEvents(page, types, ({ button }) => button !== undefined && button > 0);
}
