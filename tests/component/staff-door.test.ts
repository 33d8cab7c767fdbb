import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFakeKiosk } from '../../src/bridge/fake-kiosk.ts';
import { fakePin } from '../../src/bridge/fake-staff.ts';
import { holdMs } from '../../src/lib/staff-gesture.ts';
import Unavailable from '../../src/screens/idle/Unavailable.svelte';
import { lighthouses } from './fixtures/lighthouses.ts';
import { down, lift, lowerLeft, lowerRight, openPanel, typePin } from './staff.ts';
import { startStage, startVisit, touch } from './visitor.ts';

afterEach(() => vi.useRealTimers());

const pad = () => screen.queryByRole('dialog', { name: 'For staff' });
const panel = () => screen.queryByRole('dialog', { name: 'Staff panel' });

async function holdCorners(): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (const corner of [lowerLeft, lowerRight]) {
    await down(corner);
    await vi.advanceTimersByTimeAsync(holdMs);
    await lift(corner);
  }
  vi.useRealTimers();
}

describe('the way into the staff panel', () => {
  it.each<[where: string, start: () => Promise<unknown>]>([
    ['the idle loop', () => Promise.resolve(startStage())],
    [
      'the choice of a language',
      async () => {
        startStage();
        await touch('', { within: 'idle' });
      },
    ],
    ['a visit', () => startVisit()],
    [
      'a kiosk that has nothing to show',
      () => {
        const kiosk = createFakeKiosk(lighthouses);
        render(Unavailable, { kiosk, settings: { ...lighthouses.settings, defaultLanguage: 'en' as never } });
        return Promise.resolve();
      },
    ],
  ])('opens the PIN pad over %s', async (_, start) => {
    await start();
    await holdCorners();
    await screen.findByRole('dialog', { name: 'For staff' });
  });

  it('keeps nothing of the panel in the document before the PIN', async () => {
    const kiosk = startStage();
    expect(screen.queryByRole('dialog')).toBeNull();
    kiosk.send('staff:called', {});
    await screen.findByRole('dialog', { name: 'For staff' });
    await typePin('111222');
    await screen.findByText('That is not the PIN. Please try again.');
    expect(panel()).toBeNull();
    await typePin(fakePin);
    await screen.findByRole('dialog', { name: 'Staff panel' });
    expect(pad()).toBeNull();
  });

  it('takes everything of the panel out of the document as soon as the shell has locked it', async () => {
    const kiosk = await openPanel();
    kiosk.send('staff:closed', { reason: 'inactivity' });
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  });

  it('locks the panel and removes it when staff close it', async () => {
    const kiosk = await openPanel();
    await touch('Close', { within: 'dialog' });
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull());
    expect(kiosk.asked).toContain('lock');
  });

  it('takes digits from a keyboard too, without waking the idle loop behind the pad', async () => {
    const kiosk = startStage();
    kiosk.send('staff:called', {});
    await screen.findByRole('dialog', { name: 'For staff' });
    for (const key of [...Array.from(fakePin), 'Enter']) await fireEvent.keyDown(document.body, { key });
    await screen.findByRole('dialog', { name: 'Staff panel' });
    expect(kiosk.told).toEqual([]);
  });

  it('counts a wait down, and takes no PIN until it is over', async () => {
    const kiosk = startStage({}, { attempts: 1 });
    kiosk.send('staff:called', {});
    await screen.findByRole('dialog', { name: 'For staff' });
    await typePin('111222');
    await screen.findByText(/try again in 30/);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '1' }).disabled).toBe(true);
  });

  it('closes the PIN pad by itself when nobody touches it, and not before', async () => {
    const kiosk = startStage();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    kiosk.send('staff:called', {});
    await vi.advanceTimersByTimeAsync(0);
    await vi.waitFor(() => expect(pad()).not.toBeNull());
    await vi.advanceTimersByTimeAsync(29_000);
    await fireEvent.pointerDown(document.body);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(pad()).not.toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(pad()).toBeNull());
  });

  it('does not ask whether the visitor is still here while staff are', async () => {
    const kiosk = await startVisit();
    kiosk.send('staff:called', {});
    await screen.findByRole('dialog', { name: 'For staff' });
    kiosk.send('visits:warned', { secondsLeft: 20 });
    await tick();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('opens the panel again for staff when the stage was made anew while it was open', async () => {
    const { kiosk: name, ...rest } = { kiosk: 'kiosk-9', appVersion: '1' };
    const state = { kiosk: { name, ...rest }, kept: [], drives: [], job: { kind: 'none' } as const };
    const whole = { ...state, history: [], scrub: { kind: 'never' } as const, isUnattended: false };
    startStage({ readStaffState: () => Promise.resolve({ ok: true, value: whole }) });
    await screen.findByRole('dialog', { name: 'Staff panel' });
    screen.getByText('kiosk-9');
  });
});

