import { expect, test } from '@playwright/test';
import type {} from '../../src/bridge/kiosk.ts';
import { HostilePage } from './hostile.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';

let kiosk: Kiosk;
let page: HostilePage;

test.describe('a hostile page at the end of a visit', () => {
  test.beforeAll(async () => {
    kiosk = await launchKiosk({ width: 540, height: 960, settings: { inactivitySeconds: 3600 } });
    page = new HostilePage(kiosk);
  });
  test.afterAll(() => kiosk.close());

  test('keeps nothing of a visit for the next one, is heard by nobody in between, and has no way back', async () => {
    await page.act(async () => {
      await window.kiosk.beginVisit();
      localStorage.setItem('visitor', 'was here');
      document.cookie = 'visitor=here; max-age=100000';
      await new Promise((done, failed) => {
        const opening = indexedDB.open('visitor');
        opening.onupgradeneeded = () => opening.result.createObjectStore('visits');
        opening.onsuccess = () => {
          opening.result.close();
          done(undefined);
        };
        opening.onerror = failed;
      });
      await (await caches.open('visitor')).put('/visitor', new Response('was here'));
      for (let i = 0; i < 100; i += 1) history.pushState({ i }, '', `#${i}`);
      history.replaceState({}, '', '/index.html');
    });
    await kiosk.app.evaluate(({ clipboard }) => clipboard.writeText('of a visitor'));
    expect(await isMuted()).toBe(false);
    await page.act(() => window.kiosk.endVisit().then(() => 'over'));
    const kept = () =>
      page.act(async () => [
        ...Object.keys(localStorage),
        ...document.cookie.split(';').filter((cookie) => cookie !== ''),
        ...(await indexedDB.databases()).map(({ name }) => name),
        ...(await caches.keys()),
      ]);
    await expect.poll(kept).toEqual([]);
    expect(await kiosk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
    expect(await isMuted()).toBe(true);
    expect(await historyLength()).toBe(1);
  });

  function isMuted(): Promise<boolean | undefined> {
    return kiosk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.isAudioMuted(),
    );
  }

  function historyLength(): Promise<number | undefined> {
    return kiosk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.length(),
    );
  }
});
