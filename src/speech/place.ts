import { focusInView } from '../lib/focus.ts';
import { isBlock } from './stops.ts';

/** Where somebody is; null on a page of which nothing has the focus. */
export function placeOf({ activeElement }: Document): Element | null {
  return !activeElement || activeElement.matches('body, main, dialog') ? null : activeElement;
}

/** A text has the focus only while it is read: it is no stop for those who see and use Tab. */
export function giveFocus(stop: HTMLElement): void {
  if (isBlock(stop) && !stop.hasAttribute('tabindex')) stop.tabIndex = -1;
  focusInView(stop);
}
