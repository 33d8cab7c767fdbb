import { describe, expect, it } from 'vitest';
import { placeLabels, type LabelWish } from '../../../../src/lib/labels.ts';

const aWish = (item: string, left: number, rank = 1): LabelWish<string> => ({
  item,
  left,
  top: 0,
  width: 100,
  height: 20,
  rank,
});

describe('placeLabels', () => {
  it('shows every label that has room', () => {
    expect([...placeLabels([aWish('Kutno', 0), aWish('Praha', 200)], 6)]).toEqual(['Kutno', 'Praha']);
  });

  it('prefers the label of smaller rank where two would cover each other', () => {
    expect([...placeLabels([aWish('Kutno', 0, 2), aWish('Warszawa', 50, 1)], 6)]).toEqual(['Warszawa']);
  });

  it('prefers the earlier of equal rank, so that labels do not flicker', () => {
    expect([...placeLabels([aWish('Kutno', 50), aWish('Praha', 0)], 6)]).toEqual(['Kutno']);
  });

  it('keeps the gap between labels', () => {
    expect(placeLabels([aWish('Kutno', 0), aWish('Praha', 105)], 6).size).toBe(1);
    expect(placeLabels([aWish('Kutno', 0), aWish('Praha', 106)], 6).size).toBe(2);
  });

  it('lets a label be shown whose only rival found no room itself', () => {
    const wishes = [aWish('first', 0, 1), aWish('second', 90, 2), aWish('third', 150, 3)];
    expect([...placeLabels(wishes, 0)]).toEqual(['first', 'third']);
  });

  it('leaves the order of its argument as it was', () => {
    const wishes = [aWish('b', 0, 2), aWish('a', 300, 1)];
    placeLabels(wishes, 6);
    expect(wishes.map(({ item }) => item)).toEqual(['b', 'a']);
  });
});
