import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../../../content/schema/language.ts';
import { maxSpokenLetters } from '../../../../electron/contract/speech.ts';
import type { Part } from '../../../../src/speech/part.ts';
import { Speaker } from '../../../../src/speech/speaker.svelte.ts';
import type { Said, Voice } from '../../../../src/speech/voice.ts';

const czech = 'cs' as LanguageTag;
const latin = 'la' as LanguageTag;
const inCzech = (text: string): Part => ({ text, language: czech });

/** A voice that says a piece when it is told to, and knows no Latin. */
class SlowVoice implements Voice {
  readonly log: string[] = [];
  #finish: (said: Said) => void = () => {};

  say({ text, language }: Part, wordsPerMinute: number): Promise<Said> {
    this.log.push(`${wordsPerMinute} ${text}`);
    if (language === latin) return Promise.resolve('no-voice');
    return new Promise((finish) => (this.#finish = finish));
  }

  async finish(said: Said = 'ended'): Promise<void> {
    this.#finish(said);
    await Promise.resolve();
    await Promise.resolve();
  }

  stop(): void {
    this.log.push('stop');
    this.#finish('stopped');
  }

  pause(): void {
    this.log.push('pause');
  }

  resume(): void {
    this.log.push('resume');
  }
}

function aSpeaker() {
  const voice = new SlowVoice();
  const ear = { rate: 165 };
  const speaker = new Speaker(voice, {
    wordsPerMinute: () => ear.rate,
    noVoice: () => inCzech('Není hlas.'),
  });
  return { voice, speaker, ear };
}

describe('Speaker', () => {
  it('says sentence after sentence, each at the speed of its time', async () => {
    const { voice, speaker, ear } = aSpeaker();
    const heard = speaker.say([inCzech('První věta. Druhá věta.')]);
    ear.rate = 100;
    await voice.finish();
    await voice.finish();
    expect(await heard).toBe(true);
    expect(voice.log).toEqual(['165 První věta.', '100 Druhá věta.']);
    expect(speaker.isTalking).toBe(false);
  });

  it('interrupts at once what is being said', async () => {
    const { voice, speaker } = aSpeaker();
    const first = speaker.say([inCzech('První věta. Druhá věta.')]);
    const second = speaker.say([inCzech('Něco jiného.')]);
    expect(await first).toBe(false);
    await voice.finish();
    expect(await second).toBe(true);
    expect(voice.log).toEqual(['165 První věta.', 'stop', '165 Něco jiného.']);
  });

  it('pauses, goes on, and repeats what was said last', async () => {
    const { voice, speaker } = aSpeaker();
    void speaker.say([inCzech('Věta.')]);
    speaker.pause();
    expect(speaker.isPaused).toBe(true);
    speaker.resume();
    expect(speaker.isPaused).toBe(false);
    await voice.finish();
    void speaker.repeat();
    expect(voice.log).toEqual(['165 Věta.', 'pause', 'resume', '165 Věta.']);
  });

  it('is not paused any more when something else is said', () => {
    const { speaker } = aSpeaker();
    void speaker.say([inCzech('Věta.')]);
    speaker.pause();
    void speaker.say([inCzech('Jiná.')]);
    expect(speaker.isPaused).toBe(false);
  });

  it('says once that a language has no voice, and then what has one', async () => {
    const { voice, speaker } = aSpeaker();
    void speaker.say([
      { text: 'Requiem', language: latin },
      { text: 'aeternam', language: latin },
      inCzech('Konec.'),
    ]);
    await expect.poll(() => voice.log.length).toBe(2);
    await voice.finish();
    await expect
      .poll(() => voice.log)
      .toEqual(['165 Requiem', '165 Není hlas.', '165 aeternam', '165 Konec.']);
  });

  it('goes on after a sentence that the voice could not say', async () => {
    const { voice, speaker } = aSpeaker();
    void speaker.say([inCzech('První. Druhá.')]);
    await voice.finish('failed');
    expect(voice.log).toEqual(['165 První.', '165 Druhá.']);
  });

  it('gives the voice nothing longer than it takes', async () => {
    const { voice, speaker } = aSpeaker();
    void speaker.say([inCzech(`${'slovo '.repeat(150)}${'x'.repeat(700)}.`)]);
    for (let at = 0; at < 5; at++) await voice.finish();
    const lengths = voice.log.map((line) => line.slice('165 '.length).length);
    expect(lengths.length).toBeGreaterThan(2);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(maxSpokenLetters);
  });

  it('has nothing to repeat once it has forgotten', async () => {
    const { voice, speaker } = aSpeaker();
    void speaker.say([inCzech('Věta.')]);
    speaker.forget();
    await speaker.repeat();
    expect(voice.log).toEqual(['165 Věta.', 'stop']);
  });
});
