import { fireEvent, screen } from '@testing-library/svelte';
import type { KioskApi } from '../../electron/contract/api.ts';
import type { StaffState } from '../../electron/contract/staff.ts';
import { fakePin, type FakeStaffOptions } from '../../src/bridge/fake-staff.ts';
import { startStage, touch } from './visitor.ts';

/** A finger on the glass; in jsdom the screen measures 1024 × 768, and the corners of a 24-inch panel about 42 pixels. */
export interface Finger {
  readonly pointerId?: number;
  readonly isPrimary?: boolean;
  readonly x: number;
  readonly y: number;
  readonly width?: number;
}

export const lowerLeft: Finger = { x: 5, y: 760 };
export const lowerRight: Finger = { x: 1015, y: 760 };

const init = ({ x, y, pointerId = 1, isPrimary = true, width = 1 }: Finger) => ({
  pointerId,
  isPrimary,
  width,
  height: width,
  clientX: x,
  clientY: y,
  pointerType: 'touch',
});

type Where = Element | Window;
export const down = (finger: Finger, at: Where = document.body) => fireEvent.pointerDown(at, init(finger));
export const move = (finger: Finger, at: Where = document.body) => fireEvent.pointerMove(at, init(finger));
export const lift = (finger: Finger, at: Where = document.body) => fireEvent.pointerUp(at, init(finger));

/** Types a PIN on the pad's own keys, and ends it by the key of that name. */
export async function typePin(pin: string, action = 'Open'): Promise<void> {
  for (const digit of pin) await touch(digit, { within: 'dialog' });
  await touch(action, { within: 'dialog' });
}

/** Starts the stage and opens the panel, as a technician does by keyboard and PIN. */
export async function openPanel(
  state?: StaffState,
  options: FakeStaffOptions = {},
  overrides: Partial<KioskApi> = {},
) {
  const kiosk = startStage(overrides, { ...options, ...(state ? { state } : {}) });
  kiosk.send('staff:called', {});
  await screen.findByRole('dialog', { name: 'For staff' });
  await typePin(fakePin);
  await screen.findByRole('dialog', { name: 'Staff panel' });
  return kiosk;
}
