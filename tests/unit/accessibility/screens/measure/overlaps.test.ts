import { describe, expect, it } from 'vitest';
import type { MeasuredText } from '../../../../accessibility/screens/measure/measure.ts';
import { findWordProblems } from '../../../../accessibility/screens/measure/overlaps.ts';

let blocks = 0;

/** A line of letters 30 px high, whose capitals are 20 px. */
function aText(text: string, top: number, overrides: Partial<MeasuredText> = {}): MeasuredText {
  const box = { left: 0, top, right: 100, bottom: top + 30 };
  return { text, box, block: (blocks += 1), isCut: false, capitalPx: 20, kind: 'print', ...overrides };
}

const judge = (...texts: MeasuredText[]): readonly string[] => findWordProblems({ targets: [], texts });

describe('findWordProblems', () => {
  it('names words that lie on others', () => {
    expect(judge(aText('one', 0), aText('two', 10))).toEqual(['“one” lies on “two”']);
  });

  it('lets boxes of letters touch, which are higher than the letters', () => {
    expect(judge(aText('one', 0), aText('two', 20))).toEqual([]);
  });

  it('lets pieces of one paragraph and labels of a drawing lie on each other', () => {
    expect(judge(aText('one', 0, { block: 7 }), aText('two', 10, { block: 7 }))).toEqual([]);
    expect(judge(aText('one', 0), aText('two', 10, { kind: 'drawing' }))).toEqual([]);
  });

  it('leaves out what is scrolled away', () => {
    const gone = { left: 0, top: 90, right: 100, bottom: 40 };
    expect(judge(aText('one', 0), aText('two', 10, { box: gone, isCut: true }))).toEqual([]);
  });

  it('names words that an edge cuts', () => {
    expect(judge(aText('one', 0, { isCut: true }))).toEqual(['an edge cuts “one”']);
  });
});
