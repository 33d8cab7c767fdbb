import { describe, expect, it } from 'vitest';
import { clipped, isInView, nearestThatWay } from '../../../../src/keypad/boxes.ts';

const box = (left: number, top: number, width = 100, height = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the nearest thing up or down', () => {
  it('is in the nearest row, and there what stands closest', () => {
    const row = [box(0, 100), box(120, 104), box(240, 100)];
    expect(nearestThatWay(box(130, 0), [...row, box(130, 200)], 'down')).toBe(1);
    expect(nearestThatWay(box(300, 200), row, 'up')).toBe(2);
  });

  it('may stand far to the side where its row is the nearest', () => {
    expect(nearestThatWay(box(0, 0), [box(900, 100), box(0, 300)], 'down')).toBe(0);
  });

  it('is nothing where nothing lies that way', () => {
    expect(nearestThatWay(box(0, 100), [box(0, 0), box(120, 100)], 'down')).toBeUndefined();
    expect(nearestThatWay(box(0, 0), [], 'up')).toBeUndefined();
  });

  it('takes borders that reach over a little for one above the other', () => {
    expect(nearestThatWay(box(0, 0), [box(0, 38)], 'down')).toBe(0);
  });
});

describe('a view onto a text', () => {
  const view = box(0, 100, 500, 400);

  it('shows a box by half, or is half filled by it', () => {
    expect(isInView(box(0, 80), view)).toBe(true);
    expect(isInView(box(0, 75), view)).toBe(false);
    expect(isInView(box(0, -1000, 500, 3000), view)).toBe(true);
  });

  it('leaves of a box that is out of it the edge that is nearest', () => {
    expect(clipped(box(0, -500), view)).toMatchObject({ top: 100, bottom: 100 });
    expect(clipped(box(0, 900), view)).toMatchObject({ top: 500, bottom: 500 });
    expect(clipped(box(0, 480), view)).toMatchObject({ top: 480, bottom: 500 });
  });
});
