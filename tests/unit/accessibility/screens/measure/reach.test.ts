import { describe, expect, it } from 'vitest';
import type { MeasuredTarget } from '../../../../accessibility/screens/measure/measure.ts';
import { bandTop, findOutOfReach } from '../../../../accessibility/screens/measure/reach.ts';

const standing = { name: 'standing', width: 1080, height: 1920, diagonalInches: 21.5 };
const lying = { name: 'lying', width: 3840, height: 2160, diagonalInches: 43 };
const low = { name: 'low', width: 1920, height: 1080, diagonalInches: 24 };

function aTargetAt(top: number, height = 60): MeasuredTarget {
  const box = { left: 0, top, right: 60, bottom: top + height };
  return { name: 'Map', box, whole: box, kind: 'button', capitalPx: 20 };
}

const judge = (target: MeasuredTarget): readonly string[] =>
  findOutOfReach({ targets: [target], texts: [] }, standing);

describe('bandTop', () => {
  it('leaves half of a panel that stands, and 400 mm of one that lies', () => {
    expect(bandTop(standing)).toBe(960);
    expect(bandTop(lying)).toBeCloseTo(2160 - 400 / ((43 * 25.4) / Math.hypot(3840, 2160)));
  });

  it('leaves all of a panel that is low enough', () => {
    expect(bandTop(low)).toBeLessThanOrEqual(0);
  });
});

describe('findOutOfReach', () => {
  it('names what begins above the band', () => {
    expect(judge(aTargetAt(958))).toEqual(['out of reach: “Map”']);
    expect(judge(aTargetAt(959))).toEqual([]);
  });

  it('leaves out what is scrolled away', () => {
    expect(judge(aTargetAt(100, 0))).toEqual([]);
  });
});
