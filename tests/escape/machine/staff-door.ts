import { expect, vi } from 'vitest';
import { staffMessages } from '../../../src/i18n/messages/staff.ts';
import { staffPinMessages } from '../../../src/i18n/messages/staff-pin.ts';
import type { EscapeKiosk } from '../kiosk.ts';

/** What a page shows of the staff's side: nothing, the PIN pad, the time to wait on it, or the panel. */
export type Door = 'shut' | 'asking' | 'waiting' | 'open';

const patience = { timeout: 60_000, interval: 100 };
const words: Readonly<Record<'sections' | 'enter' | 'wait', readonly string[]>> = {
  sections: Object.values(staffMessages.sections),
  enter: Object.values(staffPinMessages.enter),
  wait: Object.values(staffPinMessages.wait).map((text) => text.split('{')[0]!.trim()),
};

/** Looks whether any part of the staff's side is in the document, in any language. */
export function lookAtDoor({ page }: EscapeKiosk): Promise<unknown> {
  return page.act(({ sections, enter, wait }): Door => {
    const text = document.body.innerText;
    const names = [...document.querySelectorAll('[aria-label]')].map((one) => one.ariaLabel ?? '');
    if (names.some((name) => sections.includes(name))) return 'open';
    if (!enter.some((sentence) => text.includes(sentence))) return 'shut';
    return wait.some((sentence) => text.includes(sentence)) ? 'waiting' : 'asking';
  }, words);
}

export async function waitForDoor(escape: EscapeKiosk, ...doors: Door[]): Promise<void> {
  await vi.waitFor(async () => expect(doors).toContain(await lookAtDoor(escape)), patience);
}

/** The keys that technicians press, and then a PIN on a keyboard. */
export async function knock(escape: EscapeKiosk): Promise<void> {
  escape.hands.press('ctrl+shift+F10');
  await waitForDoor(escape, 'asking', 'waiting');
}

export function enterPin(escape: EscapeKiosk, pin: string): void {
  escape.hands.type(pin);
  escape.hands.press('Return');
}
