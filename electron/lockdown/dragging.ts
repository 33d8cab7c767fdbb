import { refuseEvents, type PageEvents } from './page-events.ts';

/**
 * Checklist 13, from the page's side: nothing is dragged out of the stage, and nothing that is dropped on it is read or
 * opened.
 */
export function refuseDragging(page: PageEvents): void {
  refuseEvents(page, ['dragstart', 'dragenter', 'dragover', 'drop']);
}
