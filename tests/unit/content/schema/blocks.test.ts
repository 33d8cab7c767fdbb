import { describe, expect, it } from 'vitest';
import { parseBlocks, plainText } from '../../../../content/schema/blocks.ts';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

describe('parseBlocks', () => {
  it('refuses a block that it does not know, so that nothing unknown reaches the stage', () => {
    expect(() => parseBlocks(JSON.stringify([{ type: 'html', html: '<b>' }]))).toThrow();
    expect(() => parseBlocks(JSON.stringify([{ ...paragraph('a'), style: 'x' }]))).toThrow();
  });

  it('refuses a link whose id could be a path', () => {
    const link = { type: 'entry', kind: 'place', id: '../x', children: [] };
    expect(() => parseBlocks(JSON.stringify([{ type: 'paragraph', children: [link] }]))).toThrow();
  });
});

describe('plainText', () => {
  it('keeps the words and leaves out citations, figures and media', () => {
    const blocks = parseBlocks(
      JSON.stringify([
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'One.' },
            { type: 'cite', sources: ['A'] },
          ],
        },
        { type: 'figure', id: 'x' },
        {
          type: 'list',
          isOrdered: false,
          items: [[{ type: 'text', text: 'two' }], [{ type: 'text', text: 'three' }]],
        },
        { type: 'deeper', label: 'More', children: [paragraph('Four.')] },
      ]),
    );
    expect(plainText(blocks)).toBe('One.\ntwo\nthree\nMore\nFour.');
  });
});
