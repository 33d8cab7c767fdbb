import type { Locator, Page } from '@playwright/test';
import type { Kiosk } from '../../e2e/kiosk.ts';

/** A way to use the kiosk that knows nothing but its own keys. */
export interface Hand {
  /** Leaves the idle loop. */
  wake(): Promise<void>;
  /** Brings the focus to a control, by its keys alone, and presses it. Throws when the keys do not lead there. */
  press(target: Locator): Promise<void>;
  /** Goes home from wherever it is. */
  home(): Promise<void>;
  /** false where a touch of the screen ends it for the rest of the visit. */
  readonly isKeptByTouch: boolean;
}

export const keypadKeys = { select: 'F6', home: 'F7', back: 'F8', help: 'F9' } as const;
/** More than any screen has controls, twice. */
const patience = 400;
/** So many more presses tell where they lead instead. */
const strayPresses = 12;

interface Keys {
  readonly next: string;
  readonly select: string;
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

type Strike = (key: string) => Promise<void>;

/** What somebody who looks for it would call it, and how it was found. */
const describe = async (target: Locator): Promise<string> =>
  `“${(await target.evaluate(nameOf)).slice(0, 40)}” (${String(target)})`;

/** Runs in the page. */
const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim();

/** Goes on to press, and lists what that leads to: all that is there, or what the focus cannot get out of. */
async function whereTo(page: Page, step: () => Promise<void>, marked: string): Promise<string> {
  const names = new Set<string>();
  for (let presses = 0; presses < strayPresses; presses += 1) {
    await step();
    for (const element of await page.locator(marked).all())
      names.add((await element.evaluate(nameOf)).slice(0, 30));
  }
  return [...names].map((name) => `“${name}”`).join(', ') || 'nothing';
}

/** Presses one key again and again until the control has the focus. */
async function focusByKey(target: Locator, strike: Strike, key: string): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let presses = 0; presses < patience; presses += 1) {
    if (await isFocused(target)) return;
    await strike(key);
  }
  const others = await whereTo(target.page(), () => strike(key), ':focus');
  throw new Error(`${patience} presses of ${key} do not lead to ${await describe(target)}, but to ${others}`);
}

async function pressByKeys(target: Locator, strike: Strike, { next, select }: Keys): Promise<void> {
  await focusByKey(target, strike, next);
  await expectFocusInSight(target);
  await strike(select);
}

/** WCAG 2.4.7 and 2.4.11: who cannot see where the focus is, is lost. */
async function expectFocusInSight(target: Locator): Promise<void> {
  const fault = await target.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2];
    const hit = document.elementFromPoint(x, y);
    if (!hit || !(element.contains(hit) || hit.contains(element))) return 'is hidden or out of sight';
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 4;
    return hasRing || element.matches('input')
      ? undefined
      : `has no ring of 4 px (${outlineWidth} ${outlineStyle})`;
  });
  if (fault) throw new Error(`what has the focus ${fault}: ${await describe(target)}`);
}

/** Tab and Enter, as on every computer. */
export function keyboardHand(page: Page, home: Locator): Hand {
  const strike: Strike = (key) => page.keyboard.press(key);
  const press = (target: Locator): Promise<void> =>
    pressByKeys(target, strike, { next: 'Tab', select: 'Enter' });
  return { wake: () => strike('Enter'), press, home: () => press(home), isKeptByTouch: true };
}

/** A tactile keypad: the arrows, and the keys that it sends by the settings. It looks for help on its way home. */
export function keypadHand({ app, page }: Kiosk): Hand {
  // Keys that Playwright presses go to the page at once; those of a keypad are for the shell, which is before it.
  const strikeShell: Strike = (keyCode) =>
    app.evaluate(({ BrowserWindow }, code) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode: code });
    }, keyCode);
  const strike: Strike = (key) => (key.startsWith('Arrow') ? page.keyboard.press(key) : strikeShell(key));
  return {
    wake: () => strike(keypadKeys.select),
    press: (target) => pressByKeys(target, strike, { next: 'ArrowRight', select: keypadKeys.select }),
    async home() {
      await strike(keypadKeys.help);
      await page.getByRole('dialog').waitFor();
      await strike(keypadKeys.back);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await strike(keypadKeys.home);
    },
    isKeptByTouch: true,
  };
}

/** One switch, which sends Enter. Needs the page's clock in hand: what is marked moves on by itself. */
export function switchHand(page: Page, home: Locator, stepMs: number): Hand {
  const marked = (target: Locator): Promise<'no' | 'among others' | 'alone'> =>
    target.evaluate((element) => {
      if (!(element as HTMLElement).matches('[data-scanned]')) return 'no';
      return document.querySelectorAll('[data-scanned]').length === 1 ? 'alone' : 'among others';
    });
  async function press(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    for (let steps = 0; steps < patience; steps += 1) {
      const state = await marked(target);
      if (state !== 'no') await page.keyboard.press('Enter');
      if (state === 'alone') return;
      // Entering a group marks its first member at once.
      if (state === 'no' || (await marked(target)) === 'no') await page.clock.runFor(stepMs);
    }
    const others = await whereTo(page, () => page.clock.runFor(stepMs), '[data-scanned]');
    throw new Error(
      `${patience} steps of the scanner do not lead to ${await describe(target)}, but to ${others}`,
    );
  }
  // Marking begins with the press that ends the idle loop, and no later one.
  return { wake: () => page.keyboard.press('Enter'), press, home: () => press(home), isKeptByTouch: false };
}
