import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { lockDown } from '../../../../electron/lockdown/lock-down.ts';

type Answer = (...args: unknown[]) => unknown;

/** Chromium's debugger, as far as the shell speaks to it. */
function aDebugger() {
  let isAttached = false;
  return Object.assign(new EventEmitter(), {
    attach: vi.fn(() => {
      isAttached = true;
    }),
    isAttached: () => isAttached,
    sendCommand: vi.fn(() => Promise.resolve()),
    detach: () => {
      isAttached = false;
    },
  });
}

/** Electron's app, one session and one page, as far as the doors use them. */
function aHouse() {
  const app = new EventEmitter();
  const report = vi.fn();
  lockDown(app as App, { stageUrl: 'app://stage/index.html', report });
  const session = Object.assign(new EventEmitter(), {
    webRequest: { onBeforeRequest: vi.fn() },
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setBluetoothPairingHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
  });
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: vi.fn(),
    setZoomFactor: vi.fn(),
    setVisualZoomLevelLimits: vi.fn(() => Promise.resolve()),
    forcefullyCrashRenderer: vi.fn(),
    setWebRTCIPHandlingPolicy: vi.fn(),
    isDestroyed: () => false,
    debugger: aDebugger(),
  });
  app.emit('session-created', session);
  app.emit('web-contents-created', {}, contents);
  return { session, contents, report };
}

const anEvent = (more: object = {}) => ({ preventDefault: vi.fn(), ...more });
const handlerOf = (setter: { mock: { lastCall?: unknown[] | undefined } }) =>
  setter.mock.lastCall?.[0] as Answer;

