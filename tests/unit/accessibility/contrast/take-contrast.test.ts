import { describe, expect, it } from 'vitest';
import type { LetterRun } from '../../../accessibility/contrast/letters.ts';
import { findFaint } from '../../../accessibility/contrast/take-contrast.ts';

const run: LetterRun = {
  text: 'Map',
  ...{ left: 0, top: 0, width: 10, height: 10 },
  colour: { red: 0, green: 0, blue: 0, alpha: 1 },
  isDrawn: false,
  theme: 'dark',
};
const judge = (contrast: number | undefined, overrides: Partial<LetterRun> = {}): readonly string[] =>
  findFaint([{ run: { ...run, ...overrides }, contrast }]);

describe('findFaint', () => {
  it('asks for 7:1 of texts, and for 4.5:1 of labels on drawings', () => {
    expect(judge(7)).toEqual([]);
    expect(judge(6)).toEqual(['6.0:1 instead of 7:1: “Map”']);
    expect(judge(4.5, { isDrawn: true })).toEqual([]);
    expect(judge(4, { isDrawn: true })).toHaveLength(1);
  });

  it('asks for 15:1 of everything in high contrast', () => {
    expect(judge(14, { theme: 'contrast', isDrawn: true })).toEqual(['14.0:1 instead of 15:1: “Map”']);
    expect(judge(15, { theme: 'contrast' })).toEqual([]);
  });

  it('names letters that another layer covers', () => {
    expect(judge(undefined)).toEqual(['lies under something: “Map”']);
  });
});
