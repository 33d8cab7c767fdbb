import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Surroundings } from '../hostile-page.ts';
import { aKiosk, type EscapeKiosk } from '../kiosk.ts';

/** What a page could show that opens something of the browser's or the system's own. */
let escape: EscapeKiosk;
let before: Surroundings;

describe('a control of the browser’s own', () => {
  beforeAll(async () => {
    escape = await aKiosk();
    before = await escape.page.surroundings();
    return escape.close;
  });
  afterEach(async () => {
    await escape.page.act(() => document.querySelector('#bait')?.remove());
    expect(await escape.page.surroundings()).toEqual(before);
    await escape.page.showsExhibit();
  });

  it('36: is shown no file picker, for a file, several, a folder or a camera, in or outside of the document', async () => {
    escape.page.refusals();
    const pickers = await escape.page.act(() => {
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
        input.remove();
      }
      const names = ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'];
      return names.filter((name) => name in window);
    });
    expect(pickers).toEqual([]);
    await escape.page.isRefused(/^file-picker asked for$/);
  });

  /** By their names, and the types of fields. The last one has a list of suggestions. */
  const controls = [
    ...['color', 'date', 'datetime-local', 'time', 'month', 'week'].map((type) => ['input', type] as const),
    ['select', ''],
    ['input', 'text'],
  ] as const;

  it.each(controls)(
    '38: opens no window: %s %s, touched, clicked, by keys or by a script',
    async (name, type) => {
      const { page, hands } = escape;
      await page.act(
        ([tag, kind]) => {
          const host = document.createElement('div');
          host.id = 'bait';
          host.popover = 'manual';
          const root = host.attachShadow({ mode: 'closed' });
          const control = document.createElement(tag);
          const style = { position: 'fixed', inset: '1000px 300px 700px 300px', zIndex: '9999' };
          // Whatever a page may write to be seen: none of it comes before the shell's own rule.
          for (const [key, value] of Object.entries({ ...style, transition: 'display 9999s allow-discrete' }))
            control.style.setProperty(key, value, 'important');
          control.style.setProperty('display', 'block', 'important');
          if (control instanceof HTMLInputElement && kind === 'text') {
            const list = Object.assign(document.createElement('datalist'), { id: 'list' });
            for (const value of ['one', 'oneself']) list.append(new Option(value, value));
            control.setAttribute('list', 'list');
            root.append(list);
          }
          if (control instanceof HTMLSelectElement) {
            for (let i = 0; i < 200; i += 1) control.append(new Option(`choice ${i}`));
          }
          const label = document.createElement('label');
          label.textContent = 'a label that is touched';
          label.style.cssText = 'position: fixed; left: 300px; top: 1400px; width: 400px; height: 100px';
          label.append(control);
          root.append(label);
          document.body.append(host);
          host.showPopover();
          // It is something else first, and is seen.
          void control.getBoundingClientRect();
          if (control instanceof HTMLInputElement) control.type = kind;
          Object.assign(window, { bait: control });
        },
        [name, type] as const,
      );
      const windows = new Set<string>();
      const look = async () => {
        for (const { geometry } of (await page.surroundings()).windows) windows.add(geometry);
      };
      const place = { x: 540, y: 1100 };
      for (const attempt of [
        () => hands.tap(place),
        () => hands.click(place),
        () => hands.click({ x: 770, y: 1100 }),
        () => hands.tap({ x: 600, y: 1450 }),
        () => hands.click({ x: 600, y: 1450 }),
        () => page.act(() => (window as unknown as { bait: HTMLElement }).bait.focus()),
        () => hands.press('o', 'Down', 'alt+Down', 'space', 'Return', 'F4'),
        () => page.act(() => (window as unknown as { bait: HTMLElement }).bait.click()),
        () =>
          page.act(() => {
            const { bait } = window as unknown as { bait: HTMLInputElement };
            bait.showPicker();
          }),
        () =>
          page.act(() => {
            const { bait } = window as unknown as { bait: HTMLInputElement };
            for (const event of ['pointerdown', 'mousedown', 'mouseup', 'click', 'DOMActivate']) {
              for (const composed of [true, false])
                bait.dispatchEvent(new MouseEvent(event, { bubbles: composed, composed, view: window }));
            }
          }),
        () =>
          page.act(() => {
            const { bait } = window as unknown as { bait: HTMLInputElement };
            const copy = bait.cloneNode(true) as HTMLInputElement;
            copy.click();
            copy.dispatchEvent(new MouseEvent('click'));
            const lying = new MouseEvent('click', { bubbles: true });
            Object.defineProperty(lying, 'type', { value: 'pointermove' });
            copy.dispatchEvent(lying);
            document.body.append(copy);
            copy.click();
            copy.remove();
          }),
      ]) {
        await Promise.resolve(attempt());
        // Two frames later, what opens by itself is open.
        await page.act(
          () =>
            new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done('drawn')))),
        );
        await look();
        hands.press('Escape');
      }
      expect([...windows]).toEqual(before.windows.map(({ geometry }) => geometry));
      const { width } = (await page.act(() => {
        const { bait } = window as unknown as { bait: HTMLElement };
        return { width: bait.getBoundingClientRect().width };
      })) as { width: number };
      expect(width).toBe(0);
    },
  );
});
