import { describe, expect, it } from 'vitest';
import { attemptsIn, sentenceOf, titlesIn } from '../../escape/titles.ts';

describe('the titles of the escape suite', () => {
  it('name one attempt or several', () => {
    expect(attemptsIn('23: opens no window')).toEqual([23]);
    expect(attemptsIn('5, 6: does not zoom')).toEqual([5, 6]);
    expect(sentenceOf('5, 6: does not zoom: never')).toBe('does not zoom: never');
  });

  it('name none where the number stands for something else', () => {
    expect(attemptsIn('10 fingers: no crash')).toEqual([]);
    expect(attemptsIn('refuses 23: nothing')).toEqual([]);
  });

  it('are read from the sources of tests, of tables of tests too', () => {
    const source = `
      it('23: opens no window', async () => {});
      it.each(Object.entries(attempts))('48: refuses to start %s', async () => {});
      it.each([
        ['a', 1],
      ])(
        "59: doesn't open", () => {});
      const other = at('23: 59');
    `;
    expect(titlesIn(source)).toEqual(['23: opens no window', '48: refuses to start %s', "59: doesn't open"]);
  });
});