describe('lockDown', () => {
  it.each([
    'https://example.com/',
    'file:///etc/passwd',
    'about:blank',
    'app://stage/other.html',
    'mailto:a@b.c',
  ])('cancels a navigation to %s, and reports it', (url) => {
    const { contents, report } = aHouse();
    const event = anEvent({ url });
    contents.emit('will-navigate', event);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(report).toHaveBeenCalledWith('navigation', url);
  });

  it('cancels a redirect, even to the stage', () => {
    const event = anEvent({ url: 'app://stage/index.html' });
    aHouse().contents.emit('will-redirect', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  it.each(['about:blank', 'about:blank#blocked', 'app://stage/other.html'])(
    'ends a page that has become %s, which nobody is asked about',
    (url) => {
      const { contents, report } = aHouse();
      contents.emit('did-navigate', {}, url);
      expect(contents.forcefullyCrashRenderer).toHaveBeenCalled();
      expect(report).toHaveBeenCalledWith('navigation', url);
    },
  );

  it('leaves the stage alone when it has loaded', () => {
    const { contents, report } = aHouse();
    contents.emit('did-navigate', {}, 'app://stage/index.html');
    contents.emit('frame-created', {}, { frame: { parent: null } });
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled();
    expect(report).not.toHaveBeenCalled();
  });

  it('ends a page that makes a frame, even an empty one', () => {
    const { contents, report } = aHouse();
    contents.emit('frame-created', {}, { frame: { parent: {} } });
    expect(contents.forcefullyCrashRenderer).toHaveBeenCalled();
    expect(report).toHaveBeenCalledWith('frame', 'created');
  });

  it('lets no page move or resize its window', () => {
    const { contents, report } = aHouse();
    const event = anEvent();
    contents.emit('content-bounds-updated', event, { x: 0, y: 0, width: 1, height: 1 });
    expect(event.preventDefault).toHaveBeenCalled();
    expect(report).toHaveBeenCalledWith('bounds', expect.any(String));
  });

  it('holds back every file picker, and reports that one was asked for', () => {
    const { contents, report } = aHouse();
    expect(contents.debugger.sendCommand).toHaveBeenCalledWith('Page.setInterceptFileChooserDialog', {
      enabled: true,
    });
    contents.debugger.emit('message', {}, 'Page.fileChooserOpened');
    expect(report).toHaveBeenCalledWith('file-picker', 'asked for');
  });

  it('holds file pickers back again where the page has a new process', () => {
    const { contents } = aHouse();
    contents.debugger.detach();
    contents.emit('did-start-navigation');
    expect(contents.debugger.attach).toHaveBeenCalledTimes(2);
  });

  it('says so where file pickers cannot be held back', async () => {
    const { contents, report } = aHouse();
    contents.debugger.detach();
    contents.debugger.sendCommand.mockReturnValue(Promise.reject(new Error('no such method')));
    contents.emit('did-start-navigation');
    await vi.waitFor(() =>
      expect(report).toHaveBeenCalledWith('file-picker', expect.stringContaining('no such method')),
    );
  });

  it('lets WebRTC past no proxy', () => {
    const { contents } = aHouse();
    expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp');
  });

  it('chooses no Bluetooth device, and pairs with none', () => {
    const { contents, session } = aHouse();
    const [event, choose, answer] = [anEvent(), vi.fn(), vi.fn()];
    contents.emit('select-bluetooth-device', event, [], choose);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(choose).toHaveBeenCalledWith('');
    handlerOf(session.setBluetoothPairingHandler)({}, answer);
    expect(answer).toHaveBeenCalledWith({ confirmed: false });
  });

  it('cancels a navigation inside a frame', () => {
    const event = anEvent({ url: 'app://stage/index.html', isMainFrame: false });
    aHouse().contents.emit('will-frame-navigate', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  it('lets no page hold the window open with a question', () => {
    const event = anEvent();
    aHouse().contents.emit('will-prevent-unload', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  it('opens no window', () => {
    const { contents, report } = aHouse();
    expect(handlerOf(contents.setWindowOpenHandler)({ url: 'https://example.com' })).toEqual({
      action: 'deny',
    });
    expect(report).toHaveBeenCalledWith('window', 'https://example.com');
  });

  it('attaches no webview', () => {
    const event = anEvent();
    aHouse().contents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  it('takes back every zoom of the page', () => {
    const { contents } = aHouse();
    contents.emit('zoom-changed');
    expect(contents.setZoomFactor).toHaveBeenCalledWith(1);
    expect(contents.setVisualZoomLevelLimits).toHaveBeenCalledWith(1, 1);
  });

  it('gives no permission, however Chromium asks', () => {
    const { session } = aHouse();
    const answer = vi.fn();
    handlerOf(session.setPermissionRequestHandler)({}, 'geolocation', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(handlerOf(session.setPermissionCheckHandler)()).toBe(false);
    expect(handlerOf(session.setDevicePermissionHandler)()).toBe(false);
  });

  it.each(['select-hid-device', 'select-serial-port', 'select-usb-device'])(
    'chooses nothing at %s',
    (name) => {
      const choose = vi.fn();
      const event = anEvent();
      const args = name === 'select-serial-port' ? [event, [], {}, choose] : [event, {}, choose];
      aHouse().session.emit(name, ...args);
      expect(event.preventDefault).toHaveBeenCalled();
      expect(choose.mock.lastCall?.[0] ?? '').toBe('');
    },
  );

  it('cancels a download', () => {
    const event = anEvent();
    aHouse().session.emit('will-download', event, { getURL: () => 'blob:x' });
    expect(event.preventDefault).toHaveBeenCalled();
  });

  it('cancels a request that the shell does not serve, and reports it', () => {
    const { session, report } = aHouse();
    const answer = vi.fn();
    handlerOf(session.webRequest.onBeforeRequest)({ url: 'https://example.com/' }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel: true });
    expect(report).toHaveBeenCalledWith('request', 'https://example.com/');
    handlerOf(session.webRequest.onBeforeRequest)({ url: 'app://stage/index.html' }, answer);
    expect(answer).toHaveBeenLastCalledWith({ cancel: false });
  });
});
