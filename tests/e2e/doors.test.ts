import { expect, test } from '@playwright/test';
import type {} from '../../src/bridge/kiosk.ts';
import { HostilePage } from './hostile.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';

/** What a page could try, from a script of its own. One kiosk for all: none of this may leave a mark on it. */
let kiosk: Kiosk;
let page: HostilePage;
let before: unknown;

test.describe('a hostile page', () => {
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

  test('finds nothing of Node or Electron, and cannot change the bridge', async () => {
    const found = await page.act(() => {
      const names = [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        'electron',
        'ipcRenderer',
        'webFrame',
      ];
      const bridge = window.kiosk as unknown as Record<string, unknown>;
      const original = bridge['search'];
      Reflect.set(bridge, 'search', () => 'mine');
      Reflect.set(window, 'kiosk', {});
      return {
        names: names.filter((name) => name in window),
        isChanged: bridge['search'] !== original || window.kiosk !== (bridge as unknown),
        // Functions of the preload's own world would lead to its `Function`, and that to everything that it has.
        strangers: Object.values(bridge).filter((value) => value?.constructor !== Function).length,
        channels: Object.keys(bridge).filter((name) =>
          /^(?:invoke|send|on|sendSync|postMessage)$/.test(name),
        ),
      };
    });
    expect(found).toEqual({ names: [], isChanged: false, strangers: 0, channels: [] });
  });

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

  test('shows no alert, confirm, prompt or print dialog, however often it asks', async () => {
    const answers = await page.act(() => {
      const ask = (dialog: () => unknown): unknown => {
        try {
          return dialog() ?? null;
        } catch {
          return 'thrown';
        }
      };
      for (let i = 0; i < 500; i += 1) window.alert(i);
      return [
        ask(() => window.confirm('leave?')),
        ask(() => window.prompt('name?')),
        ask(() => window.print()),
      ];
    });
    expect(answers).toEqual([false, 'thrown', null]);
  });

  test('opens no window, in any form and with any address', async () => {
    const opened = await page.act(() => {
      const addresses = [
        '',
        'about:blank',
        'data:text/html,x',
        'file:///etc/passwd',
        'https://127.0.0.1/',
        'javascript:1',
        'blob:app://stage/1',
        'chrome://gpu',
        'devtools://devtools/bundled/inspector.html',
        'view-source:app://stage/index.html',
        location.href,
      ];
      const features = ['', 'popup', 'noopener', 'nodeIntegration=yes,contextIsolation=no,webSecurity=no'];
      return addresses.flatMap((address) =>
        features.filter((feature) => window.open(address, '_blank', feature) !== null),
      );
    });
    expect(opened).toEqual([]);
  });

  for (const [what, addresses] of [
    ['a server', ['https://127.0.0.1/', 'http://localhost:9/', 'ftp://127.0.0.1/', 'ws://127.0.0.1/']],
    [
      'a file or a share',
      ['file:///etc/passwd', 'file://127.0.0.1/c$', 'smb://127.0.0.1/c$', '\\\\127.0.0.1\\c$'],
    ],
    [
      'a page of the browser',
      [
        'chrome://gpu',
        'chrome://crash',
        'chrome://inspect',
        'chrome-extension://a/b.html',
        'devtools://devtools/bundled/inspector.html',
        'view-source:app://stage/index.html',
      ],
    ],
    [
      'a document of its own',
      ['data:text/html,<h1>x', 'blob:app://stage/1', 'filesystem:app://stage/temporary/x'],
    ],
    [
      'a program of the system',
      [
        'mailto:a@b.c',
        'tel:1',
        'sms:1',
        'ms-settings:',
        'shell:startup',
        'search-ms:query=x',
        'calculator:',
        'ms-word:ofe|u|x',
        'vscode://file/etc/passwd',
      ],
    ],
    ['script', ['javascript:document.body.remove()']],
    [
      'elsewhere in the stage',
      ['app://stage/index.html?other', 'app://stage/nothing.html', 'media://release/00'],
    ],
  ] as const) {
    test(`does not become ${what}`, async () => {
      for (const address of addresses) {
        const told = await page.act((to) => {
          window.location.assign(to);
          window.location.replace(to);
          const link = document.createElement('a');
          link.href = to;
          document.body.append(link);
          for (const target of ['_self', '_blank', '_top', '_parent']) {
            link.target = target;
            link.click();
          }
          link.remove();
          return 'still here';
        }, address);
        expect(told, address).toBe('still here');
        expect(await page.surroundings(), address).toEqual(before);
      }
    });
  }

  test('sends no form, neither away nor to itself', async () => {
    const told = await page.act(() => {
      for (const action of ['https://127.0.0.1/', 'file:///etc/passwd', location.href, 'mailto:a@b.c']) {
        for (const [method, target] of [
          ['get', '_self'],
          ['post', '_self'],
          ['post', '_blank'],
        ] as const) {
          const form = Object.assign(document.createElement('form'), { action, method, target });
          document.body.append(form);
          form.submit();
          form.requestSubmit();
          form.remove();
        }
      }
      return 'still here';
    });
    expect(told).toBe('still here');
  });

  test('is not refreshed by a meta element, and moves nothing by a base element', async () => {
    await page.act(() => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = '0;url=https://127.0.0.1/';
      const base = Object.assign(document.createElement('base'), { href: 'https://127.0.0.1/' });
      document.head.append(meta, base);
      const isMoved = document.baseURI !== location.href;
      meta.remove();
      base.remove();
      return isMoved;
    });
    expect(await page.act(() => document.baseURI === location.href)).toBe(true);
  });
});
