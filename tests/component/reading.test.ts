import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { aboutMessages } from '../../src/i18n/messages/about.ts';
import { entryMessages, modeMessages } from '../../src/i18n/messages/entries.ts';
import { seeTitle, startVisit, touch } from './visitor.ts';

async function openChapter(): Promise<void> {
  await startVisit();
  await touch(/^The first lights/);
  await touch('Begin reading');
  await seeTitle('The oil lamp');
}

/** What a page says, without the spaces of its layout. */
const pageText = (): string => document.querySelector('main')?.textContent.replace(/\s+/gu, ' ') ?? '';

describe('a chapter', () => {
  it('writes its running text without a space too many', async () => {
    await openChapter();
    expect(pageText()).toContain('Oil, then the Argand lamp, called lux maris1, 2.');
  });

  it('names the language of words that are in another one', async () => {
    await openChapter();
    const latin = screen.getByText('lux maris').closest('[lang]');
    expect([latin?.getAttribute('lang'), latin?.getAttribute('dir')]).toEqual(['la', 'ltr']);
  });

  it('hides deeper material until the visitor asks for it, and again when they have had enough', async () => {
    await openChapter();
    expect(pageText()).not.toContain('The sea took them.');
    await touch('How the keepers died');
    await screen.findByText('The sea took them.');
    await touch('Hide');
    await waitFor(() => expect(pageText()).not.toContain('The sea took them.'));
  });

  it('hides deeper material again when the visitor comes back later', async () => {
    await openChapter();
    await touch('How the keepers died');
    await screen.findByText('The sea took them.');
    await touch(/^Next chapter/);
    await seeTitle('The keeper');
    await touch(/^Previous chapter/);
    await seeTitle('The oil lamp');
    expect(pageText()).not.toContain('The sea took them.');
  });

  it('shows a figure with its range, what is counted, and the number of its source', async () => {
    await openChapter();
    expect(pageText()).toContain('about 20–24');
    expect(screen.getByText(/lamps lit each night/).textContent).toBe('lamps lit each night2');
  });

  it('numbers its sources as the marks in the text do, and opens them', async () => {
    await openChapter();
    const heading = screen.getByRole('heading', { name: 'Sources' });
    const items = within(heading.parentElement as HTMLElement).getAllByRole('listitem');
    expect(items.map((item) => item.textContent.trim().slice(0, 1))).toEqual(['1', '2']);
    await touch(/Majáky světa/);
    await seeTitle('Majáky světa');
    await touch('The oil lamp');
    await seeTitle('The oil lamp');
  });

  it('names the language of a source’s title, and says how far it was read', async () => {
    await openChapter();
    expect(screen.getByText('Majáky světa').closest('[lang]')?.getAttribute('lang')).toBe('cs');
    expect(screen.getByText('recommended, not yet read')).toBeTruthy();
  });

  it('writes who made a source, its title and its year apart from each other', async () => {
    await openChapter();
    expect(pageText()).toContain('John Smeaton: A Narrative of the Building. 1791');
  });

  it('says where in its story it stands', async () => {
    await openChapter();
    expect(pageText()).toContain('Chapter 1 of 2');
    expect(screen.getByRole('button', { current: 'page' }).textContent).toContain('The oil lamp');
  });

  it('leads to the map of its places and back', async () => {
    await openChapter();
    await touch('Show on the map');
    await seeTitle('Eddystone Rocks');
    await touch('Back');
    await seeTitle('The oil lamp');
  });
});

describe('an entry', () => {
  it('opens its text only after one more tap when it tells of a disaster', async () => {
    await openChapter();
    await touch('The great storm');
    await seeTitle('The great storm');
    expect(pageText()).not.toContain('Nobody in the tower lived.');
    await touch('Read about the violence in more detail');
    await screen.findByText('Nobody in the tower lived.');
  });

  it('shows an event on the timeline and on from there', async () => {
    await openChapter();
    await touch('The great storm');
    await touch('Show on the timeline');
    await waitFor(() => expect(pageText()).toContain('26–27 November 1703'));
    await seeTitle('The great storm');
    await touch('Previous event');
    await seeTitle('The light is lit');
    await touch('Read more');
    await waitFor(() => expect(pageText()).toContain('14 November 1698'));
  });

  it('says how a route went, and that its way is not known', async () => {
    await startVisit();
    await touch('Map');
    await touch(/^The supply boat/);
    await touch('Read more');
    await seeTitle('The supply boat');
    expect(pageText()).toContain(`${modeMessages.boat.en}, ${entryMessages.wayUnknown.en}`);
    await touch('Eddystone Rocks');
    await seeTitle('Eddystone Rocks');
    expect(pageText()).toContain('approximate');
  });
});

describe('the page about the exhibit', () => {
  it('says of a translation that awaits its readers, in that language and of no other', async () => {
    await startVisit('Čeština');
    await touch(/^O.výstavě$/);
    await seeTitle('Kdo výstavu připravil');
    const sentence = screen.getByText((text) => text.includes(aboutMessages.awaitsProofreading.he));
    expect([sentence.lang, sentence.dir]).toEqual(['he', 'rtl']);
    expect(within(sentence).getByText('עברית').lang).toBe('he');
    expect(pageText()).not.toContain(aboutMessages.awaitsProofreading.cs.slice(0, 12));
  });
});
