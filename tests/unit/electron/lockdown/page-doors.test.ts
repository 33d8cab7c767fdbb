import { describe, expect, it, vi } from 'vitest';
import { lockPage } from '../../../../electron/lockdown/lock-page.ts';
import type { PageEvent } from '../../../../electron/lockdown/page-events.ts';

/** A page that the doors listen to; answers whether an event got through to it. */
function aPage() {
  const listeners = new Map<string, (event: PageEvent) => void>();
  lockPage({
    addEventListener(type, listener, { capture }) {
      expect(capture).toBe(true);
      listeners.set(type, listener);
    },
  });
  return (type: string, target: object = { tagName: 'P' }, button?: number): boolean => {
    const event = {
      ...(button !== undefined && { button }),
      preventDefault: vi.fn(),
      stopImmediatePropagation: vi.fn(),
      composedPath: () => [target],
    };
    listeners.get(type)?.(event);
    const isStopped = event.stopImmediatePropagation.mock.calls.length > 0;
    expect(event.preventDefault).toHaveBeenCalledTimes(isStopped ? 1 : 0);
    return !isStopped;
  };
}

describe('lockPage', () => {
  it.each([
    'dragstart',
    'dragenter',
    'dragover',
    'drop',
    'contextmenu',
    'copy',
    'cut',
    'paste',
    'selectstart',
  ])('takes %s away from the page', (type) => expect(aPage()(type)).toBe(false));

  it.each(['INPUT', 'TEXTAREA'])('lets text be selected in %s, where somebody writes', (tagName) => {
    const arrives = aPage();
    expect(arrives('selectstart', { tagName })).toBe(true);
    expect(arrives('paste', { tagName })).toBe(false);
  });

  it.each([1, 2, 3, 4])('lets no button of a mouse but the first do anything: not %i', (button) => {
    const arrives = aPage();
    for (const type of ['mousedown', 'mouseup', 'pointerdown', 'pointerup', 'auxclick']) {
      expect(arrives(type, undefined, button)).toBe(false);
      expect(arrives(type, undefined, 0)).toBe(true);
    }
  });

  it.each(['color', 'date', 'time', 'week'])('clicks no field that opens a window of its own: %s', (type) => {
    expect(aPage()('click', { tagName: 'INPUT', type })).toBe(false);
    expect(aPage()('DOMActivate', { tagName: 'INPUT', type })).toBe(false);
    expect(aPage()('click', { tagName: 'INPUT', type: 'search' })).toBe(true);
  });

  it.each(['pointerdown', 'click', 'keydown', 'input', 'touchstart'])('leaves %s alone', (type) =>
    expect(aPage()(type)).toBe(true),
  );
});
