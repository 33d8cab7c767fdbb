import { refuseEvents, type PageEvents } from './page-events.ts';

/**
 * A long press, the second button and the menu key ask for a context menu. Electron shows none of its own; this keeps
 * one from ever being asked for, and the callout of a touch screen from appearing. (Beyond the 20 points of the
 * checklist.)
 */
export function refuseContextMenus(page: PageEvents): void {
  refuseEvents(page, ['contextmenu']);
}
