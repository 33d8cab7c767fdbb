import { describe, expect, it } from 'vitest';
import { safeText, withSafeTexts } from '../../../../electron/staff/safe-text.ts';

describe('safeText', () => {
  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\u200b=1', ' =1', '\r\n=1', '＝1'])(
    'never begins a formula: %j',
    (text) => {
      expect(safeText(text)).toMatch(/^'[=+\-@＝]/);
    },
  );

  it.each([
    ['a sign that turns the direction', 'release \u202e7', 'release 7'],
    ['a line end', 'one\ntwo', 'one two'],
    ['an invisible letter', 'exhi\u200bbit', 'exhibit'],
    ['half of a sign', 'a\ud800b', 'ab'],
    ['the end of a string', 'a\u0000b', 'a b'],
  ])('takes out %s', (_what, text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  it('lets what people write be', () => {
    const text = 'Sál 2 – „vlevo“, 1944–1945: 3 = 3';
    expect(safeText(text)).toBe(text);
  });
});

describe('withSafeTexts', () => {
  it('reaches every text of a value, and nothing else', () => {
    const value = { list: [{ label: '=1' }, 5, true, null], titles: { cs: '@x' }, none: undefined };
    expect(withSafeTexts(value)).toEqual({
      list: [{ label: "'=1" }, 5, true, null],
      titles: { cs: "'@x" },
      none: undefined,
    });
  });

  it('makes no prototype of a field that is called so', () => {
    const hostile = JSON.parse('{"__proto__":{"isAdmin":true}}') as object;
    expect(withSafeTexts(hostile)).not.toHaveProperty('isAdmin');
  });
});
