import { refuseEvents, type PageEvents } from './page-events.ts';

/**
 * Selected text brings up handles, callouts and "look up" on touch screens. It is allowed where somebody writes, because
 * a word is corrected that way. (Beyond the 20 points of the checklist.)
 */
export function refuseSelection(page: PageEvents): void {
  refuseEvents(page, ['selectstart'], (event) => !isTextField(event.composedPath()[0]));
}

/** A selection inside of a field starts at the field itself: what is inside of it is closed to the page. */
function isTextField(target: unknown): boolean {
  const name = (target as { readonly tagName?: unknown } | undefined)?.tagName;
  return name === 'INPUT' || name === 'TEXTAREA';
}
