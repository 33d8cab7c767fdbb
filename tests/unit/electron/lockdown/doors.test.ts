import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy } from '../../../../electron/lockdown/content-security-policy.ts';
import { refuseDragging } from '../../../../electron/lockdown/dragging.ts';
import { lockDown } from '../../../../electron/lockdown/lock-down.ts';
import { claimSingleInstance } from '../../../../electron/lockdown/single-instance.ts';
import { closeNetwork } from '../../../../electron/lockdown/switches.ts';

type Answer = (...args: unknown[]) => unknown;

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
    setSpellCheckerEnabled: vi.fn(),
  });
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: vi.fn(),
    setZoomFactor: vi.fn(),
    setVisualZoomLevelLimits: vi.fn(() => Promise.resolve()),
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

describe('closeNetwork', () => {
  const switchesOf = (devServerHost?: string) => {
    const appended = new Map<string, string | undefined>();
    closeNetwork({ appendSwitch: (name, value) => void appended.set(name, value) }, devServerHost);
    return appended;
  };

  it('sends everything to a dead proxy and resolves no name, not even of this machine', () => {
    const switches = switchesOf();
    expect(switches.get('proxy-server')).toBe('http://127.0.0.1:9');
    expect(switches.get('proxy-bypass-list')).toBe('<-loopback>');
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });

  it('makes one exception in development', () => {
    expect(switchesOf('127.0.0.1').get('host-resolver-rules')).toBe('MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  });
});

describe('contentSecurityPolicy', () => {
  it('starts from nothing and has no exception', () => {
    expect(contentSecurityPolicy.startsWith("default-src 'none'")).toBe(true);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|data:|blob:|http|\*/);
  });
});

describe('refuseDragging', () => {
  it('takes every drag and drop away from the page', () => {
    const page = new Map<string, (event: object) => void>();
    refuseDragging({ addEventListener: (type, listener) => void page.set(type, listener as Answer) });
    for (const type of ['dragstart', 'dragover', 'drop']) {
      const event = { preventDefault: vi.fn(), stopImmediatePropagation: vi.fn() };
      page.get(type)?.(event);
      expect(event.preventDefault).toHaveBeenCalled();
    }
  });
});

describe('claimSingleInstance', () => {
  it('says no to a second kiosk on the same data', () => {
    const app = Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => false });
    expect(claimSingleInstance(app as unknown as App, vi.fn())).toBe(false);
  });

  it('tells the first kiosk of a second start', () => {
    const app = Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => true });
    const onSecondStart = vi.fn();
    expect(claimSingleInstance(app as unknown as App, onSecondStart)).toBe(true);
    app.emit('second-instance');
    expect(onSecondStart).toHaveBeenCalledOnce();
  });
});
