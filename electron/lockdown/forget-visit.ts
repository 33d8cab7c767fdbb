import type { WebContents } from 'electron';

/** The page that a visit took place in, as far as it can hold on to something. */
export type VisitedPage = Pick<
  WebContents,
  'isDestroyed' | 'navigationHistory' | 'setAudioMuted' | 'setZoomFactor'
> & {
  readonly session: Pick<WebContents['session'], 'clearStorageData'>;
};

/**
 * X keeps what was marked in a field apart from what was copied, and pastes it with the middle button. A current Electron
 * has a clipboard of its own for it, on Linux; the older one that the project also runs on takes its name.
 */
export interface Clipboards {
  clear(which?: 'selection'): void;
  readonly selection?: { clear(): void } | undefined;
}

/**
 * Empties everything in which a page could keep something of one visitor for the next: storage, cookies, databases, caches
 * of scripts, history, the clipboard; and silences it until somebody comes. The stage itself writes to none of them; this
 * holds although it does not, and keeps a store in memory from growing over months. What the stage shows, it forgets by
 * itself.
 *
 * Rejects where Chromium cannot clear its storage.
 */
export async function forgetVisit(page: VisitedPage, clipboard: Clipboards): Promise<void> {
  clipboard.clear();
  if (clipboard.selection) clipboard.selection.clear();
  else clipboard.clear('selection');
  if (page.isDestroyed()) return;
  page.setAudioMuted(true);
  page.setZoomFactor(1);
  page.navigationHistory.clear();
  await page.session.clearStorageData();
}

/**
 * Lets the page be heard again: a visitor is there. Chromium lets only a page sound that somebody has touched; who plugs
 * in headphones, or presses a key that is kept from the page, has touched nothing. An expression that is evaluated "by a
 * user" stands for that.
 */
export async function letSound(
  page: Pick<WebContents, 'setAudioMuted' | 'executeJavaScript'>,
): Promise<void> {
  page.setAudioMuted(false);
  await page.executeJavaScript('undefined', true);
}
