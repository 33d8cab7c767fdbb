import type { WebContents } from 'electron';
import type { RefusalReport } from './requests.ts';

/**
 * A script may move and resize the window that it runs in (`resizeTo`, `moveBy`), and what was behind it would show.
 * Where the window is, and how large, is the shell's alone. (Beyond the 20 points of the checklist.)
 */
export function refuseBounds(contents: WebContents, report: RefusalReport): void {
  contents.on('content-bounds-updated', (event) => {
    report('bounds', 'moved or resized by the page');
    event.preventDefault();
  });
}
