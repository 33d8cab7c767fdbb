import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { playerMessages } from '../../src/i18n/messages/player.ts';
import type { KioskApi } from '../../electron/contract/api.ts';
import type { Media } from '../../content/schema/model.ts';
import type { FakeShell } from '../../src/bridge/fake-kiosk.ts';
import { film, foghorn, withFirstChapter } from './fixtures/recordings.ts';
import { seeTitle, startVisit, touch } from './visitor.ts';

/** Opens a chapter that has these recordings. */
async function openRecordings(...media: readonly Media[]): Promise<KioskApi & FakeShell> {
  const kiosk = await startVisit('English', withFirstChapter({ media }));
  await touch(/^The first lights/);
  await touch('Begin reading');
  await seeTitle('The oil lamp');
  return kiosk;
}

const elements = (): HTMLMediaElement[] => [...document.querySelectorAll<HTMLMediaElement>('audio, video')];

function element(at = 0): HTMLMediaElement {
  const found = elements()[at];
  if (!found) throw new Error(`no recording ${at}`);
  return found;
}

/** Lets the recording come to a place, as time does. */
async function comeTo(seconds: number): Promise<void> {
  element().currentTime = seconds;
  await fireEvent(element(), new Event('timeupdate'));
}

const caption = (): string | undefined => document.querySelector('.caption')?.textContent;

