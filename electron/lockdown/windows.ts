import type { WebContents } from 'electron';
import type { RefusalReport } from './requests.ts';

/** Checklist 14: there is one window. Checklist 12: no page is ever embedded as a webview. */
export function refuseWindows(contents: WebContents, report: RefusalReport): void {
  contents.setWindowOpenHandler(({ url }) => {
    report('window', url);
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    report('webview', 'attach');
    event.preventDefault();
  });
}
