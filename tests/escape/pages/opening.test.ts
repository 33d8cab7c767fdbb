import { afterEach, describe, expect, it } from 'vitest';
import { inspectable } from '../../../build/package/flavour.ts';
import { startPackaged } from '../../package/kiosk.ts';
import type { Surroundings } from '../hostile-page.ts';
import type { EscapeKiosk } from '../kiosk.ts';
import { shareKiosk } from '../shared-kiosk.ts';

/** What a page could open above itself or put into itself. One kiosk for all: none of this may leave a mark on it. */
let escape: EscapeKiosk;
let before: Surroundings;

describe('a page that opens something', () => {
  shareKiosk((kiosk, surroundings) => {
    escape = kiosk;
    before = surroundings;
  });
  afterEach(async () => {
    await escape.page.act(() => document.querySelector('#bait')?.remove());
  });

  it('23: opens no window, in any form and with any address', async () => {
    escape.page.refusals();
    const opened = await escape.page.act(() => {
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
      const features = [
        '',
        'popup',
        'noopener',
        'noreferrer',
        'fullscreen=yes',
        'nodeIntegration=yes,contextIsolation=no,webSecurity=no',
      ];
      const targets = ['_blank', 'named'];
      return addresses.flatMap((address) =>
        targets.flatMap((target) =>
          features.filter((feature) => window.open(address, target, feature) !== null),
        ),
      );
    });
    expect(opened).toEqual([]);
  });

  it('24: opens none by a link: with a target, with Ctrl, with Shift, with the middle button', async () => {
    const { page, hands } = escape;
    for (const target of ['', '_blank', 'named']) {
      for (const href of ['https://127.0.0.1/', 'app://stage/index.html?other']) {
        await page.act(
          (attributes) => {
            const link = Object.assign(document.createElement('a'), {
              ...attributes,
              id: 'bait',
              popover: 'manual',
            });
            Object.assign(link.style, {
              position: 'fixed',
              inset: '900px 100px 700px 100px',
              width: '800px',
              height: '300px',
            });
            document.body.append(link);
            link.showPopover();
          },
          { target, href, textContent: 'a link' },
        );
        const place = { x: 500, y: 1000 };
        for (const held of [[], ['ctrl'], ['shift'], ['ctrl', 'shift'], ['alt'], ['super']]) {
          hands.click(place, 1, ...held);
          hands.click(place, 2, ...held);
        }
        await hands.tap(place);
        await page.act(() => {
          const link = document.querySelector<HTMLAnchorElement>('#bait');
          for (const init of [{ ctrlKey: true }, { shiftKey: true }, { metaKey: true }, { button: 1 }]) {
            for (const type of ['click', 'auxclick'])
              link?.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...init }));
          }
          link?.remove();
        });
        expect(await page.surroundings()).toEqual(before);
      }
    }
  });

  it('31: embeds nothing: no object, embed, webview, portal or fenced frame', async () => {
    await escape.page.act(() => {
      for (const name of ['object', 'embed', 'webview', 'portal', 'fencedframe', 'applet', 'frameset']) {
        for (const address of ['app://stage/index.html', 'https://127.0.0.1/', 'data:text/html,x']) {
          const element = document.createElement(name);
          for (const attribute of ['src', 'data']) {
            try {
              element.setAttribute(attribute, address);
            } catch {
              // Trusted types refuse it already; the element is tried without.
            }
          }
          document.body.append(element);
          element.remove();
        }
      }
    });
    expect(await escape.page.act(() => window.length)).toBe(0);
  });

  it('33: prints nothing, by any call', async () => {
    const told = await escape.page.act(() => {
      const commands = document as unknown as { execCommand(name: string): boolean };
      const said = [commands.execCommand('print'), commands.execCommand('saveAs')];
      for (let i = 0; i < 20; i += 1) window.print();
      const { print } = Object.getOwnPropertyDescriptors(window);
      (print.value as (() => void) | undefined)?.call(window);
      return said;
    });
    expect(told).toEqual([false, false]);
  });

  it('33: prints nothing from a world beside the page’s own, as a preload has one', async () => {
    const { page } = escape;
    interface Tree {
      readonly frameTree: { readonly frame: { readonly id: string } };
    }
    const { frameTree } = await page.send<Tree>('Page.getFrameTree');
    const world = await page.send<{ executionContextId: number }>('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'beside',
    });
    await page.send('Runtime.evaluate', {
      ...{ expression: 'print(); alert(1); open("about:blank")', userGesture: true },
      contextId: world.executionContextId,
    });
  });

  it('34: shows no alert, confirm or prompt, however often it asks', async () => {
    const answers = await escape.page.act(() => {
      const ask = (dialog: () => unknown): unknown => {
        try {
          return dialog() ?? null;
        } catch {
          return 'thrown';
        }
      };
      for (let i = 0; i < 500; i += 1) window.alert(i);
      return [ask(() => window.confirm('leave?')), ask(() => window.prompt('name?'))];
    });
    expect(answers).toEqual([false, 'thrown']);
  });

  it('34: can still be written in after a flood of them', async () => {
    const { page, hands } = escape;
    await page.act(() => {
      for (let i = 0; i < 100; i += 1) window.confirm();
    });
    await page.listen('keydown');
    hands.press('a');
    expect(await page.heard()).toEqual(['a']);
  });

  it('35: asks nobody whether it may be left, and is left nowhere', async () => {
    const told = await escape.page.act(() => {
      const stay = (event: BeforeUnloadEvent) => {
        event.preventDefault();
        location.assign('https://127.0.0.1/');
        return 'stay';
      };
      window.addEventListener('beforeunload', stay);
      window.onbeforeunload = stay;
      for (const type of ['unload', 'pagehide', 'visibilitychange'])
        window.addEventListener(type, () => location.assign('https://127.0.0.1/'));
      for (let i = 0; i < 50; i += 1) location.assign('https://127.0.0.1/');
      return 'still here';
    });
    expect(told).toBe('still here');
  });

  it('35: is loaded anew although it would not go, and without a question', async () => {
    const { page } = escape;
    await page.act(() => {
      window.addEventListener('beforeunload', (event) => event.preventDefault());
      document.documentElement.dataset['marked'] = 'yes';
    });
    await page.act(() => {
      location.assign('about:blank');
      return new Promise(() => undefined);
    });
    await page.showsExhibit();
    expect(await page.act(() => document.documentElement.dataset['marked'] ?? 'new')).toBe('new');
  });

  it('8: neither moves nor resizes its window, and does not leave the full screen', async () => {
    await escape.page.act(async () => {
      window.resizeTo(100, 100);
      window.resizeBy(-50, -50);
      window.moveTo(0, 0);
      window.moveBy(300, 300);
      await document.exitFullscreen().catch(() => undefined);
    });
    await escape.page.isRefused(/^bounds /);
  });

  it('is not joined by a second kiosk, which tells of itself and ends', async () => {
    const { home, screen, page } = escape;
    const second = startPackaged(inspectable, home, { args: ['--disable-gpu'], display: screen.name });
    expect(await second.ended).toBe(0);
    const told = page.logLines().filter(({ message }) => message === 'a second start was refused');
    expect(told).toHaveLength(1);
  });

  it('1: does not close its window', async () => {
    await escape.page.act(() => {
      window.close();
      self.close();
      window.opener = window;
      window.close();
    });
  });
});
