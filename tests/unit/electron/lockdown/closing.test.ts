import { EventEmitter } from 'node:events';
import type { App, BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { noticeClosing } from '../../../../electron/lockdown/closing.ts';

function aWindow() {
  const [app, window, onClosed] = [new EventEmitter(), new EventEmitter(), vi.fn()];
  noticeClosing(app as unknown as App, window as unknown as BrowserWindow, onClosed);
  return { app, window, onClosed };
}

describe('noticeClosing', () => {
  it('tells that a page has closed the window of the kiosk', () => {
    const { window, onClosed } = aWindow();
    window.emit('closed');
    expect(onClosed).toHaveBeenCalledOnce();
  });

  it('says nothing where the whole app ends', () => {
    const { app, window, onClosed } = aWindow();
    app.emit('before-quit');
    window.emit('closed');
    expect(onClosed).not.toHaveBeenCalled();
  });
});
