import { describe, expect, it } from 'vitest';
import { showName, showParagraphs } from '../../../../src/lib/foreign-text.ts';

describe('showName', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c\u001Bd', 'a b c d'],
    ['lines', 'first\r\nsecond\u2028third', 'first second third'],
    ['marks that turn the direction', '\u202Egpj.exe\u202C \u2066x\u2069', 'gpj.exe x'],
    ['signs of no width', 'mu\u200Bse\u200Dum\uFEFF', 'mu se um'],
    ['private and unassigned characters', 'a\uE000b\u{10FFFF}c', 'a b c'],
    ['many spaces', '   a      b   ', 'a b'],
  ])('shows %s as one space', (_, text, shown) => expect(showName(text)).toBe(shown));

  it('keeps the letters of every language', () => {
    expect(showName('Muzeum Osvětim – Żółć, מוזיאון 博物館')).toBe('Muzeum Osvětim – Żółć, מוזיאון 博物館');
  });

  it('cuts what is too long, never inside a letter', () => {
    expect(showName('🕯'.repeat(50), 10)).toBe(`${'🕯'.repeat(9)}…`);
    expect(showName('x'.repeat(40))).toHaveLength(40);
  });
});

describe('showParagraphs', () => {
  it('keeps paragraphs apart and leaves out empty ones', () => {
    expect(showParagraphs('One.\n\n\u202ETwo.\r\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
    expect(showParagraphs('\n \u0000')).toEqual([]);
  });
});
