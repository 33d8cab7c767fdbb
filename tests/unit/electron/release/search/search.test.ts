import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../../../../content/schema/language.ts';
import { createSearch } from '../../../../../electron/release/search/search.ts';
import {
  aDatabase,
  addEntry,
  addPlace,
  czech,
  languages,
  polish,
} from '../../../../fixtures/exhibit-database.ts';

const db = aDatabase();
addPlace(db, 'stutthof', 'Stutthof', { body: 'Tábor u Gdaňsku.' });
addPlace(db, 'lodz', 'Łódź');
addEntry(db, { kind: 'term', id: 'big-march', title: 'Velký pochod', body: 'pochod pochod pochod' });
addEntry(db, {
  kind: 'term',
  id: 'march',
  title: 'Pochod',
  body: 'Slovo z mnoha jiných slov, dlouhé vysvětlení.',
});
const search = createSearch(db, languages);

const idsOf = (text: string, language: LanguageTag = czech) =>
  search.find(text, language).map((hit) => hit.id as string);

describe('search', () => {
  it.each([
    ['osvetim', 'auschwitz'],
    ['OSVĚTIM', 'auschwitz'],
    ['Osvětimi', 'auschwitz'],
    ['osvetimi', 'auschwitz'],
    ['auschwitz', 'auschwitz'],
    ['oswiecim', 'auschwitz'],
    ['Varšavy', 'warsaw'],
    ['varsav', 'warsaw'],
    ['Stutthofu', 'stutthof'],
    ['lodz', 'lodz'],
    ['Łódź', 'lodz'],
    ['lodze', 'lodz'],
  ])('finds by "%s" the entry %s', (text, id) => {
    expect(idsOf(text)).toContain(id);
  });

  it('finds a Polish word that was typed without Polish letters', () => {
    expect(idsOf('lancuch', polish)).toEqual(['chain']);
  });

  it('puts the entry whose title is exactly the words first', () => {
    expect(idsOf('pochod')[0]).toBe('march');
  });

  it('puts a title in another form of the words before what merely mentions them', () => {
    expect(idsOf('osvetimi')[0]).toBe('auschwitz');
    expect(idsOf('pochody')[0]).toBe('march');
  });

  it('puts a name before a mere mention', () => {
    expect(idsOf('osvetim')[0]).toBe('auschwitz');
    expect(idsOf('osvetim')).toContain('evacuation');
  });

  it('wants every word, and is content with any where no entry has them all', () => {
    expect(idsOf('evakuace osvetim')[0]).toBe('evacuation');
    expect(idsOf('zebra osvetim')).toContain('auschwitz');
  });

  it('marks the words found at the odd positions of a snippet', () => {
    const hit = search.find('mrazu', czech).find((found) => found.id === 'evacuation');
    expect(hit?.snippet[1]).toBe('mrazu');
    expect(hit?.snippet.join('')).toContain('přes noc do mrazu');
  });

  it('shows no snippet of deeper material, which opens by a tap only', () => {
    expect(search.find('majdanek', czech)[0]).toMatchObject({ id: 'majdanek', snippet: [] });
  });

  it.each(['', ' ', 'a', '"', '***', '-', '()', '…', '😀'])('finds nothing by "%s"', (text) => {
    expect(idsOf(text)).toEqual([]);
  });

  it.each([
    '"',
    'osvetim"',
    'osvetim OR',
    'AND',
    'NOT osvetim',
    'NEAR(a b)',
    'title:osvetim',
    '{title}: x',
    'osvetim*',
    '^osvetim',
    'a + b',
    "osvetim'; DROP TABLE entries; --",
    '\u0000osvetim',
    'osvetim'.repeat(14),
  ])('takes FTS syntax in "%s" as plain words', (text) => {
    expect(() => search.find(text, czech)).not.toThrow();
  });

  it('finds nothing in a language that the exhibit does not have', () => {
    expect(idsOf('osvetim', 'de' as LanguageTag)).toEqual([]);
  });

  it('answers at most 60 hits', () => {
    const crowded = aDatabase();
    for (let index = 0; index < 80; index += 1) {
      addEntry(crowded, { kind: 'term', id: `t-${index}`, title: `Vlak ${index}` });
    }
    expect(createSearch(crowded, languages).find('vlak', czech)).toHaveLength(60);
  });
});
