import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../../src/keypad/scanner.ts';

describe('groups for somebody with one switch', () => {
  it('hold everything once, in order', () => {
    for (const count of [0, 1, 2, 7, 40, 101]) {
      const choices = Array.from({ length: count }, (_, index) => index);
      expect(groupsOf(choices).flat()).toEqual(choices);
    }
  });

  it('lead to any of forty things in at most thirteen or fourteen steps', () => {
    const groups = groupsOf(Array.from({ length: 40 }, (_, index) => index));
    expect(groups.length + Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(14);
  });
});
