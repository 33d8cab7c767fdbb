import { describe, expect, it } from 'vitest';
import { anyWordExpression, searchExpressions } from '../../../../../electron/release/search/expressions.ts';
import { spellings } from '../../../../../electron/release/search/words.ts';

describe('searchExpressions', () => {
  it('goes from the whole word to its stem, and never below four letters', () => {
    expect(searchExpressions('Praha')).toEqual(['("praha"*)', '("prah"*)']);
  });

  it('leaves short words as they are', () => {
    expect(searchExpressions('krok')).toEqual(['("krok"*)']);
  });

  it('leaves out single letters, which are prepositions', () => {
    expect(searchExpressions('v Praze')[0]).toBe('("praze"*)');
  });

  it('keeps nothing but letters and digits', () => {
    expect(searchExpressions('"a b" NEAR/2 (1945)')[0]).toBe('("near"*) AND ("1945"*)');
  });
});

describe('anyWordExpression', () => {
  it('exists only where there is more than one word', () => {
    expect(anyWordExpression('praha')).toBeUndefined();
    expect(anyWordExpression('praha brno')).toBe('("praha"*) OR ("brno"*)');
  });
});

describe('spellings', () => {
  it('tries letters that Unicode does not take apart', () => {
    expect(spellings('lodz')).toEqual(['lodz', 'łodz']);
    expect(spellings('strasse')).toContain('straße');
    expect(spellings('weiße')).toContain('weisse');
  });

  it('stops at eight spellings of the plain word', () => {
    expect(spellings('llllll').length).toBe(8);
  });
});
