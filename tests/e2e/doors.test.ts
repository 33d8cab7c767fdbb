import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '../../src/bridge/kiosk.ts';
import { borderRate } from '../../electron/contract/call-limits.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';

/**
 * What only the shell itself can tell of its doors. Everything that can be tried from outside is tried on the packaged kiosk,
 * into which nobody can look (tests/escape).
 */
let kiosk: Kiosk;

test.describe('the shell', () => {
  test.beforeAll(async () => {
    kiosk = await launchKiosk({ width: 540, height: 960, settings: { inactivitySeconds: 3600 } });
  });
  test.afterAll(() => kiosk.close());

  test('has every preference locked', async () => {
    const preferences = await kiosk.app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents) =>
          (
            contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
          ).getLastWebPreferences(),
        ),
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      disableDialogs: true,
    });
    expect(preferences[0]?.['enableBlinkFeatures'] ?? '').toBe('');
  });

  test('has no developer tools, not even when it asks for them itself', async () => {
    const isOpen = await kiosk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools({ mode: 'detach' });
      contents?.toggleDevTools();
      contents?.inspectElement(1, 1);
      return contents?.isDevToolsOpened();
    });
    expect(isOpen).toBe(false);
  });

  test('lets WebRTC go by nothing but the proxy', async () => {
    const policy = await kiosk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getWebRTCIPHandlingPolicy(),
    );
    expect(policy).toBe('disable_non_proxied_udp');
  });

  test('lets nobody hear the page between two visits', async () => {
    const isMuted = () =>
      kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isAudioMuted());
    const entries = () =>
      kiosk.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.length(),
      );
    await kiosk.page.evaluate(async () => {
      await window.kiosk.beginVisit();
      for (let i = 0; i < 100; i += 1) history.pushState({ i }, '', `#${i}`);
      history.replaceState({}, '', '/index.html');
    });
    expect(await isMuted()).toBe(false);
    await kiosk.page.evaluate(() => window.kiosk.endVisit());
    await expect.poll(isMuted).toBe(true);
    expect(await entries()).toBe(1);
  });

  test('answers with an error where an address of the stage or of its media is not one of its own', async () => {
    const odd = [
      ...['..', '../../../../etc/passwd', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '%252e%252e%252fetc%252fpasswd'],
      ...['..%5c..%5cexhibit.sqlite', '..\\..\\exhibit.sqlite', '/etc/passwd', '//etc/passwd'],
      ...['index.html%00.png', 'index.html/.', 'C:/Windows/win.ini', 'C%3a%5cWindows%5cwin.ini'],
      ...['%5c%5c%3f%5cC:%5c', 'index.html::$DATA', 'CON', 'NUL', 'aux.html', '.', '', '%', '%ff%fe'],
      ...['a'.repeat(20_000), '__proto__', 'constructor'],
    ];
    const hosts = ['app://stage/', 'app://stage:1/', 'app://other/', 'app://../', 'media://release/'];
    const answered = await kiosk.app.evaluate(
      async ({ session }, addresses) => {
        const found: string[] = [];
        for (const address of addresses) {
          const status = await session
            .fromPartition('kiosk')
            .fetch(address)
            .then(
              (answer) => answer.status,
              () => 0,
            );
          if (status !== 0 && status !== 400 && status !== 404) found.push(`${status} ${address}`);
        }
        return found;
      },
      [...hosts, 'media://other/'].flatMap((host) => odd.map((name) => host + name)),
    );
    // "/.": Chromium itself makes the page of it, as every browser does; nothing else answers.
    expect(answered.filter((line) => !/^200 app:\/\/stage\/index\.html\/?\.?$/.test(line))).toEqual([]);
  });

  test('counts the calls of a page that has got past the preload once more, and fills no log', async () => {
    // As from a process that an attacker has taken over: messages without the preload.
    const codes = await kiosk.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents;
      const ipc = contents.ipc as unknown as {
        _invokeHandlers: Map<
          string,
          (event: object, ...args: unknown[]) => Promise<{ ok: boolean; code?: string }>
        >;
      };
      const handler = ipc._invokeHandlers.get('search:find')!;
      const event = { sender: contents, senderFrame: contents.mainFrame };
      const counts: Record<string, number> = {};
      for (let i = 0; i < 10_000; i += 1) {
        const answer = await handler(event, 'winter', 'cs');
        const code = answer.ok ? 'ok' : (answer.code ?? 'none');
        counts[code] = (counts[code] ?? 0) + 1;
      }
      return counts;
    });
    expect(codes['too-many-calls']).toBeGreaterThan(10_000 / 2);
    expect(codes['ok']).toBeGreaterThanOrEqual(borderRate.burst / 2);
    const log = await readFile(path.join(kiosk.profileDir, 'logs/kiosk.log'), 'utf8');
    expect(log.trim().split('\n').length).toBeLessThan(50);
  });
});
