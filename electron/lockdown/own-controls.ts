import type { WebFrame } from 'electron';
import { refuseEvents, type PageEvents } from './page-events.ts';

/**
 * Fields that open something of the browser's or the system's own when they are touched: calendars, palettes, file
 * managers. Lists that drop down do too: each is a window, above ours and beyond its edge. The stage has controls of its own.
 */
const fields: readonly string[] = ['color', 'date', 'datetime-local', 'file', 'month', 'time', 'week'];

const drawn = ['select', 'datalist', 'input[list]', ...fields.map((type) => `input[type="${type}" i]`)];

/** Without a transition, by which a control could keep for hours the look that it had as another one. */
const style = `${drawn.join(', ')} { display: none !important; transition: none !important; }`;

/**
 * Draws none of them: what is not drawn cannot be touched, and for most of it Chromium then opens nothing. As the user's
 * style it comes before all that a page may write, and holds in every shadow tree. (Beyond the 20 points of the checklist.)
 */
export function hideOwnControls(frame: Pick<WebFrame, 'insertCSS'>): void {
  frame.insertCSS(style, { cssOrigin: 'user' });
}

/**
 * A palette opens although its field is not drawn, by a script or by a touch on its label. Hears of everything in the
 * document; a script cannot click what is outside of it, or hide it in a closed shadow tree (`take-out.ts`).
 */
export function refuseOwnControls(page: PageEvents): void {
  refuseEvents(page, ['click', 'DOMActivate'], (event) => isOwnControl(event.composedPath()[0]));
}

function isOwnControl(target: unknown): boolean {
  const { tagName, type } = (target ?? {}) as { readonly tagName?: unknown; readonly type?: unknown };
  // A picker of files is held back in file-pickers.ts, which also tells of it.
  return tagName === 'INPUT' && type !== 'file' && fields.includes(String(type));
}
