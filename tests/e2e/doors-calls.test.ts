import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '../../src/bridge/kiosk.ts';
import { borderRate, stageRate } from '../../electron/contract/call-limits.ts';
import { HostilePage } from './hostile.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';

let kiosk: Kiosk;
let page: HostilePage;

/** The bridge as a hostile page sees it: functions that take anything. */
type Bridge = Record<
  string,
  (...args: unknown[]) => Promise<{ readonly ok: boolean; readonly code?: string }>
>;

test.describe('a hostile page at the border', () => {
  test.beforeEach(async () => {
    kiosk = await launchKiosk({ width: 540, height: 960, settings: { inactivitySeconds: 3600 } });
    page = new HostilePage(kiosk);
  });
  test.afterEach(async () => {
    await page.showsExhibit();
    await kiosk.close();
  });

  const logLines = async (): Promise<readonly string[]> =>
    (await readFile(path.join(kiosk.profileDir, 'logs/kiosk.log'), 'utf8')).trim().split('\n');

  test('that calls ten thousand times is answered as often as a stage could ask, and the shell goes on', async () => {
    const codes = await page.act(async () => {
      const bridge = window.kiosk as unknown as Bridge;
      const answers = await Promise.all(
        Array.from({ length: 10_000 }, async () => bridge['search']?.('winter', 'cs')),
      );
      const counts: Record<string, number> = {};
      for (const answer of answers) {
        const code = answer?.ok ? 'ok' : (answer?.code ?? 'none');
        counts[code] = (counts[code] ?? 0) + 1;
      }
      return counts;
    });
    const { ok = 0, 'too-many-calls': refused = 0 } = codes as Record<string, number>;
    expect(ok + refused).toBe(10_000);
    // Whatever it had left of its burst; and what it earned while it was asking, which is not long.
    expect(ok).toBeLessThan(stageRate.burst * 2);
    // The shell answers at once again, and its log is not full of it.
    expect(await kiosk.app.evaluate(({ app }) => app.isReady())).toBe(true);
    expect((await logLines()).length).toBeLessThan(50);
    await expect
      .poll(() => page.act(async () => (await (window.kiosk as unknown as Bridge)['openExhibit']?.())?.ok))
      .toBe(true);
  });

  test('that has got past the preload is counted once more, and fills no log', async () => {
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
    expect((await logLines()).length).toBeLessThan(50);
  });

  test('that sends a hundred megabytes, cycles, objects with traps or foreign types is refused', async () => {
    const codes = await page.act(async () => {
      const bridge = window.kiosk as unknown as Bridge;
      const cyclic: unknown[] = [];
      cyclic.push(cyclic);
      const selfish: Record<string, unknown> = {};
      selfish['self'] = selfish;
      const trapped = Object.defineProperty({}, 'id', {
        enumerable: true,
        get: () => {
          throw new Error('trap');
        },
      });
      const things: readonly unknown[] = [
        'x'.repeat(100 * 1024 * 1024),
        new Array(1_000_000).fill('x'),
        cyclic,
        selfish,
        trapped,
        new Uint8Array(50_000_000),
        new Map([['__proto__', 1]]),
        JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'),
        Symbol('x'),
        10n ** 5000n,
        () => 1,
        document.body,
        window,
        new Proxy({}, {}),
        new Promise(() => undefined),
        Number.NaN,
        -0,
        undefined,
      ];
      const codes = new Set<string>();
      for (const name of [
        'search',
        'openStory',
        'keepAwake',
        'unlockStaff',
        'installOffer',
        'rollBack',
        'endRehearsal',
      ]) {
        for (const thing of things) {
          const code = await Promise.resolve()
            .then(() => bridge[name]?.(thing, thing))
            .then(
              (answer) => (answer?.ok ? 'taken' : (answer?.code ?? 'none')),
              () => 'thrown',
            );
          codes.add(code);
        }
      }
      return [...codes].sort();
    });
    expect(codes).toEqual(['invalid-arguments', 'thrown']);
    const isPolluted = await kiosk.app.evaluate(() => 'isAdmin' in {});
    expect(isPolluted).toBe(false);
  });

  test('reaches no file through the addresses of the stage or of its media', async () => {
    const odd = [
      '..',
      '../../../../etc/passwd',
      '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '%252e%252e%252fetc%252fpasswd',
      '..%5c..%5cexhibit.sqlite',
      '..\\..\\exhibit.sqlite',
      '/etc/passwd',
      '//etc/passwd',
      'index.html%00.png',
      'index.html/.',
      'C:/Windows/win.ini',
      'C%3a%5cWindows%5cwin.ini',
      '%5c%5c%3f%5cC:%5c',
      'index.html::$DATA',
      'CON',
      'NUL',
      'aux.html',
      '.',
      '',
      '%',
      '%ff%fe',
      'a'.repeat(20_000),
      '__proto__',
      'constructor',
    ];
    const hosts = [
      'app://stage/',
      'app://stage:1/',
      'app://other/',
      'app://../',
      'media://release/',
      'media://other/',
    ];
    const answered = await kiosk.app.evaluate(
      async ({ session }, addresses) => {
        const found: string[] = [];
        for (const address of addresses) {
          const status = await session
            .fromPartition('kiosk')
            .fetch(address)
            .then(
              ({ status }) => status,
              () => 0,
            );
          if (status !== 0 && status !== 400 && status !== 404) found.push(`${status} ${address}`);
        }
        return found;
      },
      hosts.flatMap((host) => odd.map((name) => host + name)),
    );
    // "/.": Chromium itself makes the page of it, as every browser does; nothing else answers.
    expect(answered.filter((line) => !/^200 app:\/\/stage\/index\.html\/?\.?$/.test(line))).toEqual([]);
  });
});
