import { refuseEvents, type PageEvents } from './page-events.ts';

/**
 * The clipboard belongs to the whole machine: what staff copied elsewhere is not for a page to read, and nothing of a
 * visit goes there. Stops the keys, the middle button of X11 and `execCommand` alike; the newer interface is closed by
 * `permissions-policy.ts`. (Beyond the 20 points of the checklist.)
 */
export function refuseClipboard(page: PageEvents): void {
  refuseEvents(page, ['copy', 'cut', 'paste']);
}
