import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '../../src/bridge/kiosk.ts';
import { interfaceLanguages } from '../../src/i18n/define.ts';
import { visitMessages } from '../../src/i18n/messages/visit.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';

let kiosk: Kiosk;

test.describe('the shell', () => {
  test.beforeEach(async () => {
    kiosk = await launchKiosk();
  });
  test.afterEach(() => kiosk.close());

  test('gives the stage named functions and nothing of Node or Electron', async () => {
    const seen = await kiosk.page.evaluate(() => ({
      kiosk: Object.keys(window.kiosk).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
    }));
    expect(seen.node).toEqual([]);
    expect(seen.kiosk).toContain('openChapter');
    expect(seen.kiosk).not.toContain('invoke');
  });

  test('runs the stage sandboxed and isolated', async () => {
    const preferences = await kiosk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
  });

  test('serves the stage with a content security policy without exceptions', async () => {
    const policy = await kiosk.page
      .evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'))
      .catch(() => null);
    const header = policy ?? (await navigationPolicy());
    expect(header).toContain("default-src 'none'");
    expect(header).not.toContain('unsafe');
    expect(header).not.toMatch(/https?:/);
  });

  test('reaches no network, by any way that a page has', async () => {
    const reached = await kiosk.page.evaluate(async () => {
      const byFetch = await fetch('https://example.com/', { mode: 'no-cors' }).then(
        () => true,
        () => false,
      );
      const byImage = await new Promise((done) => {
        const image = new Image();
        image.onload = () => done(true);
        image.onerror = () => done(false);
        image.src = 'https://example.com/a.png';
      });
      const bySocket = await new Promise((done) => {
        try {
          const socket = new WebSocket('wss://example.com/');
          socket.onopen = () => done(true);
          socket.onerror = () => done(false);
        } catch {
          done(false);
        }
      });
      return [byFetch, byImage, bySocket];
    });
    expect(reached).toEqual([false, false, false]);
  });

  test('opens no window and leaves its page for no other', async () => {
    const before = kiosk.page.url();
    await kiosk.page.evaluate(() => {
      window.open('https://example.com/');
      window.location.assign('https://example.com/');
    });
    await expect.poll(() => stageShows('button.idle')).toBe(true);
    expect(
      await kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()),
    ).toBe(before);
    expect(await kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('serves no media but that of the release', async () => {
    const statuses = await kiosk.page.evaluate(async () => {
      const exhibit = await window.kiosk.openExhibit();
      const known = exhibit.ok ? exhibit.value.baseMapSha256 : '';
      const ask = (url: string): Promise<number> =>
        fetch(url).then(
          (answer) => answer.status,
          () => 0,
        );
      return {
        known: await ask(`media://release/${known}`),
        unknown: await ask(`media://release/${'0'.repeat(64)}`),
        traversal: await ask('media://release/..%2f..%2fexhibit.sqlite'),
        elsewhere: await ask(`media://other/${known}`),
      };
    });
    expect(statuses.known).toBe(200);
    expect(
      [statuses.unknown, statuses.traversal, statuses.elsewhere].every(
        (status) => status === 404 || status === 0,
      ),
    ).toBe(true);
  });

  test('brings the stage back when its process is killed', async () => {
    await kiosk.page.locator('button.idle').click();
    const pid = await kiosk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    process.kill(Number(pid), 'SIGKILL');
    await expect.poll(() => stageShows('button.idle'), { timeout: 30_000 }).toBe(true);
  });

  /** Asks through the shell, because Playwright loses a page whose process died or whose navigation was refused. */
  function stageShows(selector: string): Promise<boolean> {
    return kiosk.app.evaluate(async ({ BrowserWindow }, wanted) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents || contents.isCrashed() || contents.isLoading()) return false;
      const asked = contents.executeJavaScript(
        `document.querySelector('${wanted}') !== null`,
      ) as Promise<boolean>;
      // A process that dies while it is asked never answers.
      const tooLate = new Promise<boolean>((done) => setTimeout(() => done(false), 2000));
      return Promise.race([asked, tooLate]);
    }, selector);
  }

  async function navigationPolicy(): Promise<string> {
    const [response] = await Promise.all([
      kiosk.page.waitForResponse((answer) => answer.url().startsWith('app://stage/index.html')),
      kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload()),
    ]);
    return response.headers()['content-security-policy'] ?? '';
  }
});

test.describe('a kiosk without a release', () => {
  test('says so in every language of the interface', async () => {
    const storeDir = await mkdtemp(path.join(os.tmpdir(), 'vitrina-empty-'));
    kiosk = await launchKiosk({ storeDir });
    for (const language of interfaceLanguages) {
      await expect(kiosk.page.locator(`p[lang="${language}"]`)).toHaveText(visitMessages.noRelease[language]);
    }
    await kiosk.close();
  });
});
