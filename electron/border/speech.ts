import type { LanguageTag } from '../../content/schema/language.ts';
import type { Answer } from '../contract/calls.ts';
import { fail, ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { parseNothing, parseSpoken } from './parsers.ts';

/** What the border asks of whoever reads aloud. */
export interface SpeechCalls {
  speaks(language: LanguageTag): boolean;
  say(text: string, language: LanguageTag, wordsPerMinute: number): Promise<Answer<'speech:say'>>;
  stop(): void;
}

/** Reads nothing aloud: nothing can here, or nobody is to hear it. */
export const silence: SpeechCalls = {
  speaks: () => false,
  say: () => Promise.resolve(fail('no-voice')),
  stop() {},
};

export function handleSpeech(handle: Handle, speech: SpeechCalls, library: CurrentLibrary): void {
  handle('speech:languages', {
    parse: parseNothing,
    run() {
      const tags =
        library()
          ?.exhibit.open()
          .languages.map(({ tag }) => tag) ?? [];
      return ok(tags.filter((tag) => speech.speaks(tag)));
    },
  });
  handle('speech:say', {
    parse: parseSpoken,
    run: (text, language, wordsPerMinute) => speech.say(text, language, wordsPerMinute),
  });
  handle('speech:stop', { parse: parseNothing, run: () => ok(speech.stop()) });
}
