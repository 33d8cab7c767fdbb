import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Events } from '../../electron/contract/calls.ts';
import { seeTitle, startVisit, touch } from './visitor.ts';

const root = document.documentElement;

const findWarning = (): Promise<HTMLElement> =>
  screen.findByRole('alertdialog', { name: 'Are you still here?' });

afterEach(() => vi.useRealTimers());

describe('the warning before a visit ends', () => {
  it('counts the seconds down', async () => {
    const kiosk = await startVisit();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    kiosk.send('visits:warned', { secondsLeft: 3 });
    const warning = await findWarning();
    expect(warning.textContent).toContain('in 3 seconds');
    await vi.advanceTimersByTimeAsync(1000);
    await waitFor(() => expect(warning.textContent).toContain('in 2 seconds'));
    await vi.advanceTimersByTimeAsync(1000);
    await waitFor(() => expect(warning.textContent).toContain('in 1 second.'));
  });

  it('goes away when somebody touches the kiosk, and leaves the visitor where they were', async () => {
    const kiosk = await startVisit();
    await touch('People');
    kiosk.send('visits:warned', { secondsLeft: 20 });
    await findWarning();
    await touch('Stay here');
    kiosk.send('visits:resumed', {});
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await seeTitle('People');
  });

  it('comes again, with its full time, after it has gone away', async () => {
    const kiosk = await startVisit();
    for (const secondsLeft of [20, 15]) {
      kiosk.send('visits:warned', { secondsLeft });
      expect((await findWarning()).textContent).toContain(`in ${secondsLeft} seconds`);
      await touch('Stay here');
      kiosk.send('visits:resumed', {});
      await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    }
  });

  it('asks a visitor who is still choosing a language too', async () => {
    const kiosk = await startVisit();
    kiosk.send('visits:ended', { reason: 'left' });
    await touch('', { within: 'idle' });
    await screen.findByRole('button', { name: 'Čeština' });
    kiosk.send('visits:warned', { secondsLeft: 20 });
    await findWarning();
  });

  it('never appears over the idle loop', async () => {
    const kiosk = await startVisit();
    kiosk.send('visits:ended', { reason: 'inactivity' });
    await findIdleLoop();
    kiosk.send('visits:warned', { secondsLeft: 20 });
    await Promise.resolve();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('lets the visitor leave at once', async () => {
    const kiosk = await startVisit();
    kiosk.send('visits:warned', { secondsLeft: 20 });
    await findWarning();
    await touch('Finish');
    await findIdleLoop();
    expect(kiosk.told).toContain('end');
  });
});

describe.each<Events['visits:ended']['reason']>(['inactivity', 'left'])(
  'the end of a visit (%s)',
  (reason) => {
    it('forgets language, text size, theme, motion, screen and typed text', async () => {
      const kiosk = await startVisit('Čeština');
      const medium = root.style.fontSize;
      await touch('Nastavení');
      await touch('Největší');
      await touch('Světlé');
      await touch('Bez pohybu');
      await touch('Zavřít');
      await touch('Hledat', { within: 'bar' });
      await touch('m');
      await waitFor(() => expect(root.dataset['theme']).toBe('light'));

      kiosk.send('visits:ended', { reason });
      await findIdleLoop();
      expect(root.lang).toBe('en');
      expect(root.dataset['theme']).toBe('dark');
      expect(root.dataset['motion']).toBe('full');
      expect(root.style.fontSize).toBe(medium);

      await touch('', { within: 'idle' });
      await touch('Čeština');
      await seeTitle('Majáky');
      expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Zpět' }).disabled).toBe(true);
      await touch('Hledat', { within: 'bar' });
      expect((await screen.findByRole<HTMLInputElement>('textbox')).value).toBe('');
    });

    it('closes whatever stands open, and shows the content warning to the next visitor', async () => {
      const kiosk = await startVisit();
      await touch(/^The first lights/);
      await touch('Begin reading');
      await touch('Argand lamp');
      await screen.findByRole('dialog', { name: 'Argand lamp' });
      kiosk.send('visits:warned', { secondsLeft: 1 });
      kiosk.send('visits:ended', { reason });
      await findIdleLoop();
      expect(screen.queryByRole('dialog')).toBeNull();

      await touch('', { within: 'idle' });
      await touch('English');
      expect(screen.queryByRole('alertdialog')).toBeNull();
      await touch(/^The first lights/);
      await screen.findByRole('heading', { name: 'Before you go on' });
    });
  },
);

describe('the help', () => {
  it('lets a visitor finish, and clears everything for the next one', async () => {
    const kiosk = await startVisit();
    await touch('Help');
    await touch('Finish', { within: 'dialog' });
    await findIdleLoop();
    expect(kiosk.told).toEqual(['begin', 'end']);
  });
});

const findIdleLoop = (): Promise<HTMLElement> =>
  screen.findByRole('button', { name: /Touch the screen to begin/ });
