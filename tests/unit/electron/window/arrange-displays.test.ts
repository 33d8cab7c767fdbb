import { describe, expect, it } from 'vitest';
import { arrangeDisplays, isSameRectangle } from '../../../../electron/window/arrange-displays.ts';

const upright = { x: 0, y: 0, width: 1080, height: 1920 };
const beside = { x: 1080, y: 0, width: 1920, height: 1080 };
const below = { x: 0, y: 1920, width: 800, height: 600 };

describe('arrangeDisplays', () => {
  it('puts the stage on the first display and covers all others', () => {
    const places = [
      { id: 7, bounds: beside },
      { id: 3, bounds: upright },
      { id: 9, bounds: below },
    ];
    expect(arrangeDisplays(places, 3)).toEqual({ stage: upright, covers: [beside, below] });
  });

  it('covers nothing where there is one display', () => {
    expect(arrangeDisplays([{ id: 3, bounds: upright }], 3)).toEqual({ stage: upright, covers: [] });
  });

  it('never covers a mirror of the stage, not even a smaller one', () => {
    const places = [
      { id: 3, bounds: upright },
      { id: 4, bounds: upright },
      { id: 5, bounds: { x: 0, y: 0, width: 1024, height: 768 } },
    ];
    expect(arrangeDisplays(places, 3)?.covers).toEqual([]);
  });

  it('takes another display where the first one is not known, or has no size', () => {
    expect(arrangeDisplays([{ id: 7, bounds: beside }], 3)?.stage).toEqual(beside);
    const dark = { id: 3, bounds: { x: 0, y: 0, width: 0, height: 0 } };
    expect(arrangeDisplays([dark, { id: 7, bounds: beside }], 3)?.stage).toEqual(beside);
  });

  it('changes nothing while no display is plugged in', () => {
    expect(arrangeDisplays([], 3)).toBeUndefined();
  });
});

describe('isSameRectangle', () => {
  it('compares place and size', () => {
    expect(isSameRectangle(upright, { ...upright })).toBe(true);
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(isSameRectangle(upright, { ...upright, [side]: 5 })).toBe(false);
  });
});
