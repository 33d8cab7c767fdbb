import { describe, expect, it } from 'vitest';
import { looksOn, type Look } from '../../../accessibility/screens/looks.ts';
import { panels } from '../../../accessibility/screens/panels.ts';

const looks = panels.flatMap(looksOn);
const valuesOf = (name: keyof Look): ReadonlySet<unknown> => new Set(looks.map((look) => look[name]));
const names = ['screen', 'panel', 'language', 'textSize', 'theme'] as const;

describe('looksOn', () => {
  it('lets every two values of a look meet in the sample', () => {
    for (const [index, one] of names.entries())
      for (const other of names.slice(index + 1)) {
        const met = new Set(looks.map((look) => [look[one], look[other]].map(keyOf).join(' with ')));
        expect(met.size, `${one} and ${other}`).toBe(valuesOf(one).size * valuesOf(other).size);
      }
  });

  it('lowers every screen, in every language, theme and text size', () => {
    const lowered = looks.filter(({ isReach }) => isReach);
    for (const name of ['screen', 'language', 'textSize', 'theme'] as const)
      expect(new Set(lowered.map((look) => look[name])), name).toEqual(valuesOf(name));
  });
});

const keyOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : String(value);
