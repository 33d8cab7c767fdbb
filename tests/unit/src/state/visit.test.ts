import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../../../content/schema/language.ts';
import { commonMessages } from '../../../../src/i18n/messages/common.ts';
import { Display } from '../../../../src/state/display.svelte.ts';
import { Visit } from '../../../../src/state/visit.svelte.ts';

const czech = 'cs' as LanguageTag;
const polish = 'pl' as LanguageTag;

describe('Visit', () => {
  it('goes from idle over the choice of a language to reading', () => {
    const visit = new Visit(czech);
    expect(visit.phase).toBe('idle');
    visit.begin();
    expect(visit.phase).toBe('choosing');
    visit.chooseLanguage(polish);
    expect(visit.phase).toBe('reading');
    expect(visit.say(commonMessages.back)).toBe('Wstecz');
  });

  it('does not throw a reading visitor back to the choice of a language when begin comes twice', () => {
    const visit = new Visit(czech);
    visit.begin();
    visit.chooseLanguage(polish);
    visit.begin();
    expect(visit.phase).toBe('reading');
  });

  it('counts the warning down to nought and no further', () => {
    const visit = new Visit(czech);
    visit.secondsLeft = 2;
    for (let seconds = 0; seconds < 4; seconds++) visit.tick();
    expect(visit.secondsLeft).toBe(0);
  });

  it('counts nothing while there is no warning', () => {
    const visit = new Visit(czech);
    visit.tick();
    expect(visit.secondsLeft).toBeUndefined();
  });

  it('forgets everything on reset', () => {
    const visit = new Visit(czech);
    visit.begin();
    visit.chooseLanguage(polish);
    visit.secondsLeft = 5;
    visit.hasSeenWarning = true;
    visit.usesKeys = true;
    visit.reset();
    const { phase, language, secondsLeft, hasSeenWarning, usesKeys } = visit;
    expect({ phase, language, secondsLeft, hasSeenWarning, usesKeys }).toEqual({
      phase: 'idle',
      language: 'cs',
      secondsLeft: undefined,
      hasSeenWarning: false,
      usesKeys: false,
    });
  });
});

describe('Display', () => {
  it('forgets everything that a visitor has set on reset', () => {
    const settings = ({
      textSize,
      theme,
      isMotionReduced,
      isReachMode,
      isEasy,
      isSpeaking,
      volume,
      speechRate,
    }: Display): object => ({
      ...{ textSize, theme, isMotionReduced, isReachMode, isEasy, isSpeaking, volume, speechRate },
    });
    const display = new Display();
    display.textSize = 'largest';
    display.theme = 'light';
    display.isMotionReduced = true;
    display.isReachMode = true;
    display.isEasy = true;
    display.isSpeaking = true;
    display.changeVolume(3);
    display.changeSpeechRate(-1);
    display.reset();
    expect(settings(display)).toEqual(settings(new Display()));
  });
});