describe('the first start', () => {
  it('asks for a PIN of the museum’s own before anything else, in four languages', async () => {
    startStage({}, { pin: null });
    await screen.findByRole('heading', { name: 'Choose the museum’s PIN' });
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
    for (const [language, title] of [
      ['Čeština', 'Zvolte PIN muzea'],
      ['Deutsch', 'PIN des Museums festlegen'],
      ['Polski', 'Ustal PIN muzeum'],
    ] as const) {
      await touch(language, { within: 'dialog' });
      await screen.findByRole('heading', { name: title });
    }
  });

  it('takes the PIN only when it was entered twice, and opens the panel', async () => {
    const kiosk = startStage({}, { pin: null });
    await screen.findByRole('heading', { name: 'Choose the museum’s PIN' });
    await typePin('480216', 'Next');
    await typePin('480217', 'Save the PIN');
    await screen.findByText('The two PINs differ. Please choose it again.');
    expect(kiosk.asked).not.toContain('choose PIN');
    await typePin('480216', 'Next');
    await typePin('480216', 'Save the PIN');
    await screen.findByRole('dialog', { name: 'Staff panel' });
  });

  it('refuses a PIN that anybody could guess, and says so', async () => {
    startStage({}, { pin: null });
    await screen.findByRole('heading', { name: 'Choose the museum’s PIN' });
    await typePin('111111', 'Next');
    await typePin('111111', 'Save the PIN');
    await screen.findByText('Anybody could guess that PIN. Please choose another one.');
    expect(panel()).toBeNull();
  });

  it('cannot be passed by Escape', async () => {
    startStage({}, { pin: null });
    const dialog = await screen.findByRole('dialog');
    const isCancelled = !(await fireEvent(dialog, new Event('cancel', { cancelable: true })));
    expect(isCancelled).toBe(true);
    screen.getByRole('heading', { name: 'Choose the museum’s PIN' });
  });
});

describe('the sign of a stick', () => {
  it('is read to nobody and takes no touch', async () => {
    const kiosk = startStage();
    expect(document.querySelector('[data-sign]')).toBeNull();
    kiosk.send('updates:noticed', { sign: 'offer' });
    await waitFor(() => expect(document.querySelector('[data-sign="offer"]')).not.toBeNull());
    const sign = document.querySelector('[data-sign]');
    expect(sign?.getAttribute('aria-hidden')).toBe('true');
    expect(sign?.textContent).toBe('');
    kiosk.send('updates:noticed', { sign: 'none' });
    await waitFor(() => expect(document.querySelector('[data-sign]')).toBeNull());
  });
});

describe('a stage that shows the exhibit', () => {
  it('tells the shell so once the idle loop is painted', async () => {
    const kiosk = startStage();
    await waitFor(() => expect(kiosk.asked).toContain('shown'));
  });

  it('does not tell the shell so where there is nothing to show', async () => {
    const kiosk = createFakeKiosk(lighthouses);
    render(Unavailable, { kiosk, settings: lighthouses.settings });
    await waitFor(() => expect(kiosk.asked).toContain('state'));
    expect(kiosk.asked).not.toContain('shown');
  });
});
