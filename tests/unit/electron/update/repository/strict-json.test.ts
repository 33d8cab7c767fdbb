import { describe, expect, it } from 'vitest';
import { maxJsonDepth } from '../../../../../electron/update/limits.ts';
import { parseStrictJson, StrictJsonError } from '../../../../../electron/update/repository/strict-json.ts';

const limits = { maxMembers: 3, maxItems: 3 };
const parse = (text: string | Uint8Array) => parseStrictJson(Buffer.from(text), limits);
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('parseStrictJson', () => {
  it.each([
    ['{"a":{"b":[1,-2,0]},"c":"č \\u017e \\ud83d\\ude00","d":null}'],
    [' [ true , false , "" ] \r\n\t'],
    ['"text"'],
    ['9007199254740991'],
    ['{"constructor":1,"toString":2}'],
    ['{"a:b":"{\\"[","c":"\\\\"}'],
    [nested(maxJsonDepth)],
    ['{"a":[1,2,3],"b":[1,2,3],"c":{"a":1}}'],
  ])('reads what JSON.parse reads: %s', (text) => {
    expect(parse(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['a fraction', '1.0'],
    ['an exponent', '1e3'],
    ['minus zero', '-0'],
    ['a leading zero', '01'],
    ['a plus sign', '+1'],
    ['a number that is not exact', '9007199254740992'],
    ['NaN', 'NaN'],
    ['a name twice', '{"a":1,"a":2}'],
    ['a name twice in another spelling', '{"a":1,"\\u0061":2}'],
    ['__proto__', '{"__proto__":1}'],
    ['one level too many', nested(maxJsonDepth + 1)],
    ['one member too many', '{"a":1,"b":2,"c":3,"d":4}'],
    ['one item too many', '[1,2,3,4]'],
    ['half a character', '"\\udc00"'],
    ['a bare line break in a text', '"\n"'],
    ['an unknown escape', '"\\x41"'],
    ['single quotes', "{'a':1}"],
    ['a comment', '1/**/'],
    ['two values', '1 2'],
    ['a colon too many', '{"a"::1}'],
    ['a bracket of the other kind', '[1}'],
    ['a byte order mark', '\ufeff1'],
    ['a space that is none', '\u00a01'],
  ])('refuses %s', (_, text) => {
    expect(() => parse(text)).toThrow(StrictJsonError);
    expect(() => parse(text)).toThrow(expect.objectContaining({ isCutShort: false }));
  });

  it.each(['', '{', '[1,', '{"a":"b', '{"a":{"b":1}', '"\\', '{"a":1}\0\0'])(
    'tells a text that was cut short from one that is wrong: %j',
    (text) => {
      expect(() => parse(text)).toThrow(
        expect.objectContaining({ name: 'StrictJsonError', isCutShort: true }),
      );
    },
  );

  it('refuses bytes that are not UTF-8, so that two readers never read two things', () => {
    for (const bytes of [
      [0x22, 0xff, 0x22],
      [0x22, 0xc0, 0x80, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
    ]) {
      expect(() => parse(new Uint8Array(bytes))).toThrow(StrictJsonError);
    }
  });

  it('gives what an object holds no prototype of its own choosing', () => {
    expect(Object.getPrototypeOf(parse('{"constructor":{"prototype":1}}'))).toBe(Object.prototype);
  });
});
