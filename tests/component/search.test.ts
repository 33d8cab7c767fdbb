import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../content/schema/ids.ts';
import type { SearchHit } from '../../content/schema/model.ts';
import { ok } from '../../electron/contract/result.ts';
import { seeTitle, startVisit, touch } from './visitor.ts';

const input = (): HTMLInputElement => screen.getByRole('textbox', { hidden: true });

async function openSearch(language: string, bar: string): Promise<void> {
  await startVisit(language);
  await touch(bar, { within: 'bar' });
  await screen.findByRole('textbox');
}

async function type(letters: string): Promise<void> {
  for (const letter of letters) await touch(letter === ' ' ? /^(mezera|space)$/ : letter);
}

describe('the search', () => {
  it('finds what is typed on its own keyboard, with háček and čárka', async () => {
    await openSearch('Čeština', 'Hledat');
    await type('čočka');
    expect(input().value).toBe('čočka');
    await screen.findByText('1 výsledek');
    await touch(/^Čočka/);
    await seeTitle('Čočka');
  });

  it('takes spaces and digits, erases one sign, and clears all', async () => {
    await openSearch('English', 'Search');
    await type('oil l7');
    expect(input().value).toBe('oil l7');
    await touch('delete');
    expect(input().value).toBe('oil l');
    await screen.findByText('1 result');
    await touch('clear all');
    expect(input().value).toBe('');
    await screen.findByText('Accents are not needed.');
  });

  it('says what was not found, in the words that were typed', async () => {
    await openSearch('English', 'Search');
    await type('qx');
    await screen.findByText('Nothing was found for “qx”. Try a shorter word.');
  });

  it('marks the words that were found', async () => {
    await openSearch('English', 'Search');
    await type('lens');
    await screen.findByText('1 result');
    expect(document.querySelector('mark')?.textContent).toBe('Lens');
  });

  it('says what kind of entry each hit is', async () => {
    await openSearch('English', 'Search');
    await type('eddy');
    const hit = await screen.findByRole('button', { name: /Eddystone Rocks/ });
    expect(hit.textContent).toContain('Place');
  });

  it('never says that nothing was found while it is still looking', async () => {
    const answers: ((hits: readonly SearchHit[]) => void)[] = [];
    const search = () =>
      new Promise<ReturnType<typeof ok<readonly SearchHit[]>>>((resolve) =>
        answers.push((hits) => resolve(ok(hits))),
      );
    await startVisit('English', { search });
    await touch('Search', { within: 'bar' });
    await waitFor(() => expect(answers).toHaveLength(1));
    answers[0]?.([]);
    await type('l');
    await waitFor(() => expect(answers).toHaveLength(2));
    expect(document.body.textContent).not.toContain('Nothing was found');
    answers[1]?.([{ kind: 'term', id: 'lens' as EntryId, title: 'Lens', snippet: [] }]);
    await screen.findByText('1 result');
  });

  it('shows only the hits of the last words when answers overtake each other', async () => {
    const answers = new Map<string, (hits: readonly SearchHit[]) => void>();
    const search = (text: string) =>
      new Promise<ReturnType<typeof ok<readonly SearchHit[]>>>((resolve) =>
        answers.set(text, (hits) => resolve(ok(hits))),
      );
    await startVisit('English', { search });
    await touch('Search', { within: 'bar' });
    await type('le');
    await waitFor(() => expect(answers.has('le')).toBe(true));
    answers.get('le')?.([{ kind: 'term', id: 'lens' as EntryId, title: 'Lens', snippet: [] }]);
    await screen.findByText('1 result');
    answers.get('l')?.([]);
    await Promise.resolve();
    expect(screen.getByText('1 result')).toBeTruthy();
  });

  it('keeps what was typed while the visitor looks at a hit and comes back', async () => {
    await openSearch('English', 'Search');
    await type('lens');
    await touch(/^Lens/);
    await seeTitle('Lens');
    await touch('Back');
    await screen.findByText('1 result');
    expect(input().value).toBe('lens');
  });

  it('takes letters of a plugged-in keyboard too, up to its limit', async () => {
    await openSearch('English', 'Search');
    await fireEvent.input(input(), { target: { value: 'x'.repeat(80) } });
    expect(input().value.length).toBeLessThanOrEqual(60);
  });

  it('offers the letters of the language that the visitor reads', async () => {
    await openSearch('עברית', 'חיפוש');
    await type('עדשה');
    expect(input().value).toBe('עדשה');
    await screen.findByText('תוצאה אחת');
    expect(screen.getByRole('button', { name: 'ע', hidden: true }).lang).toBe('he');
  });

  it('changes between Hebrew and Latin letters, and keeps the keys in their places', async () => {
    await openSearch('עברית', 'חיפוש');
    await type('ע');
    await touch('לועזית');
    await type('lens');
    expect(input().value).toBe('עlens');
    expect(screen.getByRole('button', { name: 'l', hidden: true }).lang).toBe('en');
    expect(screen.getByRole('group', { name: 'מקלדת' }).dir).toBe('ltr');
    await touch('עברית');
    await type('ע');
    expect(input().value).toBe('עlensע');
  });

  it('offers no second keyboard where the first has Latin letters', async () => {
    await openSearch('Čeština', 'Hledat');
    expect(screen.queryByRole('button', { name: 'latinka', hidden: true })).toBeNull();
  });
});
