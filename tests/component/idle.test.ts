import { fireEvent, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startStage } from './visitor.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const sentences = ['A light.', 'Světlo.', 'אור.'];
const slideMs = 10_000;

/** The one sentence that the loop shows now, if it shows one. */
const shown = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.words [lang]')].find(({ textContent }) =>
    sentences.includes(textContent.trim()),
  );

describe('the idle loop', () => {
  it('shows its title in every language, each marked as what it is', () => {
    startStage();
    const titles = [...document.querySelectorAll<HTMLElement>('.words [lang]')];
    expect(titles.map(({ lang, dir, textContent }) => [lang, dir, textContent])).toEqual([
      ['en', 'ltr', 'Lighthouses'],
      ['cs', 'ltr', 'Majáky'],
      ['he', 'rtl', 'מגדלורים'],
    ]);
  });

  it('brings every sentence in every language before it repeats one', async () => {
    startStage();
    const seen: string[] = [];
    for (let turn = 0; turn < 6; turn++) {
      await vi.advanceTimersByTimeAsync(slideMs);
      const sentence = shown();
      if (sentence) seen.push(sentence.textContent.trim());
    }
    expect([...seen].sort()).toEqual([...sentences].sort());
  });

  it('begins a visit at a touch anywhere, and at any key', async () => {
    const byTouch = startStage();
    await fireEvent.click(screen.getByRole('button'));
    expect(byTouch.told).toEqual(['begin']);
    document.body.replaceChildren();

    const byKey = startStage();
    await fireEvent.keyDown(window, { key: 'a' });
    expect(byKey.told[0]).toBe('begin');
  });

  it('is black out of hours, and still what a touch begins a visit on', async () => {
    const kiosk = startStage();
    kiosk.send('hours:changed', { lights: 'dark' });
    await tick();
    expect(document.querySelector('.words, svg.map')).toBeNull();
    await fireEvent.click(screen.getByRole('button'));
    expect(kiosk.told).toEqual(['begin']);
  });

  it('comes back when the museum opens', async () => {
    const kiosk = startStage();
    kiosk.send('hours:changed', { lights: 'dark' });
    await tick();
    kiosk.send('hours:changed', { lights: 'open' });
    await tick();
    expect(document.querySelector('.words')).not.toBeNull();
  });
});
