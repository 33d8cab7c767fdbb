import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../../build/exhibit/markdown/parse-markdown.ts';
import { Report, formatProblem } from '../../../../../build/exhibit/problems.ts';
import { createSourceText } from '../../../../../build/exhibit/read/source-text.ts';

function parse(text: string) {
  const report = new Report();
  const markdown = parseMarkdown(createSourceText('a.md', text), report);
  return { ...markdown, problems: report.problems.map(formatProblem) };
}

describe('parseMarkdown', () => {
  it('reads paragraphs, headings, lists, emphasis, links, citations and other languages', () => {
    const { blocks, problems } = parse(
      '## Head\n\nTo [Kutno](place:kutno), *Night*, **so** :lang[Marsch]{tag=de}. [@A; @B]\n\n1. one\n2. two\n',
    );
    expect(problems).toEqual([]);
    expect(blocks).toEqual([
      { type: 'heading', children: [{ type: 'text', text: 'Head' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'To ' },
          { type: 'entry', kind: 'place', id: 'kutno', children: [{ type: 'text', text: 'Kutno' }] },
          { type: 'text', text: ', ' },
          { type: 'emphasis', children: [{ type: 'text', text: 'Night' }] },
          { type: 'text', text: ', ' },
          { type: 'strong', children: [{ type: 'text', text: 'so' }] },
          { type: 'text', text: ' ' },
          { type: 'language', tag: 'de', children: [{ type: 'text', text: 'Marsch' }] },
          { type: 'text', text: '.' },
          { type: 'cite', sources: ['A', 'B'] },
        ],
      },
      {
        type: 'list',
        isOrdered: true,
        items: [[{ type: 'text', text: 'one' }], [{ type: 'text', text: 'two' }]],
      },
    ]);
  });

  it('reads figures, media and deeper parts that stand on lines of their own', () => {
    const { blocks, problems } = parse(
      '::figure{#dead}\n\n:::deeper[What happened]\nText.\n\n::media{#map}\n:::\n',
    );
    expect(problems).toEqual([]);
    expect(blocks).toEqual([
      { type: 'figure', id: 'dead' },
      {
        type: 'deeper',
        label: 'What happened',
        children: [
          { type: 'paragraph', children: [{ type: 'text', text: 'Text.' }] },
          { type: 'media', id: 'map' },
        ],
      },
    ]);
  });

  it('names what the text mentions in order, with places', () => {
    const { mentions } = parse('One [a](term:a).\n[@S] [b](person:b)\n');
    expect(mentions.map(({ kind, id, place }) => `${kind}:${id}@${place.line}:${place.column}`)).toEqual([
      'term:a@1:5',
      'source:S@2:2',
      'person:b@2:6',
    ]);
  });

  it('takes a time of day for text', () => {
    expect(parse('At 12:30 o’clock').blocks).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'At 12:30 o’clock' }] },
    ]);
  });

  it.each([
    ['raw HTML', 'a\n<b>x</b>', 'a.md:2:1: raw HTML is not allowed; '],
    ['a block of HTML', 'a\n\n<div>x</div>', 'a.md:3:1: raw HTML is not allowed; '],
    ['an HTML comment', '<!-- x -->', 'a.md:1:1: raw HTML is not allowed; '],
    ['an image', '![x](y.png)', 'a.md:1:1: an image cannot stand in the text; '],
    ['a link to the web', 'see [x](https://example.org)', 'a.md:1:5: a link out of the exhibit: '],
    ['a bare link to the web', '<https://example.org>', 'a.md:1:1: a link out of the exhibit: '],
    ['a link by reference', '[x][y]\n\n[y]: /z', 'a.md:1:1: a link out of the exhibit: '],
    [
      'an unknown kind',
      '[x](plase:kutno)',
      'a.md:1:1: "plase" is not a kind of entry; write "place:kutno"; ',
    ],
    ['code', 'a `b`', 'a.md:1:3: code '],
    ['indented code', 'a\n\n    b', 'a.md:3:1: code '],
    ['a table', 'a\n\n| a | b |\n|---|---|\n', 'a.md:3:1: a table has no place here; '],
    ['a quotation', '> a', 'a.md:1:1: a block quotation has no place here; retell it in your own words'],
    ['a heading of the first level', '# a', 'a.md:1:1: only headings of the second level exist; '],
    ['a line across the text', 'a\n\n***\n', 'a.md:3:1: a line across the text has no place here; '],
    ['a forced line break', 'a  \nb', 'a.md:1:2: a forced line break has no place here; '],
    ['a list inside a list', '- a\n  - b', 'a.md:2:3: an item of a list is one paragraph; '],
    [
      'a figure inside a paragraph',
      'See ::figure{#x} here',
      'a.md:1:1: a figure, media or deeper part stands inside',
    ],
    ['a figure without an id', '::figure{x}', 'a.md:1:1: there is no such line; '],
    ['an unknown part', ':::note[x]\na\n:::', 'a.md:1:1: there is no such part; '],
    ['a deeper part without a label', ':::deeper\na\n:::', 'a.md:1:1: there is no such part; '],
    ['a deeper part that is never closed', ':::deeper[x]\na', 'a.md:1:1: this part is never closed; '],
    [
      'a deeper part in another',
      '::::deeper[x]\n:::deeper[y]\na\n:::\n::::',
      'a.md:2:1: there is no such part; ',
    ],
    ['a mark of its own', ':b[x]', 'a.md:1:1: there is no such mark in running text; '],
    ['a language that is none', ':lang[x]{tag=german}', 'a.md:1:1: there is no such mark in running text; '],
    ['a link with a space in it', '[x] (place:kutno)', 'a.md:1:1: a link is broken; '],
    ['a citation with a page', 'a [@A, p. 5]', 'a.md:1:4: "@A, p. 5" is not a citation; '],
    ['two sources without a semicolon', '[@A @B]', 'a.md:1:2: "@A @B" is not a citation; '],
  ])('refuses %s, at its place', (_, text, problem) => {
    const { problems } = parse(text);
    expect(problems[0]?.slice(0, problem.length)).toBe(problem);
  });
});
