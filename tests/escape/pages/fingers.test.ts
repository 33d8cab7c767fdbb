import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyElsewhere, pasteElsewhere } from '../clipboards.ts';
import type { Surroundings } from '../hostile-page.ts';
import type { EscapeKiosk } from '../kiosk.ts';
import { shareKiosk } from '../shared-kiosk.ts';

/** What fingers and a mouse could do. */
let escape: EscapeKiosk;
let before: Surroundings;

/** Where the page shows nothing that could be pressed. */
const nowhere = { x: 20, y: 960 };
/** Where `show` puts things. */
const place = { x: 540, y: 1200 };

/** Puts something of the attacker's on top of the stage, as large as a card. */
async function show(kind: 'field' | 'link' | 'picture'): Promise<void> {
  await escape.page.act((wanted) => {
    const make = {
      field: () => Object.assign(document.createElement('textarea'), { value: 'a secret of a visitor' }),
      link: () => {
        const link = Object.assign(document.createElement('a'), {
          href: 'https://127.0.0.1/',
          target: '_blank',
        });
        link.textContent = 'a link that is dragged';
        return link;
      },
      picture: () =>
        Object.assign(new Image(300, 200), { src: '/nothing.png', alt: 'a picture', draggable: true }),
    };
    const thing = make[wanted]();
    thing.id = 'bait';
    const style = {
      position: 'fixed',
      left: '390px',
      top: '1100px',
      width: '300px',
      height: '200px',
      zIndex: '9999',
    };
    Object.assign(thing.style, style, { background: 'white', display: 'block', userSelect: 'auto' });
    // In the top layer, above every dialog of the stage.
    thing.popover = 'manual';
    document.body.append(thing);
    thing.showPopover();
    return thing.focus();
  }, kind);
}

/** Types a letter and waits until it has arrived: all that was done before it has been dealt with. */
async function settle(): Promise<void> {
  const { page, hands } = escape;
  await page.act(() => {
    Object.assign(window, { settled: false });
    const note = ({ key }: KeyboardEvent) => key === '&' && Object.assign(window, { settled: true });
    window.addEventListener('keydown', note, { capture: true });
  });
  hands.press('ampersand');
  await vi.waitUntil(() => page.act(() => (window as unknown as { settled: boolean }).settled), {
    timeout: 30_000,
    interval: 50,
  });
}

const valueOfField = () => escape.page.act(() => document.querySelector<HTMLTextAreaElement>('#bait')?.value);

