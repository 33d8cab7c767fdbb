import { describe, expect, it } from 'vitest';
import { sidesOfNames, type NamedPoint } from '../../../../../src/screens/idle/name-sides.ts';

const space = { left: 0, right: 1000, linePx: 20 };
const point = (id: string, x: number, y: number, widthPx = 60): NamedPoint => ({ id, x, y, widthPx });
const sides = (...points: readonly NamedPoint[]) => Object.fromEntries(sidesOfNames(points, space));

describe('names on the map of the idle loop', () => {
  it('stand behind their points, where there is room', () => {
    expect(sides(point('a', 100, 100), point('b', 500, 100))).toEqual({ a: 'after', b: 'after' });
  });

  it('never run out of the clear part of the screen', () => {
    expect(sides(point('a', 980, 100))).toEqual({ a: 'before' });
  });

  it('stand behind their points as long as their width has room there', () => {
    expect(sides(point('a', 700, 100, 284))).toEqual({ a: 'after' });
    expect(sides(point('a', 700, 100, 285))).toEqual({ a: 'before' });
  });

  it('cover neither the name of a neighbour nor its point', () => {
    expect(sides(point('kutno', 400, 100), point('warsaw', 450, 105))).toEqual({
      kutno: 'before',
      warsaw: 'after',
    });
    expect(sides(point('kutno', 900, 100), point('warsaw', 960, 100))).toEqual({
      kutno: 'before',
      warsaw: 'above',
    });
    expect(sides(point('kutno', 900, 100), point('warsaw', 990, 100))).toEqual({
      kutno: 'after',
      warsaw: 'above-before',
    });
  });
});
