import { describe, expect, it } from 'vitest';
import type { Box, MeasuredTarget, MeasuredText } from '../../../../accessibility/screens/measure/measure.ts';
import { findSizeProblems, type SizeStep } from '../../../../accessibility/screens/measure/millimetres.ts';

/** Four pixels to the millimetre. */
const mmPerPx = 0.25;

const aBox = (left: number, width: number, height = width): Box => ({
  left,
  top: 0,
  right: left + width,
  bottom: height,
});

function aTarget(box: Box, overrides: Partial<MeasuredTarget> = {}): MeasuredTarget {
  return { name: 'Map', box, whole: box, kind: 'button', capitalPx: 20, ...overrides };
}

const judge = (...targets: MeasuredTarget[]): readonly string[] =>
  findSizeProblems({ targets, texts: [] }, mmPerPx, 'medium');

function judgeText(kind: MeasuredText['kind'], capitalMm: number, size: SizeStep): readonly string[] {
  const text = { text: 'A', box: aBox(0, 40), block: 0, isCut: false, capitalPx: capitalMm / mmPerPx, kind };
  return findSizeProblems({ targets: [], texts: [text] }, mmPerPx, size);
}

describe('findSizeProblems', () => {
  it('asks of a button 15 mm in both directions', () => {
    expect(judge(aTarget(aBox(0, 60)))).toEqual([]);
    expect(judge(aTarget(aBox(0, 200, 48)))).toEqual(['too small, 12.0 mm, 48 px: “Map”']);
  });

  it('asks of a key 12.7 mm, and of a word in running text 44 pixels of height', () => {
    expect(judge(aTarget(aBox(0, 51), { kind: 'key' }))).toEqual([]);
    expect(judge(aTarget(aBox(0, 48), { kind: 'key' }))).toHaveLength(1);
    expect(judge(aTarget(aBox(0, 20, 44), { kind: 'link' }))).toEqual([]);
    expect(judge(aTarget(aBox(0, 90, 30), { kind: 'link' }))).toHaveLength(1);
  });

  it('judges the whole of a target that is scrolled half away', () => {
    expect(judge(aTarget(aBox(0, 60, 20), { whole: aBox(0, 60) }))).toEqual([]);
  });

  it('asks for 3 mm between two targets, but not between words of a sentence', () => {
    const [first, second] = [aBox(0, 60), aBox(64, 60)];
    expect(judge(aTarget(first), aTarget(second, { name: 'Search' }))).toEqual([
      'only 1.0 mm between “Map” and “Search”',
    ]);
    expect(judge(aTarget(first), aTarget(aBox(72, 60)))).toEqual([]);
    expect(judge(aTarget(first, { kind: 'link' }), aTarget(second, { kind: 'link' }))).toEqual([]);
  });

  it('asks for capitals of 4.8 mm in reading text, and of more at the largest step', () => {
    expect(judgeText('reading', 4.8, 'medium')).toEqual([]);
    expect(judgeText('reading', 4.7, 'medium')).toEqual(['capitals of 4.70 mm (reading): “A”']);
    expect(judgeText('reading', 4.8, 'largest')).toHaveLength(1);
    expect(judgeText('reading', 3.5, 'small')).toEqual([]);
  });

  it('lets labels have 3.5 mm at any step, and drawings 2.5', () => {
    expect(judgeText('print', 3.5, 'largest')).toEqual([]);
    expect(judgeText('print', 3.4, 'small')).toHaveLength(1);
    expect(judgeText('drawing', 2.5, 'largest')).toEqual([]);
  });

  it('asks for words of 4.8 mm on buttons, but not on the bar, on the map or on a mere symbol', () => {
    const small = { capitalPx: 16 };
    expect(judge(aTarget(aBox(0, 60), small))).toEqual(['words of 4.00 mm on “Map”']);
    expect(judge(aTarget(aBox(0, 60), { ...small, kind: 'bar' }))).toEqual([]);
    expect(judge(aTarget(aBox(0, 60), { ...small, kind: 'mark' }))).toEqual([]);
    expect(judge(aTarget(aBox(0, 60), { capitalPx: 0 }))).toEqual([]);
  });
});
