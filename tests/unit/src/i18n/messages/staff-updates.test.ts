import { describe, expect, it } from 'vitest';
import { updateCodes } from '../../../../../electron/contract/update-codes.ts';
import { interfaceLanguages } from '../../../../../src/i18n/define.ts';
import { updateHappened } from '../../../../../src/i18n/messages/staff-happened.ts';
import { updateNext } from '../../../../../src/i18n/messages/staff-next.ts';
import { staffMessages } from '../../../../../src/i18n/messages/staff.ts';
import { translator } from '../../../../../src/i18n/translate.ts';

/** Hebrew letters have no capitals. */
const isSentence = /^[\p{Lu}\p{Lo}].*[.]$/u;
/** Words of the workshop, which mean nothing to who looks after visitors. */
const jargon = /\b(?:TUF|hash|SHA|JSON|ENOSPC|EIO|manifest|metadata|snapshot|root|schema|sqlite)\b/i;

describe.each(interfaceLanguages)('what staff read in %s when an update did not happen', (language) => {
  it.each(updateCodes)('says for %s what happened and what to do next, in plain sentences', (code) => {
    for (const message of [updateHappened[code], updateNext[code]]) {
      expect(message[language]).toMatch(isSentence);
      expect(message[language]).not.toMatch(jargon);
    }
    expect(updateHappened[code][language]).not.toBe(updateNext[code][language]);
  });

  it('says what is safe, with the number of the release that visitors see', () => {
    const say = translator(language);
    expect(say(staffMessages.safeShown, { release: 7 })).toContain('7');
    expect(say(staffMessages.safeNone)).toMatch(isSentence);
  });

  it('says what happened in words of its own for every code', () => {
    const sentences = updateCodes.map((code) => updateHappened[code][language]);
    expect(new Set(sentences).size).toBe(updateCodes.length);
  });
});
