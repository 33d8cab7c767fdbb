import { describe, expect, it } from 'vitest';
import { withoutTurns } from '../../../../electron/border/without-turns.ts';

const turns = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';

describe('an answer to the stage', () => {
  it('has no sign that turns words around, however deep it lies', () => {
    const answer = { ok: true, value: [{ title: `${turns}a`, body: [{ text: `b${turns}c` }], id: 7 }] };
    expect(withoutTurns(answer)).toEqual({
      ok: true,
      value: [{ title: 'a', body: [{ text: 'bc' }], id: 7 }],
    });
  });

  it('keeps letters of every direction, marks without reach, and no-break spaces', () => {
    const text = 'צעדות \u200fb\u200e \u00a0 ů';
    expect(withoutTurns(text)).toBe(text);
  });

  it('leaves bytes, and what is nothing, as they are', () => {
    const bytes = new Uint8Array([0xe2, 0x80, 0xae]);
    expect(withoutTurns({ bytes, nothing: null, missing: undefined })).toEqual({
      bytes,
      nothing: null,
      missing: undefined,
    });
    expect(withoutTurns({ bytes }).bytes).toBe(bytes);
  });
});
