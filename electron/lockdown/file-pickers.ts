import type { WebContents } from 'electron';
import type { RefusalReport } from './requests.ts';

/**
 * A file picker is the whole file manager of the system, and every `<input type=file>` opens one: Electron has no event
 * for it, no policy of a page forbids it, and a script can click one that is in no document. Chromium's own debugger can
 * hold it back, for every frame, so the shell attaches to the page from inside. That opens no port and no door: nothing
 * outside of this process can speak to it. (Beyond the 20 points of the checklist.)
 */
export function refuseFilePickers(contents: WebContents, report: RefusalReport): void {
  const tell = (cause: unknown) => report('file-picker', `not held back: ${String(cause)}`);
  const attach = (): void => {
    if (contents.isDestroyed() || contents.debugger.isAttached()) return;
    contents.debugger.attach();
    contents.debugger.sendCommand('Page.enable').catch(tell);
    contents.debugger.sendCommand('Page.setInterceptFileChooserDialog', { enabled: true }).catch(tell);
  };
  contents.debugger.on('message', (_event, method) => {
    if (method === 'Page.fileChooserOpened') report('file-picker', 'asked for');
  });
  // A renderer that is replaced takes the attachment along.
  contents.debugger.on('detach', () => setImmediate(attach));
  contents.on('did-start-navigation', attach);
  attach();
}
