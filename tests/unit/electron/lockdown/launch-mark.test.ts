import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it } from 'vitest';
import { inspectableTitle, markInspectable } from '../../../../electron/lockdown/launch-mark.ts';

/** A window of Electron's as far as the mark touches it. */
class FakeWindow extends EventEmitter {
  title = '';
  setTitle(title: string): void {
    this.title = title;
  }
}

describe('markInspectable', () => {
  it('names every window, whatever its page calls itself', () => {
    const app = new EventEmitter();
    markInspectable(app as unknown as App);
    const window = new FakeWindow();
    app.emit('browser-window-created', {}, window);
    expect(window.title).toBe(inspectableTitle);
    let isPrevented = false;
    window.emit('page-title-updated', { preventDefault: () => (isPrevented = true) });
    expect(isPrevented).toBe(true);
  });

  it('puts a band over every page, each time that it is loaded, in a way that no page can undo', () => {
    const app = new EventEmitter();
    markInspectable(app as unknown as App);
    const inserted: { css: string; options: object }[] = [];
    const contents = Object.assign(new EventEmitter(), {
      insertCSS: (css: string, options: object) => {
        inserted.push({ css, options });
        return Promise.resolve('key');
      },
    });
    app.emit('web-contents-created', {}, contents);
    contents.emit('dom-ready');
    contents.emit('dom-ready');
    expect(inserted).toHaveLength(2);
    expect(inserted[0]?.css).toContain(inspectableTitle);
    expect(inserted[0]?.css).toContain('pointer-events: none');
    expect(inserted[0]?.options).toEqual({ cssOrigin: 'user' });
  });
});
