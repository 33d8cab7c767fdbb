import { refuseClipboard } from './clipboard.ts';
import { refuseContextMenus } from './context-menus.ts';
import { refuseDragging } from './dragging.ts';
import { refuseMouseButtons } from './mouse-buttons.ts';
import { refuseOwnControls } from './own-controls.ts';
import type { PageEvents } from './page-events.ts';
import { refuseSelection } from './selection.ts';

/** Shuts the doors inside of a page. Runs in the preload, before any script of the stage. */
export function lockPage(page: PageEvents): void {
  refuseDragging(page);
  refuseContextMenus(page);
  refuseClipboard(page);
  refuseSelection(page);
  refuseMouseButtons(page);
  refuseOwnControls(page);
}
