import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../../../build/exhibit/read/yaml-source.ts';
import { Report } from '../../../../../build/exhibit/problems.ts';
import { createSourceText } from '../../../../../build/exhibit/read/source-text.ts';

/** Line and column of a word of the field `text`. */
function placeOfWord(yaml: string, word: string): string {
  const scalar = parseYaml({ source: createSourceText('a.yaml', yaml) }, new Report())?.scalarText(['text']);
  const place = scalar?.placeAt(scalar.text.indexOf(word));
  return `${place?.line}:${place?.column}`;
}

describe('scalarOffsets', () => {
  it('finds a word in a folded text, also after an empty line', () => {
    expect(placeOfWord('text: >-\n  one two\n  three four\n\n  five six\n', 'four')).toBe('3:9');
    expect(placeOfWord('text: >-\n  one two\n  three four\n\n  five six\n', 'six')).toBe('5:8');
  });

  it('finds a word in a literal text', () => {
    expect(placeOfWord('text: |\n    one\n    two three\n', 'three')).toBe('3:9');
  });

  it('finds a word in a plain and in a quoted text', () => {
    expect(placeOfWord('text: one two\n', 'two')).toBe('1:11');
    expect(placeOfWord('text: "one two"\n', 'two')).toBe('1:12');
    expect(placeOfWord("text: 'it''s two'\n", 'two')).toBe('1:14');
  });

  it('takes an empty line in a folded text for the end of a paragraph', () => {
    const source = createSourceText('a.yaml', 'text: >-\n  one\n  two\n\n  three\n');
    expect(parseYaml({ source }, new Report())?.scalarText(['text'])?.text).toBe('one two\n\nthree');
  });
});
