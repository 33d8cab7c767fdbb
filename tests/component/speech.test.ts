import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fail } from '../../electron/contract/result.ts';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import { speechGuideMessages } from '../../src/i18n/messages/speech-guide.ts';
import { speechMessages } from '../../src/i18n/messages/speech.ts';
import { startVisit, touch } from './visitor.ts';

describe('reading aloud', () => {
  it('is offered among the settings, and says at once that it is on and where the visitor is', async () => {
    const kiosk = await startVisit();
    await touch(commonMessages.display.en, { within: 'bar' });
    await touch(speechMessages.on.en, { within: 'dialog' });
    await waitFor(() => expect(kiosk.said[0]).toBe('en: Reading aloud is on.'));
    expect(kiosk.told).toContain('needs time');
  });

  it('is not offered where nothing can speak', async () => {
    await startVisit('English', { readSpokenLanguages: () => Promise.resolve(fail('internal')) });
    await touch(commonMessages.display.en, { within: 'bar' });
    await screen.findByRole('dialog');
    expect(screen.queryByText(speechMessages.on.en)).toBeNull();
  });

  it('says nothing to a visitor who has not asked for it', async () => {
    const kiosk = await startVisit();
    await touch(commonMessages.display.en, { within: 'bar' });
    expect(kiosk.said).toEqual([]);
  });

  it('ends with the visit, and so does the time that it takes', async () => {
    const kiosk = await startVisit();
    await waitFor(() => {
      kiosk.send('keypad:pressed', { action: 'headphones-in' });
      expect(kiosk.said.length).toBeGreaterThan(0);
    });
    kiosk.send('visits:ended', { reason: 'left' });
    await waitFor(() => expect(kiosk.told.at(-1)).toBe('needs no more time'));
    const count = kiosk.said.length;
    await touch('Lighthouses', { within: 'idle' });
    await touch('English');
    await screen.findByRole('navigation');
    expect(kiosk.said.length).toBe(count);
  });

  it('says the screen and the place on it anew when the visitor changes the language', async () => {
    const kiosk = await startVisit();
    kiosk.send('keypad:pressed', { action: 'speech' });
    await waitFor(() => expect(kiosk.said.length).toBeGreaterThan(0));
    screen.getByRole('button', { name: commonMessages.language.en }).focus();
    await touch(commonMessages.language.en, { within: 'bar' });
    (await screen.findByRole('button', { name: 'Čeština' })).focus();
    await touch('Čeština', { within: 'dialog' });
    await waitFor(() => expect(kiosk.said.at(-1)).toMatch(/^cs: Jazyk, tlačítko/));
    const said = kiosk.said.slice(kiosk.said.indexOf('cs: Čeština.'));
    expect(said.slice(0, 2)).toEqual(['cs: Čeština.', 'cs: Majáky.']);
  });

  it('falls silent when staff open their PIN pad', async () => {
    // A voice that is never through with its sentence.
    const kiosk = await startVisit('English', { sayText: () => new Promise(() => undefined) });
    kiosk.send('keypad:pressed', { action: 'speech' });
    await waitFor(() => expect(kiosk.told).toContain('needs time'));
    kiosk.send('keypad:pressed', { action: 'select' });
    await waitFor(() => expect(kiosk.told.at(-1)).toBe('playing'));
    await screen.findByRole('button', { name: speechMessages.pause.en });
    kiosk.send('staff:called', {});
    await waitFor(() => expect(kiosk.told.at(-1)).toBe('silent'));
    await screen.findByRole('button', { name: speechGuideMessages.read.en });
  });

  it('falls silent without a word when the headphones are pulled out', async () => {
    const kiosk = await startVisit();
    await waitFor(() => {
      kiosk.send('keypad:pressed', { action: 'headphones-in' });
      expect(kiosk.said.length).toBeGreaterThan(0);
    });
    kiosk.send('keypad:pressed', { action: 'headphones-out' });
    await waitFor(() => expect(document.querySelector('[data-speech-controls]')).toBeNull());
    expect(kiosk.said.join()).not.toContain(speechMessages.stopped.en);
  });
});

describe('more time', () => {
  it('is taken for a visitor who uses keys', async () => {
    const kiosk = await startVisit();
    expect(kiosk.told).not.toContain('needs time');
    await fireEvent.keyDown(document.body, { key: 'ArrowDown' });
    await waitFor(() => expect(kiosk.told).toContain('needs time'));
  });
});
