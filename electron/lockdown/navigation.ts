import type { WebContents } from 'electron';
import type { RefusalReport } from './requests.ts';

/**
 * Checklist 13: the stage is one page and stays it. Links, forms, scripts, redirects and frames lead nowhere; only the
 * shell itself loads the stage, and its own loading does not pass here. In development, hot reload loads the same page.
 */
export function refuseNavigation(contents: WebContents, stageUrl: string, report: RefusalReport): void {
  contents.on('will-navigate', (event) => {
    if (event.url === stageUrl && import.meta.env.DEV) return;
    report('navigation', event.url);
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    report('redirect', event.url);
    event.preventDefault();
  });
  // A page that asks to be kept would bring up a dialog; preventing the default lets it go.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  // Nobody is asked before a page becomes about:blank, which keeps the stage's origin. A page that has got away is not
  // the stage any more: its process ends, and the window's watch brings a new one, as after any other loss.
  contents.on('did-navigate', (_event, url) => {
    if (url === stageUrl) return;
    report('navigation', url);
    contents.forcefullyCrashRenderer();
  });
}
