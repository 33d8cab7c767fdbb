import { describe, expect, it } from 'vitest';
import { bindSpaces, typeset } from '../../../../content/schema/typography.ts';

/** Shows no-break spaces as `_`. */
const bound = (text: string, language: string): string =>
  bindSpaces(text, language).replaceAll('\u00A0', '_');

describe('bindSpaces', () => {
  it('binds Czech words of one letter to the next word, also several in a row and capitals', () => {
    expect(bound('Vlak z Osvětimi a z Gliwic jel k frontě. V lednu i v únoru.', 'cs')).toBe(
      'Vlak z_Osvětimi a_z_Gliwic jel k_frontě. V_lednu i_v_únoru.',
    );
    expect(bound('A u „v zimě“ (o hladu)', 'cs')).toBe('A_u_„v_zimě“ (o_hladu)');
  });

  it('binds Polish words of one letter, and leaves those of other languages alone', () => {
    expect(bound('Szli w śniegu i o głodzie, a z nimi dzieci.', 'pl')).toBe(
      'Szli w_śniegu i_o_głodzie, a_z_nimi dzieci.',
    );
    expect(bound('I saw a train', 'en')).toBe('I saw a train');
    expect(bound('A k tomu', 'de')).toBe('A k tomu');
  });

  it('leaves letters inside words and after an abbreviation alone', () => {
    expect(bound('Praha hala', 'cs')).toBe('Praha hala');
    expect(bound('J. A. Komenský', 'cs')).toBe('J. A. Komenský');
  });

  it('binds a number to its unit', () => {
    expect(bound('asi 63 km při −20 °C, 5 % a 12 kmenů', 'cs')).toBe('asi 63_km při −20_°C, 5_% a_12 kmenů');
    expect(bound('63 km at 20 °C, 4 men', 'en')).toBe('63_km at 20_°C, 4 men');
  });

  it('binds a day to its month in each language', () => {
    expect(bound('18. ledna 1945', 'cs')).toBe('18._ledna 1945');
    expect(bound('18. 1. 1945', 'cs')).toBe('18._1._1945');
    expect(bound('18 stycznia 1945', 'pl')).toBe('18_stycznia 1945');
    expect(bound('18. Januar 1945', 'de')).toBe('18._Januar 1945');
    expect(bound('18 January, January 18', 'en')).toBe('18_January, January_18');
  });

  it('binds a number to its unit and a day to its month in Hebrew', () => {
    expect(bound('כ־63 ק״מ, 18 בינואר 1945', 'he')).toBe('כ־63_ק״מ, 18_בינואר 1945');
  });

  it('leaves Hebrew prefixes, the maqaf and the gershayim as they are', () => {
    const text = 'ה־18 בחודש, ב־Birkenau ובצה״ל, אל מחנה ב׳ ו־3,000 איש';
    expect(bound(text, 'he')).toBe(text);
  });

  it('binds the groups of a number where the language parts them by spaces', () => {
    expect(bound('56 000 lidí', 'cs')).toBe('56_000 lidí');
    expect(bound('1 234 567 osób', 'pl')).toBe('1_234_567 osób');
  });

  it('keeps the length of the text, so that every offset stays', () => {
    const text = 'v 5 km a k 18. lednu 56 000';
    expect(bindSpaces(text, 'cs')).toHaveLength(text.length);
  });
});

describe('typeset', () => {
  it('leaves one space between words and none at the ends, and keeps no-break spaces', () => {
    expect(typeset('  dva  \n slova\u00A0 ', 'en')).toBe('dva slova\u00A0');
  });
});
