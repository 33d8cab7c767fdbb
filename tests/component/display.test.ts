import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import { seeTitle, startVisit, touch } from './visitor.ts';

const root = document.documentElement;
const isPressed = (name: string): string | null =>
  screen.getByRole('button', { name }).getAttribute('aria-pressed');

/** Turns the panel upright, so that not all of it is in reach. */
async function standUp(): Promise<void> {
  const { innerWidth, innerHeight } = window;
  Object.assign(window, { innerWidth: 1080, innerHeight: 1920 });
  onTestFinished(() => void Object.assign(window, { innerWidth, innerHeight }));
  await fireEvent(window, new Event('resize'));
}

describe('the display sheet', () => {
  it('makes the text larger on the whole page, step by step', async () => {
    await startVisit();
    await touch('Settings');
    const sizes: number[] = [];
    for (const step of ['Small', 'Medium', 'Large', 'Largest']) {
      await touch(step);
      await waitFor(() => expect(isPressed(step)).toBe('true'));
      sizes.push(Number.parseFloat(root.style.fontSize));
    }
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(new Set(sizes).size).toBe(4);
  });

  it('keeps millimetres where they are when the text grows', async () => {
    await startVisit();
    const before = root.style.getPropertyValue('--mm');
    await touch('Settings');
    await touch('Largest');
    expect(Number.parseFloat(before)).toBeGreaterThan(0);
    expect(root.style.getPropertyValue('--mm')).toBe(before);
  });

  it.each([
    ['Light', 'light'],
    ['High contrast', 'contrast'],
    ['Dark', 'dark'],
  ])('changes the colours of the whole page: %s', async (label, theme) => {
    await startVisit();
    await touch('Settings');
    await touch(label);
    await waitFor(() => expect(root.dataset['theme']).toBe(theme));
    expect(isPressed(label)).toBe('true');
  });

  it('stops motion where the visitor asks for none', async () => {
    await startVisit();
    await touch('Settings');
    await touch('No motion');
    await waitFor(() => expect(root.dataset['motion']).toBe('reduced'));
    await touch('Gentle motion');
    await waitFor(() => expect(root.dataset['motion']).toBe('full'));
  });

  it('brings everything within reach and back, and says which it is', async () => {
    await startVisit();
    await standUp();
    await touch('Settings');
    await touch('Lower the screen');
    await waitFor(() => expect(root.dataset['reach']).toBe('low'));
    expect(isPressed('Lower the screen')).toBe('true');
    await touch('Whole screen');
    await waitFor(() => expect(root.dataset['reach']).toBe('whole'));
  });

  it('makes the sound louder and quieter in steps, as far as it goes', async () => {
    await startVisit();
    await touch('Settings');
    await touch('Louder');
    expect(await screen.findByText('Volume 7 of 10')).toBeTruthy();
    for (let step = 7; step > 0; step--) await touch('Quieter');
    expect(await screen.findByText('Sound is off')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Quieter' })).toHaveProperty('disabled', true);
  });

  it('keeps the visitor where they are', async () => {
    await startVisit();
    await touch('People');
    await touch('Settings');
    await touch('Largest');
    await touch('Close');
    await seeTitle('People');
  });
});

describe('the direction of reading', () => {
  it('is from right to left in Hebrew, and from left to right again in English', async () => {
    await startVisit('עברית');
    await seeTitle('מגדלורים');
    expect([root.lang, root.dir]).toEqual(['he', 'rtl']);
    await touch('שפה');
    await touch('English', { within: 'dialog' });
    await seeTitle('Lighthouses');
    expect([root.lang, root.dir]).toEqual(['en', 'ltr']);
  });

  it('is set on each language where all of them stand together', async () => {
    await startVisit();
    await touch('Language');
    const hebrew = await screen.findByRole('button', { name: 'עברית' });
    expect([hebrew.lang, hebrew.dir]).toEqual(['he', 'rtl']);
    expect(screen.getByRole('button', { name: 'Čeština' }).lang).toBe('cs');
  });

  it('never mirrors the compass of the map', async () => {
    await startVisit('עברית');
    await touch('מפה');
    const west = await screen.findByRole('button', { name: 'הזזה מערבה' });
    expect(west.closest('[dir]')?.getAttribute('dir')).toBe('ltr');
  });
});
