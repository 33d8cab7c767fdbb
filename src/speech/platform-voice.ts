import { spokenRate } from '../../electron/contract/speech.ts';
import type { LanguageTag } from '../../content/schema/language.ts';
import { gainOf } from '../sound/loudness.ts';
import type { Part } from './part.ts';
import type { Said, Voice } from './voice.ts';

/** A voice of Windows or macOS, by Chromium. Only voices of this machine: a kiosk has no network, and would wait for one. */
export class PlatformVoice implements Voice {
  readonly #synthesis: SpeechSynthesis;
  readonly #volume: () => number;
  #stopSaying: () => void = () => {};

  constructor(synthesis: SpeechSynthesis, volume: () => number) {
    this.#synthesis = synthesis;
    this.#volume = volume;
  }

  say(piece: Part, wordsPerMinute: number): Promise<Said> {
    this.stop();
    const voice = localVoice(this.#synthesis, piece.language);
    if (!voice) return Promise.resolve('no-voice');
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = wordsPerMinute / spokenRate.plain;
    utterance.volume = Math.min(1, gainOf(this.#volume()));
    return new Promise((said) => {
      this.#stopSaying = () => said('stopped');
      utterance.onend = () => said('ended');
      utterance.onerror = () => said('failed');
      this.#synthesis.speak(utterance);
    });
  }

  stop(): void {
    this.#stopSaying();
    this.#synthesis.cancel();
  }

  pause(): void {
    this.#synthesis.pause();
  }

  resume(): void {
    this.#synthesis.resume();
  }
}

/** A voice of the same region, else of the same language; never of another one. */
export function localVoice(
  synthesis: Pick<SpeechSynthesis, 'getVoices'>,
  language: LanguageTag,
): SpeechSynthesisVoice | undefined {
  const [base = ''] = language.split('-');
  const voices = synthesis.getVoices().filter(({ localService }) => localService);
  return (
    voices.find(({ lang }) => lang.toLowerCase() === language.toLowerCase()) ??
    voices.find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === base)
  );
}
