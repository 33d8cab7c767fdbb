import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../content/schema/ids.ts';
import { easyMessages } from '../../src/i18n/messages/display.ts';
import { easyBody, easyText, film, withFirstChapter } from './fixtures/recordings.ts';
import { seeTitle, startVisit, touch } from './visitor.ts';

async function openChapter(overrides: Parameters<typeof startVisit>[1]): Promise<void> {
  await startVisit('English', overrides);
  await touch(/^The first lights/);
  await touch('Begin reading');
  await seeTitle('The oil lamp');
}

const pageText = (): string => document.querySelector('main')?.textContent ?? '';

describe('a chapter in easy language', () => {
  it('takes the place of the full text at a touch, and gives it back', async () => {
    await openChapter(withFirstChapter({ easyBody }));
    expect(pageText()).not.toContain(easyText);
    await touch('Easy language');
    await screen.findByText(easyText);
    expect(pageText()).not.toContain('lux maris');
    expect(pageText()).not.toContain('How the keepers died');
    await touch('Full text');
    await waitFor(() => expect(pageText()).toContain('lux maris'));
  });

  it('is kept to from chapter to chapter, and a chapter without it says so', async () => {
    await openChapter(withFirstChapter({ easyBody }));
    await touch('Easy language');
    await touch(/^Next chapter/);
    await seeTitle('The keeper');
    await screen.findByText(easyMessages.missing.en);
    await touch(/^Previous chapter/);
    await screen.findByText(easyText);
  });

  it('can be chosen in the settings', async () => {
    await openChapter(withFirstChapter({ easyBody }));
    await touch('Settings', { within: 'bar' });
    await touch('Easy language', { within: 'dialog' });
    await screen.findByText(easyText);
  });

  it('is offered in no chapter of an exhibit that has none', async () => {
    await openChapter({});
    expect(screen.queryByRole('button', { name: 'Easy language' })).toBeNull();
  });

  it('is not read aloud by the recording of the full text', async () => {
    const narration = { file: { sha256: 'e'.repeat(64), mediaType: 'audio/ogg' }, durationSeconds: 9 };
    await openChapter(withFirstChapter({ easyBody, narration }));
    expect(document.querySelector('[data-narration]')).not.toBeNull();
    await touch('Easy language');
    await screen.findByText(easyText);
    expect(document.querySelector('[data-narration]')).toBeNull();
  });

  it('shows the pictures of the chapter, but none that opens only after a touch', async () => {
    const deep = { ...film, id: 'deep' as EntryId, caption: 'A wreck' };
    const body = [
      { type: 'media' as const, id: film.id },
      { type: 'deeper' as const, label: 'More', children: [{ type: 'media' as const, id: deep.id }] },
    ];
    await openChapter(withFirstChapter({ easyBody, body, media: [film, deep] }));
    await touch('Easy language');
    await screen.findByText(easyText);
    expect(pageText()).toContain('The harbour');
    expect(pageText()).not.toContain('A wreck');
  });
});
