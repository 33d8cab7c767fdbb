import type { App } from 'electron';

export const inspectableTitle = 'Vitrína INSPECTABLE';

/** Over everything, and under every finger: it is seen, and changes nothing that is touched. */
const band = `
  html::after {
    content: '${inspectableTitle} · for tests only, not for a museum' !important;
    position: fixed !important;
    inset: 0 0 auto 0 !important;
    z-index: 2147483647 !important;
    padding: 2px !important;
    background: #ffd400 !important;
    color: #000000 !important;
    font: 700 16px/1.25 sans-serif !important;
    text-align: center !important;
    pointer-events: none !important;
  }
`;

/**
 * Marks every page and every window of the inspectable flavour, so that nobody ever takes it for the product: a yellow
 * band on the screen and a title of its own. Done from here, so that the stage is the same to the byte in both.
 */
export function markInspectable(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    // A page cannot take away what comes as the user's style. It fails only where the page is gone already.
    contents.on(
      'dom-ready',
      () => void contents.insertCSS(band, { cssOrigin: 'user' }).catch(() => undefined),
    );
  });
  app.on('browser-window-created', (_event, window) => {
    window.setTitle(inspectableTitle);
    window.on('page-title-updated', (event) => event.preventDefault());
  });
}
