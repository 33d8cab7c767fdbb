import { describe, expect, it } from 'vitest';
import { Settled } from '../../../../../electron/update/drives/settled.ts';

/** Looks at keys, one string a look, and tells what each look decided. */
function lookAt(looks: readonly (readonly string[])[]): readonly string[] {
  const settled = new Settled<string>(2);
  return looks.map((keys) => {
    const { arrived, left } = settled.look(new Map(keys.map((key) => [key, key])));
    return [...arrived.map((key) => `+${key}`), ...left.map((key) => `-${key}`)].join(' ');
  });
}

describe('Settled', () => {
  it('says that a thing is there in the second look that sees it, once', () => {
    expect(lookAt([['a'], ['a'], ['a']])).toEqual(['', '+a', '']);
  });

  it('says that it has gone in the second look that misses it, once', () => {
    expect(lookAt([['a'], ['a'], [], [], []])).toEqual(['', '+a', '', '-a', '']);
  });

  it('says nothing of what was missed in one look only', () => {
    expect(lookAt([['a'], ['a'], [], ['a'], [], ['a']])).toEqual(['', '+a', '', '', '', '']);
  });

  it('says nothing of what never came to stay', () => {
    expect(lookAt([['a'], [], ['a'], [], ['a'], []])).toEqual(['', '', '', '', '', '']);
  });

  it('lets one that flickers not keep another one waiting', () => {
    expect(lookAt([['flickers', 'a'], ['a'], ['flickers', 'a'], ['a']])).toEqual(['', '+a', '', '']);
  });

  it('tells of a swap between two looks as one change', () => {
    expect(lookAt([['a'], ['a'], ['b'], ['b']])).toEqual(['', '+a', '', '+b -a']);
  });

  it('hands over the newest of what it has seen', () => {
    const settled = new Settled<number>(2);
    settled.look(new Map([['a', 1]]));
    expect(settled.look(new Map([['a', 2]])).arrived).toEqual([2]);
  });
});
