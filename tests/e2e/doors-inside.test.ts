import { readdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type {} from '../../src/bridge/kiosk.ts';
import { HostilePage } from './hostile.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';

/** What a page could open, take or keep, from a script of its own. One kiosk for all: nothing may leave a mark on it. */
let kiosk: Kiosk;
let page: HostilePage;
let before: unknown;

test.describe('what a hostile page asks for', () => {
  test.beforeAll(async () => {
    kiosk = await launchKiosk({ width: 540, height: 960, settings: { inactivitySeconds: 3600 } });
    page = new HostilePage(kiosk);
    before = await page.surroundings();
  });
  test.afterEach(async () => {
    expect(await page.surroundings()).toEqual(before);
    await page.showsExhibit();
  });
  test.afterAll(() => kiosk.close());

  test('embeds nothing: no object, embed, webview, portal or fenced frame', async () => {
    await page.act(() => {
      for (const name of ['object', 'embed', 'webview', 'portal', 'fencedframe', 'applet']) {
        const element = document.createElement(name);
        for (const attribute of ['src', 'data']) {
          try {
            element.setAttribute(attribute, 'app://stage/index.html');
          } catch {
            // Trusted types refuse it already; the element is tried without.
          }
        }
        document.body.append(element);
        element.remove();
      }
    });
    expect(await page.act(() => window.length)).toBe(0);
  });

  test('downloads nothing', async () => {
    const downloadsDir = await kiosk.app.evaluate(({ app }) => app.getPath('downloads'));
    const listed = () => readdir(downloadsDir).catch(() => 'there is no such folder');
    const filesBefore = await listed();
    await page.act(() => {
      for (const href of [URL.createObjectURL(new Blob(['x'])), location.href, 'data:text/plain,x']) {
        const link = Object.assign(document.createElement('a'), { href, download: 'vitrina-escape.txt' });
        document.body.append(link);
        link.click();
        link.remove();
      }
    });
    expect(await listed()).toEqual(filesBefore);
    expect(await page.refusals()).not.toContainEqual(expect.stringContaining('saved'));
  });

  test('registers no worker of any kind', async () => {
    const registered = await page.act(async () => {
      const tried = [
        () => new Worker(location.href),
        () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
        () => navigator.serviceWorker.register(location.href),
        () => new SharedWorker(location.href),
      ];
      const results = await Promise.allSettled(tried.map(async (start) => start()));
      return results.filter(({ status }) => status === 'fulfilled').length;
    });
    expect(registered).toBe(0);
  });

  test('neither moves nor resizes its window', async () => {
    await page.act(() => {
      window.resizeTo(100, 100);
      window.resizeBy(-50, -50);
      window.moveTo(0, 0);
      window.moveBy(300, 300);
    });
    expect(await page.refusals()).toContainEqual(expect.stringMatching(/^bounds /));
  });

  test('opens no file picker, for a file, several or a folder, from inside or outside of the document', async () => {
    await page.refusals();
    const pickers = await page.act(() => {
      for (const more of [
        {},
        { multiple: true },
        { webkitdirectory: true },
        { accept: 'image/*', capture: 'user' },
      ]) {
        const input = document.createElement('input');
        Object.assign(input, { type: 'file' }, more);
        input.click();
        document.body.append(input);
        input.click();
        try {
          input.showPicker();
        } catch {
          // One gesture opens one picker; the clicks above have used it.
        }
        input.remove();
      }
      return ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'].filter(
        (name) => name in window,
      );
    });
    expect(pickers).toEqual([]);
    await expect.poll(() => page.refusals()).toContainEqual('file-picker asked for');
  });

  test('has no developer tools, not even when the shell itself asks for them', async () => {
    await kiosk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools({ mode: 'detach' });
      contents?.toggleDevTools();
      contents?.inspectElement(1, 1);
    });
    expect((await page.surroundings()).hasDevTools).toBe(false);
  });

  test('is given no permission, however it asks', async () => {
    const given = await page.act(async () => {
      const tried: Record<string, () => unknown> = {
        geolocation: () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no)),
        microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
        camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
        screen: () => navigator.mediaDevices.getDisplayMedia(),
        midi: () => navigator.requestMIDIAccess({ sysex: true }),
        readClipboard: () => navigator.clipboard.read(),
        readClipboardText: () => navigator.clipboard.readText(),
        writeClipboardText: () => navigator.clipboard.writeText('x'),
        fullScreen: () => document.documentElement.requestFullscreen(),
        pointerLock: () => document.body.requestPointerLock({ unadjustedMovement: true }),
        notifications: () => Notification.requestPermission(),
        wakeLock: () => navigator.wakeLock.request(),
        keyboardLock: () => (navigator as unknown as { keyboard: { lock(): unknown } }).keyboard.lock(),
        fonts: () => (window as unknown as { queryLocalFonts(): unknown }).queryLocalFonts(),
        screens: () => (window as unknown as { getScreenDetails(): unknown }).getScreenDetails(),
        idleness: () =>
          (
            window as unknown as { IdleDetector: { requestPermission(): Promise<string> } }
          ).IdleDetector.requestPermission().then((answer) => Promise.reject(new Error(answer))),
        credentials: () => navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16) } }),
        keySystem: () =>
          navigator.requestMediaKeySystemAccess('org.w3.clearkey', [{ initDataTypes: ['cenc'] }]),
        orientation: () => (screen.orientation as unknown as { lock(to: string): unknown }).lock('landscape'),
        pictureInPicture: () => document.createElement('video').requestPictureInPicture(),
      };
      const results = await Promise.all(
        Object.entries(tried).map(async ([name, ask]) => {
          try {
            const answer = await ask();
            return `${name}: ${String(answer)}`;
          } catch {
            return '';
          }
        }),
      );
      return results.filter((result) => result !== '');
    });
    expect(given).toEqual([]);
    expect(await page.act(async () => navigator.storage.persist())).toBe(false);
  });

  test('has no WebRTC to open sockets with', async () => {
    const names = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel'];
    expect(await page.act((wanted) => wanted.filter((name) => name in window), names)).toEqual([]);
    const policy = await kiosk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getWebRTCIPHandlingPolicy(),
    );
    expect(policy).toBe('disable_non_proxied_udp');
  });

  test('finds no device chooser, payment sheet, share sheet or cast button to ask', async () => {
    const found = await page.act(() => {
      const interfaces = [
        'PaymentRequest',
        'PresentationRequest',
        'RemotePlayback',
        'EyeDropper',
        'PublicKeyCredential',
        'documentPictureInPicture',
        'Notification',
        'PushManager',
        'BackgroundFetchManager',
        'SharedWorker',
      ];
      const ofNavigator = ['usb', 'hid', 'serial', 'bluetooth', 'share', 'presentation', 'xr'];
      return [
        ...interfaces.filter((name) => name in window),
        ...ofNavigator.filter((name) => name in navigator),
        ...(document.pictureInPictureEnabled ? ['picture in picture'] : []),
      ];
    });
    expect(found).toEqual([]);
  });

  test('neither reads the clipboard nor writes to it', async () => {
    await kiosk.app.evaluate(({ clipboard }) => clipboard.writeText('a secret of the museum'));
    const read = await page.act(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
      const command = (name: string): unknown => (document as unknown as Commands).execCommand(name);
      interface Commands {
        execCommand(name: string): unknown;
      }
      command('paste');
      const pasted = field.value;
      field.value = 'from the page';
      field.select();
      command('copy');
      command('cut');
      field.remove();
      return pasted;
    });
    expect(read).toBe('');
    expect(await kiosk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('a secret of the museum');
  });
});
