import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EscapeKiosk } from '../kiosk.ts';
import { shareKiosk } from '../shared-kiosk.ts';

/** What a keyboard could do that somebody brought. X takes these keys for real ones, and so does the kiosk. */
let escape: EscapeKiosk;

/** Its number: xdotool takes its name for a question of its own. */
const helpKey = '146';
const patience = { timeout: 30_000, interval: 50 };
const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Presses keys and answers which of them the page heard, apart from Shift, with which people also type. */
async function press(...keys: string[]): Promise<readonly string[]> {
  const { page, hands } = escape;
  await page.act(() => {
    (window as unknown as { notes: string[] }).notes.length = 0;
  });
  hands.press(...keys, 'ampersand');
  // The last one is a sign that is typed, so it arrives, and all before it have been dealt with.
  const heard = await vi.waitFor(async () => {
    const soFar = await page.heard();
    expect(soFar.at(-1)).toBe('&');
    return typeof soFar === 'string' ? [soFar] : soFar;
  }, patience);
  return heard.filter((key) => key !== 'Shift' && key !== '&');
}

/** What only a page that was never loaded anew still knows. */
const isTheSamePage = () => escape.page.act(() => document.documentElement.dataset['marked'] === 'yes');

describe('a keyboard', () => {
  shareKiosk((kiosk) => (escape = kiosk));
  beforeAll(async () => {
    await escape.page.listen('keydown');
    await escape.page.act(() => {
      document.documentElement.dataset['marked'] = 'yes';
    });
  });
  afterEach(async () => {
    expect(await isTheSamePage()).toBe(true);
  });

  it('reaches the page with what people read and type by: these tests can fail', async () => {
    expect(await press('a', 'Tab', 'Shift+b', 'Right')).toEqual(['a', 'Tab', 'B', 'ArrowRight']);
  });

  it('2: finds no key to reload', async () => {
    const keys = ['F5', 'ctrl+r', 'ctrl+shift+r', 'ctrl+F5', 'shift+F5', 'XF86Reload', 'XF86Refresh'];
    expect(await press(...keys)).toEqual([]);
  });

  it('3: finds no key to developer tools', async () => {
    const keys = [
      'F12',
      'ctrl+shift+i',
      'ctrl+shift+j',
      'ctrl+shift+c',
      'super+alt+i',
      'ctrl+u',
      'shift+F12',
    ];
    expect(await press(...keys)).toEqual([]);
  });

  it('4: finds no other key of a browser, with Ctrl, with Ctrl and Shift, or with the Windows key', async () => {
    for (const held of ['ctrl', 'ctrl+shift', 'super', 'alt']) {
      expect(await press(...letters.map((letter) => `${held}+${letter}`)), held).toEqual([]);
    }
    const digits = Array.from('123456789').map((digit) => `ctrl+${digit}`);
    expect(await press(...digits, 'ctrl+Tab', 'ctrl+Prior', 'F3', 'F4', 'F6', 'F7', 'F9')).toEqual([]);
  });

  it('5: finds no key to zoom', async () => {
    const keys = ['ctrl+plus', 'ctrl+equal', 'ctrl+minus', 'ctrl+0', 'ctrl+shift+plus', 'ctrl+KP_Add'];
    expect(await press(...keys, 'ctrl+KP_Subtract', 'XF86ZoomIn', 'XF86ZoomOut')).toEqual([]);
  });

  it('7: finds no key to go back or forward', async () => {
    await escape.page.act(() => {
      history.pushState({}, '', '#there');
      history.replaceState({}, '', '/index.html');
      const note = () => (window as unknown as { notes: string[] }).notes.push('went');
      window.addEventListener('popstate', note, { capture: true });
    });
    const keys = ['alt+Left', 'alt+Right', 'alt+Home', 'super+Left', 'ctrl+bracketleft', 'alt+BackSpace'];
    const browserKeys = ['XF86Back', 'XF86Forward', 'XF86HomePage', 'XF86Search', 'XF86Favorites'];
    expect(await press(...keys, ...browserKeys)).toEqual([]);
    // Whoever types takes letters back with it, so it arrives; and goes nowhere.
    expect(await press('BackSpace', 'shift+BackSpace')).toEqual(['Backspace', 'Backspace']);
  });

  it('8: finds no key to leave the full screen', async () => {
    expect(await press('F11', 'ctrl+super+f', 'alt+Return', 'alt+F10', 'super+Down', 'super+d')).toEqual([]);
    // It closes what is open in the stage, and nothing else.
    expect(await press('Escape', 'shift+Escape')).toEqual(['Escape', 'Escape']);
  });

  it('33: finds no key to print', async () => {
    expect(await press('ctrl+p', 'ctrl+shift+p', 'Print', 'ctrl+Print', 'alt+Print')).toEqual([]);
  });

  it('37: finds no key to save', async () => {
    expect(await press('ctrl+s', 'ctrl+shift+s', 'F12', 'shift+F12')).toEqual([]);
  });

  it('80: finds no key to ask for help or for a menu', async () => {
    expect(await press('F1', 'F10', helpKey, 'alt+f', 'alt+space', 'ctrl+Escape', 'ctrl+F10')).toEqual([]);
    expect(await press('Alt_L', 'Super_L', 'ctrl+question')).toEqual([]);
  });
});
