import { afterEach, describe, expect, it } from 'vitest';
import type { Surroundings } from '../hostile-page.ts';
import type { EscapeKiosk } from '../kiosk.ts';
import { shareKiosk } from '../shared-kiosk.ts';

/** What a page could show that opens something of the browser's or the system's own. */
let escape: EscapeKiosk;
let before: Surroundings;

/** A control of the page's own, on top of the stage, as only an attacker would make it. */
async function show(name: string, type: string): Promise<void> {
  await escape.page.act(
    ([tag, kind]) => {
      const host = Object.assign(document.createElement('div'), { id: 'bait', popover: 'manual' });
      const root = host.attachShadow({ mode: 'closed' });
      const label = Object.assign(document.createElement('label'), {
        textContent: 'a label that is touched',
      });
      label.style.cssText = 'position: fixed; left: 300px; top: 1400px; width: 400px; height: 100px';
      const control = document.createElement(tag);
      // Whatever a page may write to be seen: none of it comes before the shell's own rule.
      control.style.cssText =
        'position: fixed !important; inset: 1000px 300px 700px 300px !important; display: block !important;' +
        'transition: display 9999s allow-discrete !important';
      if (control instanceof HTMLInputElement && kind === 'text') {
        const list = Object.assign(document.createElement('datalist'), { id: 'list' });
        for (const value of ['one', 'oneself']) list.append(new Option(value, value));
        control.setAttribute('list', 'list');
        root.append(list);
      }
      if (control instanceof HTMLSelectElement) {
        for (let i = 0; i < 200; i += 1) control.append(new Option(`choice ${i}`));
      }
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
}

/** What a script can do to open it, one thing after the other: the page may keep the finger's permission for one. */
const scripts: readonly (() => void)[] = [
  () => (window as unknown as { bait: HTMLInputElement }).bait.click(),
  () => (window as unknown as { bait: HTMLInputElement }).bait.showPicker(),
  () => {
    const { bait } = window as unknown as { bait: HTMLInputElement };
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'DOMActivate']) {
      for (const composed of [true, false])
        bait.dispatchEvent(new MouseEvent(type, { bubbles: composed, composed, view: window }));
    }
  },
  () => {
    const copy = (window as unknown as { bait: HTMLInputElement }).bait.cloneNode(true) as HTMLInputElement;
    copy.click();
    copy.dispatchEvent(new MouseEvent('click'));
    const lying = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(lying, 'type', { value: 'pointermove' });
    copy.dispatchEvent(lying);
    document.body.append(copy);
    copy.click();
    copy.remove();
  },
];

/** Tries to open the control that is shown; answers the windows that were seen meanwhile, and how wide it is drawn. */
async function open(): Promise<{ windows: readonly string[]; width: unknown }> {
  const { page, hands } = escape;
  const places = [
    { x: 540, y: 1100 },
    { x: 770, y: 1100 },
    { x: 600, y: 1450 },
  ];
  const windows = new Set<string>();
  const attempts: readonly (() => unknown)[] = [
    ...places.flatMap((place) => [() => hands.tap(place), () => hands.click(place)]),
    () => page.act(() => (window as unknown as { bait: HTMLElement }).bait.focus()),
    () => hands.press('o', 'Down', 'alt+Down', 'space', 'Return', 'F4'),
    ...scripts.map((script) => () => page.act(script)),
  ];
  for (const attempt of attempts) {
    await Promise.resolve(attempt());
    // Two frames later, what opens by itself is open.
    await page.act(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done('drawn')))),
    );
    for (const { geometry } of (await page.surroundings()).windows) windows.add(geometry);
    hands.press('Escape');
  }
  const drawn = () => (window as unknown as { bait: HTMLElement }).bait.getBoundingClientRect().width;
  return { windows: [...windows], width: await page.act(drawn) };
}

describe('a control of the browser’s own', () => {
  shareKiosk((kiosk, surroundings) => {
    escape = kiosk;
    before = surroundings;
  });
  afterEach(async () => {
    await escape.page.act(() => document.querySelector('#bait')?.remove());
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

  it('36: is no field for files that somebody could touch', async () => {
    await show('input', 'file');
    expect(await open()).toEqual({ windows: before.windows.map(({ geometry }) => geometry), width: 0 });
  });

  /** By their names, and the types of fields. The last one has a list of suggestions. */
  const controls = [
    ...['color', 'date', 'datetime-local', 'time', 'month', 'week'].map((type) => ['input', type] as const),
    ['select', ''],
    ['input', 'text'],
  ] as const;

  it.each(controls)(
    '38: opens no window: %s %s, touched, clicked, by keys or by a script',
    async (...control) => {
      await show(...control);
      expect(await open()).toEqual({ windows: before.windows.map(({ geometry }) => geometry), width: 0 });
    },
  );
});
