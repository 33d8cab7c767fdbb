import { describe, expect, it } from 'vitest';
import { entryKinds, type EntryId } from '../../../../content/schema/ids.ts';
import { Navigation } from '../../../../src/state/navigation.svelte.ts';

const id = (text: string): EntryId => text as EntryId;

/** Names of the screens from here back to the first. */
function wayBack(navigation: Navigation): readonly string[] {
  const names = [navigation.current.screen.name];
  while (navigation.canGoBack) {
    navigation.back();
    names.push(navigation.current.screen.name);
  }
  return names;
}

describe('Navigation', () => {
  it('begins at home, with nothing to go back to', () => {
    const navigation = new Navigation();
    expect(navigation.current.screen).toEqual({ name: 'home' });
    expect(navigation.canGoBack).toBe(false);
  });

  it('leads back step by step, always to home', () => {
    const navigation = new Navigation();
    navigation.open({ name: 'people' });
    navigation.openEntry({ kind: 'person', id: id('robert-desnos') });
    navigation.open({ name: 'map' });
    expect(wayBack(navigation)).toEqual(['map', 'entry', 'people', 'home']);
  });

  it('stays at home when a visitor goes back from there', () => {
    const navigation = new Navigation();
    navigation.back();
    expect(navigation.current.screen.name).toBe('home');
  });

  it('forgets the way behind when a visitor goes home, however they do it', () => {
    const navigation = new Navigation();
    navigation.open({ name: 'people' });
    navigation.home();
    expect(navigation.canGoBack).toBe(false);
    navigation.open({ name: 'people' });
    navigation.open({ name: 'home' });
    expect(navigation.canGoBack).toBe(false);
  });

  it('turns to the next chapter without a new step, and keeps what the step remembers', () => {
    const navigation = new Navigation();
    navigation.open({ name: 'story', id: id('on-the-road') });
    navigation.open({ name: 'chapter', id: id('five-abreast') });
    const { key, memory } = navigation.current;
    navigation.replace({ name: 'chapter', id: id('bread-and-snow') });
    expect(navigation.current).toEqual({ key, memory, screen: { name: 'chapter', id: 'bread-and-snow' } });
    expect(wayBack(navigation)).toEqual(['chapter', 'story', 'home']);
  });

  it('keeps home as the first step even when something asks to replace it', () => {
    const navigation = new Navigation();
    navigation.replace({ name: 'chapter', id: id('five-abreast') });
    expect(wayBack(navigation)).toEqual(['chapter', 'home']);
  });

  it('gives back what a step remembers when the visitor returns to it', () => {
    const navigation = new Navigation();
    navigation.open({ name: 'search' });
    navigation.current.memory.set('text', 'kutno');
    navigation.openEntry({ kind: 'place', id: id('kutno') });
    expect(navigation.current.memory.size).toBe(0);
    navigation.back();
    expect(navigation.current.memory.get('text')).toBe('kutno');
  });

  it('gives every visit to the same screen a key and a memory of its own', () => {
    const navigation = new Navigation();
    navigation.open({ name: 'search' });
    const first = navigation.current;
    first.memory.set('text', 'kutno');
    navigation.home();
    navigation.open({ name: 'search' });
    expect(navigation.current.key).not.toBe(first.key);
    expect(navigation.current.memory.size).toBe(0);
  });

  it.each(entryKinds)('opens the page of any entry: %s', (kind) => {
    const navigation = new Navigation();
    navigation.openEntry({ kind, id: id('some-entry') });
    const { screen } = navigation.current;
    expect(screen).toEqual(
      kind === 'story' || kind === 'chapter'
        ? { name: kind, id: 'some-entry' }
        : { name: 'entry', kind, id: 'some-entry' },
    );
  });

  it('opens an entry by what names it, whatever else the link carries', () => {
    const navigation = new Navigation();
    const link = { kind: 'place', id: id('kutno'), title: 'Kutno' } as const;
    navigation.openEntry(link);
    expect(navigation.current.screen).toEqual({ name: 'entry', kind: 'place', id: 'kutno' });
  });

  it('explains a term in place, and opens a second one as a screen', () => {
    const navigation = new Navigation();
    navigation.follow({ kind: 'term', id: id('kapo') });
    expect([navigation.term, navigation.current.screen.name]).toEqual(['kapo', 'home']);
    navigation.follow({ kind: 'term', id: id('ss') });
    expect([navigation.term, navigation.current.screen]).toEqual([
      undefined,
      { name: 'entry', kind: 'term', id: 'ss' },
    ]);
  });

  it('leaves the explanation of a term with its screen, whatever way a visitor moves on', () => {
    const moves: ((navigation: Navigation) => void)[] = [
      (navigation) => navigation.home(),
      (navigation) => navigation.back(),
      (navigation) => navigation.open({ name: 'map' }),
      (navigation) => navigation.replace({ name: 'chapter', id: id('bread-and-snow') }),
    ];
    for (const move of moves) {
      const navigation = new Navigation();
      navigation.open({ name: 'chapter', id: id('five-abreast') });
      navigation.follow({ kind: 'term', id: id('kapo') });
      move(navigation);
      expect(navigation.term).toBeUndefined();
    }
  });
});