describe('a recording', () => {
  it('waits for the visitor, and has no controls of the browser', async () => {
    await openRecordings(film);
    expect([element().paused, element().controls, element().autoplay]).toEqual([true, false, false]);
  });

  it('plays and pauses by one button, which says what it does', async () => {
    await openRecordings(film);
    await touch('Play');
    expect(element().paused).toBe(false);
    await touch('Pause');
    expect(element().paused).toBe(true);
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy();
  });

  it('keeps the visit open as long as it plays', async () => {
    const kiosk = await openRecordings(film);
    await touch('Play');
    await waitFor(() => expect(kiosk.told.at(-1)).toBe('playing'));
    await touch('Pause');
    await waitFor(() => expect(kiosk.told.at(-1)).toBe('silent'));
  });

  it('goes ten seconds back and forward, but not beyond its ends', async () => {
    await openRecordings(film);
    await comeTo(25);
    await touch(playerMessages.later.en);
    expect(element().currentTime).toBe(35);
    await comeTo(55);
    await touch(playerMessages.later.en);
    expect(element().currentTime).toBe(60);
    await comeTo(3);
    await touch(playerMessages.earlier.en);
    expect(element().currentTime).toBe(0);
  });

  it('says how much of it has been played', async () => {
    await openRecordings(film);
    await comeTo(25);
    await screen.findByText('0:25 of 1:00');
  });

  it('sounds as loud as the visitor wants', async () => {
    await openRecordings(film);
    const before = element().volume;
    await touch('Louder');
    await waitFor(() => expect(element().volume).toBeGreaterThan(before));
  });

  it('is paused by another one that begins', async () => {
    await openRecordings(film, foghorn);
    const [first, second] = screen.getAllByRole('button', { name: 'Play' });
    await fireEvent.click(first as HTMLElement);
    await fireEvent.click(second as HTMLElement);
    expect(elements().map(({ paused }) => paused)).toEqual([true, false]);
  });

  it('stops when the visitor goes on', async () => {
    const kiosk = await openRecordings(film);
    await touch('Play');
    const playing = element();
    await touch(/^Next chapter/);
    await seeTitle('The keeper');
    expect(playing.paused).toBe(true);
    expect(kiosk.told.at(-1)).toBe('silent');
  });

  it('stops when the visitor is asked whether they are still here, and when the visit ends', async () => {
    const kiosk = await openRecordings(film);
    await touch('Play');
    kiosk.send('visits:warned', { secondsLeft: 20 });
    await waitFor(() => expect(element().paused).toBe(true));
    kiosk.send('visits:resumed', {});
    await touch('Play');
    const playing = element();
    kiosk.send('visits:ended', { reason: 'left' });
    await waitFor(() => expect(playing.isConnected).toBe(false));
    expect(playing.paused).toBe(true);
  });

  it('stops when staff open their PIN pad, and stays silent when they close it', async () => {
    const kiosk = await openRecordings(film);
    await touch('Play');
    kiosk.send('staff:called', {});
    const pad = await screen.findByRole('dialog');
    await waitFor(() => expect(element().paused).toBe(true));
    await waitFor(() => expect(kiosk.told.at(-1)).toBe('silent'));
    await fireEvent(pad, new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(element().paused).toBe(true);
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy();
  });

  it('does not begin by itself when its other file arrives after the visitor was asked', async () => {
    const kiosk = await openRecordings(film);
    await touch('Play');
    await touch('Audio description');
    await fireEvent(element(), new Event('emptied'));
    kiosk.send('visits:warned', { secondsLeft: 20 });
    await screen.findByRole('alertdialog');
    await fireEvent(element(), new Event('loadedmetadata'));
    expect(element().paused).toBe(true);
  });

  it('stops when the page is read aloud, which then keeps the visit open', async () => {
    const kiosk = await openRecordings(film);
    await touch('Play');
    kiosk.send('keypad:pressed', { action: 'speech' });
    await waitFor(() => expect(kiosk.told).toContain('needs time'));
    expect(element().paused).toBe(false);
    // The heading has the focus, and is a text: Select reads on from it.
    kiosk.send('keypad:pressed', { action: 'select' });
    await waitFor(() => expect(element().paused).toBe(true));
    expect(kiosk.told.at(-1)).toBe('playing');
  });

  it('says so when it cannot be played', async () => {
    await openRecordings(film);
    await fireEvent(element(), new Event('error'));
    const sentence = await screen.findByText(playerMessages.cannotPlay.en);
    expect(sentence.dataset['missing']).toBe('');
  });
});

describe('what is said in a recording', () => {
  it('stands below it as it is said, and not in a pause', async () => {
    await openRecordings(film);
    await comeTo(1);
    expect(caption()).toBe('The boat is late.');
    await comeTo(10);
    expect(caption()).toBe('');
    await comeTo(20);
    expect(caption()).toBe('It has the flour.');
  });

  it('is no longer shown once the visitor wants no captions, in this recording and the next', async () => {
    await openRecordings(film);
    await touch('Captions');
    expect(caption()).toBeUndefined();
    await touch(/^Next chapter/);
    await touch(/^Previous chapter/);
    await screen.findByRole('button', { name: 'Captions', pressed: false });
    expect(caption()).toBeUndefined();
  });

  it('can be read as a whole', async () => {
    await openRecordings(film);
    expect(screen.queryByText(/A keeper: The boat is late/)).toBeNull();
    await touch('Transcript');
    await screen.findByText(/A keeper: The boat is late/);
  });

  it('is signed by a second film, which goes along with the first', async () => {
    await openRecordings(film);
    await comeTo(12);
    await touch('Czech Sign Language');
    await waitFor(() => expect(elements()).toHaveLength(2));
    const signed = element(1);
    expect([signed.muted, signed.currentTime]).toEqual([true, 12]);
    await touch('Play');
    expect(signed.paused).toBe(false);
    await touch('Pause');
    expect(signed.paused).toBe(true);
  });

  it('is described in its pauses from where the visitor is, and goes on playing', async () => {
    await openRecordings(film);
    await touch('Play');
    await comeTo(12);
    await touch('Audio description');
    expect(element().src).toBe(`media://release/${'c'.repeat(64)}`);
    element().currentTime = 0;
    await fireEvent(element(), new Event('emptied'));
    await fireEvent(element(), new Event('loadedmetadata'));
    expect(element().currentTime).toBe(12);
    await screen.findByRole('button', { name: 'Pause' });
  });

  it('has no captions, transcript or signs where nobody speaks', async () => {
    await openRecordings(foghorn);
    expect(screen.queryByRole('button', { name: 'Captions' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Transcript' })).toBeNull();
    expect(screen.getByText('A long low tone.')).toBeTruthy();
  });
});
