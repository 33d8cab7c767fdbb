import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test, type CDPSession } from '@playwright/test';
import type {} from '../../src/bridge/kiosk.ts';
import { readRuntime } from '../../build/setup/runtime.ts';
import { HostilePage } from './hostile.ts';
import { demoStoreDir, launchKiosk, type Kiosk } from './kiosk.ts';

/** What hands could try: on glass, on a keyboard that they brought, with a mouse. */
let kiosk: Kiosk;
let page: HostilePage;
let hands: CDPSession;
let before: unknown;

type Modifier = 'control' | 'shift' | 'alt' | 'meta';

/** Presses a key as a keyboard does: it passes the shell before the page. */
async function press(keyCode: string, ...modifiers: Modifier[]): Promise<void> {
  await kiosk.app.evaluate(
    ({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'char', 'keyUp'] as const) contents?.sendInputEvent({ type, ...key });
    },
    { keyCode, modifiers },
  );
}

/** What only a page that was never loaded anew still knows. */
const isTheSamePage = () => page.act(() => document.documentElement.dataset['marked'] === 'yes');

test.describe('hands', () => {
  test.beforeAll(async () => {
    kiosk = await launchKiosk({ width: 540, height: 960, settings: { inactivitySeconds: 3600 } });
    page = new HostilePage(kiosk);
    hands = await kiosk.page.context().newCDPSession(kiosk.page);
    await page.act(() => {
      document.documentElement.dataset['marked'] = 'yes';
    });
    before = await page.surroundings();
  });
  test.afterEach(async () => {
    expect(await page.surroundings()).toEqual(before);
    expect(await isTheSamePage()).toBe(true);
  });
  test.afterAll(() => kiosk.close());

  for (const [what, keys] of [
    ['reload', ['F5', 'Control R', 'Control Shift R', 'Control F5', 'Shift F5', 'BrowserRefresh']],
    [
      'developer tools',
      ['F12', 'Control Shift I', 'Control Shift J', 'Control Shift C', 'Meta Alt I', 'Control U'],
    ],
    [
      'close and quit',
      ['Control W', 'Control Shift W', 'Control Q', 'Control F4', 'Meta Q', 'Meta W', 'Alt F4'],
    ],
    [
      'browse, search, save, print and open',
      Array.from('NTOSPHJDULFGKEAB')
        .map((letter) => `Control ${letter}`)
        .concat('F3', 'F6', 'F7', 'Control Shift N', 'Control Shift T'),
    ],
    ['zoom', ['Control Plus', 'Control =', 'Control -', 'Control 0', 'Control Shift Plus']],
    [
      'go back',
      [
        'Alt Left',
        'Alt Right',
        'Alt Home',
        'Backspace',
        'BrowserBack',
        'BrowserForward',
        'Control [',
        'Meta Left',
      ],
    ],
    ['leave full screen', ['F11', 'Escape', 'Control Meta F', 'Alt Enter']],
    ['ask for help or a menu', ['F1', 'F10', 'Shift F10', 'Alt', 'Alt F', 'ContextMenu', 'Shift Escape']],
  ] as const) {
    test(`find no key to ${what}`, async () => {
      for (const shortcut of keys) {
        const parts = shortcut.split(' ');
        await press(parts.at(-1)!, ...parts.slice(0, -1).map((name) => name.toLowerCase() as Modifier));
      }
    });
  }

  test('do not zoom the page: not with the wheel, not with two fingers, not with two taps', async () => {
    await hands.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: 200,
      y: 200,
      deltaX: 0,
      deltaY: -500,
      modifiers: 2,
    });
    await hands.send('Input.synthesizePinchGesture', {
      x: 250,
      y: 400,
      scaleFactor: 3,
      gestureSourceType: 'touch',
    });
    for (let spread = 10; spread < 200; spread += 10) {
      await touch(spread === 10 ? 'touchStart' : 'touchMove', [
        { x: 250 - spread, y: 400, id: 0 },
        { x: 250 + spread, y: 400, id: 1 },
      ]);
    }
    await touch('touchEnd', []);
    for (let tap = 0; tap < 2; tap += 1) {
      await touch('touchStart', [{ x: 5, y: 500, id: 0 }]);
      await touch('touchEnd', []);
    }
    const scale = await page.act(() => [window.visualViewport?.scale, window.devicePixelRatio]);
    expect(scale).toEqual([1, 1]);
  });

  test('do not swipe or click back to where nobody was', async () => {
    await page.act(() => history.pushState({}, '', '#there'));
    await page.act(() => history.replaceState({}, '', '/index.html'));
    for (const button of ['back', 'forward'] as const) {
      for (const type of ['mousePressed', 'mouseReleased'] as const) {
        await hands.send('Input.dispatchMouseEvent', { type, x: 5, y: 500, button, clickCount: 1 });
      }
    }
    for (let x = 10; x < 530; x += 40)
      await touch(x === 10 ? 'touchStart' : 'touchMove', [{ x, y: 500, id: 0 }]);
    await touch('touchEnd', []);
    await hands.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: 200,
      y: 500,
      deltaX: -3000,
      deltaY: 0,
    });
  });

  test('get no context menu: not by a long press, the second button or a key', async () => {
    await page.act(() => {
      document.documentElement.dataset['menus'] = '0';
      window.addEventListener('contextmenu', () => {
        document.documentElement.dataset['menus'] = 'asked';
      });
    });
    await kiosk.page.mouse.click(5, 500, { button: 'right' });
    await hands.send('Input.synthesizeTapGesture', {
      x: 5,
      y: 500,
      duration: 1500,
      gestureSourceType: 'touch',
    });
    await press('F10', 'shift');
    await press('ContextMenu');
    expect(await page.act(() => document.documentElement.dataset['menus'])).toBe('0');
  });

  test('select no text: not by dragging, by three clicks or by a key', async () => {
    const box = await kiosk.page.locator('#stage').boundingBox();
    await kiosk.page.mouse.move(5, 5);
    await kiosk.page.mouse.down();
    await kiosk.page.mouse.move(box!.width - 5, box!.height - 5, { steps: 5 });
    const selected = await page.act(() => getSelection()?.toString());
    await kiosk.page.mouse.up();
    await press('A', 'control');
    await page.act(() => history.replaceState({}, '', '/index.html'));
    expect([selected, await page.act(() => getSelection()?.toString())]).toEqual(['', '']);
  });

  test('drop no file, address or text onto the page, and drag none out of it', async () => {
    const data = {
      items: [{ mimeType: 'text/uri-list', data: 'file:///etc/passwd' }],
      files: ['/etc/passwd'],
      dragOperationsMask: 1,
    };
    await page.act(() => {
      for (const type of ['dragstart', 'dragover', 'drop'])
        window.addEventListener(type, () => {
          document.documentElement.dataset['dragged'] = type;
        });
    });
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await hands.send('Input.dispatchDragEvent', { type, x: 200, y: 500, data });
    }
    expect(await page.act(() => document.documentElement.dataset['dragged'] ?? 'nothing')).toBe('nothing');
  });

  test('start no second kiosk beside the first', async () => {
    const ended = new Promise<number | null>((done, failed) => {
      const child = spawn(
        path.join(readRuntime().distPath, process.platform === 'win32' ? 'electron.exe' : 'electron'),
        [
          path.resolve(import.meta.dirname, '../..'),
          `--user-data-dir=${kiosk.profileDir}`,
          `--store=${demoStoreDir}`,
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
        { stdio: 'ignore' },
      );
      child.on('error', failed);
      child.on('exit', done);
    });
    expect(await ended).toBe(0);
    expect((await page.logged()).filter((line) => line === 'a second start was refused')).toHaveLength(1);
  });

  function touch(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number; id: number }[],
  ) {
    return hands.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
});
