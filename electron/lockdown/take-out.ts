import type { WebFrame } from 'electron';

/**
 * Runs in the page's own world, before any script of the stage, and once: what is gone stays gone. A script could find
 * another copy only in a frame, and a page with a frame is ended (`frames.ts`). What is used later is kept here, because a
 * script could put something else in its place.
 */
const script = `{
  // Opens sockets that no request filter sees: the first lock is in web-rtc.ts.
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) delete globalThis[name];

  // Tells which letters stand on the keyboard, and with that something of where it stands. Chromium has no switch for it.
  delete Navigator.prototype.keyboard;

  const bound = (method) => Function.prototype.call.bind(method);
  const fix = (target, name, value) =>
    Object.defineProperty(target, name, { value, writable: false, configurable: false });

  // Closes the window, and Electron asks nobody; what is behind it would show until the shell has started again.
  fix(globalThis, 'close', () => undefined);

  // Open what own-controls.ts keeps from being touched; and out of the document, or in a tree that is closed, it would not
  // hear of a click.
  for (const { prototype } of [HTMLInputElement, HTMLSelectElement]) delete prototype.showPicker;
  const page = document;
  const rootOf = bound(Node.prototype.getRootNode);
  const typeOf = bound(Object.getOwnPropertyDescriptor(Event.prototype, 'type').get);
  const attach = bound(Element.prototype.attachShadow);
  const click = bound(HTMLElement.prototype.click);
  const dispatch = bound(EventTarget.prototype.dispatchEvent);
  const isPlainNode = (target) => {
    try {
      return rootOf(target) === page;
    } catch {
      // Not a node: nothing can be drawn for it.
      return true;
    }
  };
  fix(HTMLElement.prototype, 'click', function () {
    if (isPlainNode(this)) click(this);
  });
  fix(EventTarget.prototype, 'dispatchEvent', function (event) {
    const type = typeOf(event);
    return (type === 'click' || type === 'DOMActivate') && !isPlainNode(this) ? false : dispatch(this, event);
  });
  fix(Element.prototype, 'attachShadow', function (options) {
    return attach(this, { ...options, mode: 'open' });
  });
}`;

/** Takes from the page what Chromium has no switch, no policy and no event for. (Beyond the 20 points of the checklist.) */
export function takeOut(frame: Pick<WebFrame, 'executeJavaScript'>): Promise<unknown> {
  return frame.executeJavaScript(script);
}
