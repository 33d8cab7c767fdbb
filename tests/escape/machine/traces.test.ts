import { beforeAll, describe, expect, it, vi } from 'vitest';
import { aKiosk, type EscapeKiosk } from '../kiosk.ts';

/** What the visitor before has left on the screen. What lies in stores and clipboards, tests/escape/pages looks for. */
let escape: EscapeKiosk;
const patience = { timeout: 30_000, interval: 100 };

/** Everything on the first screen of a visit that somebody could have changed. */
const look = () =>
  escape.page.act(() => {
    const all = [...document.querySelectorAll<HTMLElement>('*')];
    return {
      root: document.documentElement
        .getAttributeNames()
        .map((name) => [name, document.documentElement.getAttribute(name)]),
      text: document.body.innerText,
      pressed: all.flatMap((one) => one.ariaPressed ?? one.ariaChecked ?? []),
      scrolled: all.filter(({ scrollTop, scrollLeft }) => scrollTop + scrollLeft > 0).length,
      dialogs: document.querySelectorAll('dialog[open]').length,
      typed: [...document.querySelectorAll('input')].map(({ value }) => value),
      history: history.length,
      focused: document.activeElement?.tagName,
    };
  });

async function waitFor(selector: string): Promise<void> {
  const isThere = () => escape.page.act((wanted) => document.querySelector(wanted) !== null, selector);
  await vi.waitFor(async () => expect(await isThere()).toBe(true), patience);
}

async function touch(selector: string): Promise<void> {
  await waitFor(selector);
  await escape.page.act((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector);
}

async function beginVisit(): Promise<void> {
  await touch('button.idle');
  await waitFor('button[lang]');
}

describe('the visitor before', () => {
  beforeAll(async () => {
    escape = await aKiosk();
    return escape.close;
  });

  it('62: leaves neither language, place, text, size, dialog nor history behind', async () => {
    await beginVisit();
    const fresh = await look();
    await touch('button[lang="de"]');
    await touch('.stories button');
    // Whatever there is to press, open or type in, whichever screen it leads to.
    for (let round = 0; round < 12; round += 1) {
      await escape.page.act((turn) => {
        const buttons = [
          ...document.querySelectorAll<HTMLElement>('dialog[open] button, nav button, main button'),
        ];
        buttons[(turn * 7) % buttons.length]?.click();
        for (const field of document.querySelectorAll('input')) {
          field.value = 'what somebody was looking for';
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        for (const one of document.querySelectorAll('*')) one.scrollTop = 200;
      }, round);
    }
    expect(await look()).not.toEqual(fresh);
    await escape.page.act(() =>
      (window as unknown as { readonly kiosk: { endVisit(): Promise<void> } }).kiosk.endVisit(),
    );
    await beginVisit();
    expect(await look()).toEqual(fresh);
  });
});
