import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../../content/schema/csl.ts';
import type { SourceId } from '../../../../content/schema/ids.ts';
import { creators, imprint, sourceNumbers } from '../../../../src/lib/citation.ts';

const aSource = (overrides: Partial<CslItem> = {}): CslItem => ({
  id: 'NIGHT' as SourceId,
  type: 'book',
  title: 'Night',
  custom: { checked: 'extract' },
  ...overrides,
});

describe('creators', () => {
  it('names authors as they are spoken, given name first', () => {
    const author = [{ family: 'Blatman', given: 'Daniel' }, { family: 'Wiesel' }];
    expect(creators(aSource({ author }))).toBe('Daniel Blatman, Wiesel');
  });

  it('names an institution as it names itself', () => {
    expect(creators(aSource({ author: [{ literal: 'Muzeum Stutthof' }] }))).toBe('Muzeum Stutthof');
  });

  it('names the editors where there is no author', () => {
    expect(creators(aSource({ editor: [{ family: 'Megargee', given: 'Geoffrey' }] }))).toBe(
      'Geoffrey Megargee',
    );
  });

  it('is empty where nobody is named', () => expect(creators(aSource())).toBe(''));
});

describe('imprint', () => {
  it('lists what helps to find a book: place, publisher, year', () => {
    const book = aSource({
      publisher: 'Harvard University Press',
      'publisher-place': 'Cambridge',
      issued: { 'date-parts': [[2011, 3]] },
    });
    expect(imprint(book)).toBe('Cambridge: Harvard University Press, 2011');
  });

  it('lists what helps to find an article: journal, volume, issue, year, pages', () => {
    const article = aSource({
      type: 'article-journal',
      'container-title': 'Terezínské listy',
      volume: '12',
      issue: '3',
      issued: { 'date-parts': [[1984]] },
      page: '5–31',
    });
    expect(imprint(article)).toBe('Terezínské listy, 12, 3, 1984, 5–31');
  });

  it('leaves no stray comma or colon where parts are missing or empty', () => {
    expect(imprint(aSource({ publisher: 'Nakladatel', page: '' }))).toBe('Nakladatel');
    expect(imprint(aSource())).toBe('');
  });
});

describe('sourceNumbers', () => {
  const ids = (...names: string[]): SourceId[] => names as SourceId[];

  it('counts from 1 in the list under the text, in the order in which the text cites', () => {
    expect(sourceNumbers(ids('C', 'A'), ids('A', 'B', 'C'))).toBe('3, 1');
  });

  it('shows no number for a source that the list does not have', () => {
    expect(sourceNumbers(ids('X', 'B'), ids('A', 'B'))).toBe('2');
    expect(sourceNumbers(ids('X'), [])).toBe('');
  });
});
