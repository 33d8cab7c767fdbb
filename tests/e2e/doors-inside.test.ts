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
});