describe('fingers and a mouse', () => {
  shareKiosk((kiosk, surroundings) => {
    escape = kiosk;
    before = surroundings;
  });
  beforeEach(() =>
    escape.page.listen(
      'contextmenu',
      'selectstart',
      'dragstart',
      'dragend',
      'drop',
      'paste',
      'copy',
      'popstate',
    ),
  );
  afterEach(async () => {
    await settle();
    await escape.page.act(() => {
      document.querySelector('#bait')?.remove();
    });
  });

  it('5: do not zoom with Ctrl and the wheel', async () => {
    for (const button of [4, 4, 4, 5]) escape.hands.click(nowhere, button, 'ctrl');
    for (const button of [4, 4, 4, 5]) escape.hands.click(nowhere, button, 'shift');
    for (const modifiers of [2, 4, 6]) {
      const wheel = { type: 'mouseWheel', ...nowhere, deltaX: 0, deltaY: -500, modifiers };
      await escape.page.send('Input.dispatchMouseEvent', wheel);
    }
  });

  it('6: do not zoom with two fingers or by two taps', async () => {
    const { page, hands } = escape;
    await page.send('Input.synthesizePinchGesture', {
      x: 540,
      y: 900,
      scaleFactor: 3,
      gestureSourceType: 'touch',
    });
    await hands.touch('touchStart', { x: 530, y: 900 }, { x: 550, y: 900 });
    for (let spread = 20; spread < 400; spread += 20) {
      await hands.touch('touchMove', { x: 540 - spread, y: 900 }, { x: 540 + spread, y: 900 });
    }
    await hands.touch('touchEnd');
    for (let tap = 0; tap < 2; tap += 1) await hands.tap(nowhere);
  });

  it('7: do not swipe back, and find no button for it on a mouse', async () => {
    const { page, hands } = escape;
    await page.act(() => {
      history.pushState({}, '', '#there');
      history.replaceState({}, '', '/index.html');
    });
    for (const button of [8, 9, 6, 7, 6, 7]) hands.click(nowhere, button);
    for (const [from, to] of [
      [10, 1070],
      [1070, 10],
    ] as const) {
      await hands.touch('touchStart', { x: from, y: 960 });
      for (let part = 0.1; part <= 1; part += 0.1) {
        await hands.touch('touchMove', { x: from + (to - from) * part, y: 960 });
      }
      await hands.touch('touchEnd');
    }
    for (const deltaX of [-3000, 3000]) {
      await page.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...nowhere, deltaX, deltaY: 0 });
    }
    expect(await page.heard()).toEqual([]);
  });

  it('16: get no menu and no selection by a long press, also on a link, a picture or a text', async () => {
    for (const kind of ['link', 'picture', 'field'] as const) {
      await show(kind);
      const press = { ...place, duration: 1500, gestureSourceType: 'touch' };
      await escape.page.send('Input.synthesizeTapGesture', press);
      expect((await escape.page.surroundings()).windows).toEqual(before.windows);
      await escape.page.act(() => document.querySelector('#bait')?.remove());
    }
    const press = { ...nowhere, duration: 1500, gestureSourceType: 'touch' };
    await escape.page.send('Input.synthesizeTapGesture', press);
    expect(await escape.page.heard()).toEqual([]);
    expect(await escape.page.act(() => getSelection()?.toString())).toBe('');
  });

  it('17: get no menu by the right button, the menu key or Shift with F10', async () => {
    for (const kind of ['link', 'picture', 'field'] as const) {
      await show(kind);
      escape.hands.click(place, 3);
      escape.hands.press('Menu', 'shift+F10', 'ctrl+shift+F10');
      await settle();
      expect((await escape.page.surroundings()).windows).toEqual(before.windows);
      await escape.page.act(() => document.querySelector('#bait')?.remove());
    }
    escape.hands.click(nowhere, 3);
    await settle();
    expect(await escape.page.heard()).toEqual([]);
  });

  it('19: select no text of the exhibit by dragging, by three clicks or by a key', async () => {
    const { page, hands } = escape;
    hands.drag({ x: 5, y: 5 }, { x: 1060, y: 1900 });
    for (let click = 0; click < 3; click += 1) hands.click(nowhere);
    hands.press('ctrl+a', 'shift+Down', 'shift+End');
    await settle();
    expect(await page.act(() => getSelection()?.toString())).toBe('');
  });

  it('19: paste nothing that was copied elsewhere, by a key or the middle button of X11', async () => {
    const { page, hands, screen } = escape;
    for (const selection of ['primary', 'clipboard'] as const) {
      copyElsewhere(screen.name, selection, 'a secret of the museum');
      expect(pasteElsewhere(screen.name, selection)).toBe('a secret of the museum');
    }
    await show('field');
    hands.click(place, 2);
    hands.click(place);
    hands.press('ctrl+v', 'shift+Insert', 'ctrl+shift+v', 'XF86Paste');
    await settle();
    expect(String(await valueOfField())).not.toContain('museum');
    expect(await page.heard()).toEqual([]);
  });

  it('19: copy nothing of a visit to where others paste it', async () => {
    const { page, hands, screen } = escape;
    for (const selection of ['primary', 'clipboard'] as const)
      copyElsewhere(screen.name, selection, 'of the museum');
    await show('field');
    hands.drag({ x: 395, y: 1110 }, { x: 680, y: 1110 });
    hands.press('ctrl+c', 'ctrl+Insert', 'ctrl+x', 'shift+Delete', 'XF86Copy', 'XF86Cut');
    await settle();
    await page.act(() => {
      document.querySelector<HTMLTextAreaElement>('#bait')?.select();
      const commands = document as unknown as { execCommand(name: string): unknown };
      for (const command of ['copy', 'cut', 'paste']) commands.execCommand(command);
    });
    for (const selection of ['primary', 'clipboard'] as const)
      expect(pasteElsewhere(screen.name, selection), selection).toBe('of the museum');
  });

  it('20: are offered nothing to look a marked word up with', async () => {
    const { page, hands } = escape;
    await show('field');
    await page.act(() => document.querySelector<HTMLTextAreaElement>('#bait')?.select());
    hands.click(place, 3);
    await page.send('Input.synthesizeTapGesture', { ...place, duration: 1500, gestureSourceType: 'touch' });
    await settle();
    expect((await page.surroundings()).windows).toEqual(before.windows);
    expect(await page.heard()).toEqual([]);
  });

  it('21: drag no link and no picture out of the page', async () => {
    for (const kind of ['link', 'picture'] as const) {
      await show(kind);
      escape.hands.drag(place, { x: 1075, y: 5 });
      await settle();
      // A drag that has begun also ends, and of that the page would hear.
      expect(await escape.page.heard()).toEqual([]);
      await escape.page.act(() => document.querySelector('#bait')?.remove());
    }
  });

  it('22: drop no file, address or text onto the page', async () => {
    const { page } = escape;
    await show('field');
    const dropped = [
      { items: [], files: ['/etc/passwd'] },
      { items: [{ mimeType: 'text/uri-list', data: 'file:///etc/passwd' }] },
      { items: [{ mimeType: 'text/uri-list', data: 'https://127.0.0.1/' }] },
      { items: [{ mimeType: 'text/plain', data: 'text that is dropped' }] },
    ];
    for (const data of dropped) {
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        for (const point of [place, nowhere])
          await page.send('Input.dispatchDragEvent', {
            ...{ type, ...point },
            data: { dragOperationsMask: 1, ...data },
          });
      }
    }
    expect(await page.heard()).toEqual([]);
    expect(await valueOfField()).not.toContain('dropped');
  });
});
