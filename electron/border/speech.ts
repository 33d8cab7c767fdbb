import type { LanguageTag } from '../../content/schema/language.ts';
import type { Answer } from '../contract/calls.ts';
import { fail, ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { parseNothing, parseSpoken } from './parsers.ts';

/** What the border asks of whoever reads aloud. */
export interface SpeechCalls {
  /** Whether a voice of this language is there; answered once that is known. */
  speaks(language: LanguageTag): Promise<boolean>;
  say(text: string, language: LanguageTag, wordsPerMinute: number): Promise<Answer<'speech:say'>>;
  stop(): void;
}

/** Reads nothing aloud: nothing can here, or nobody is to hear it. */
export const silence: SpeechCalls = {
  speaks: () => Promise.resolve(false),
  say: () => Promise.resolve(fail('no-voice')),
  stop() {},
};

export function handleSpeech(handle: Handle, speech: SpeechCalls, library: CurrentLibrary): void {
  handle('speech:languages', {
    parse: parseNothing,
    async run() {
      const tags =
        library()
          ?.exhibit.open()
          .languages.map(({ tag }) => tag) ?? [];
      const spoken = await Promise.all(tags.map((tag) => speech.speaks(tag)));
      return ok(tags.filter((_tag, index) => spoken[index]));
    },
  });
  handle('speech:say', {
    parse: parseSpoken,
    run: (text, language, wordsPerMinute) => speech.say(text, language, wordsPerMinute),
  });
  handle('speech:stop', { parse: parseNothing, run: () => ok(speech.stop()) });
}
