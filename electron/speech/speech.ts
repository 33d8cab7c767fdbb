import type { LanguageTag } from '../../content/schema/language.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import type { SpeechCode } from '../contract/speech.ts';
import type { Log } from '../log/log.ts';
import { closeWav } from './close-wav.ts';
import { maxListBytes, maxSoundBytes, synthesisTimeoutMs } from './limits.ts';
import { ProgramStoppedError, runProgram, type Running } from './run-program.ts';
import { plainSpokenText } from './spoken-text.ts';
import { parseVoices, voiceFor } from './voices.ts';

/** Speech by espeak-ng. One text at a time: a new one ends the one before, because a visitor hears one voice. */
export class Speech {
  readonly #programPath: string;
  readonly #voices: ReadonlySet<string>;
  readonly #log: Log;
  #running: Running | undefined;

  private constructor(programPath: string, voices: ReadonlySet<string>, log: Log) {
    this.#programPath = programPath;
    this.#voices = voices;
    this.#log = log;
  }

  /** Asks the program once which languages it speaks. Without a program, or an answer, there is no speech. */
  static async open(programPath: string | undefined, log: Log): Promise<Speech | undefined> {
    if (programPath === undefined) return undefined;
    try {
      const bounds = { maxBytes: maxListBytes, timeoutMs: synthesisTimeoutMs };
      const list = await runProgram(programPath, ['--voices'], '', bounds).output;
      return new Speech(programPath, parseVoices(list.toString('utf8')), log);
    } catch (cause) {
      log.error('nothing can be read aloud: the program for speech does not answer', cause);
      return undefined;
    }
  }

  /** true where a voice of this language is there. */
  speaks(language: LanguageTag): boolean {
    return voiceFor(language, this.#voices) !== undefined;
  }

  /**
   * Says a text: answers the bytes of a WAV.
   *
   * @param wordsPerMinute within `spokenRate` of the contract.
   */
  async say(
    text: string,
    language: LanguageTag,
    wordsPerMinute: number,
  ): Promise<Result<Uint8Array, SpeechCode>> {
    this.stop();
    const voice = voiceFor(language, this.#voices);
    if (voice === undefined) return fail('no-voice');
    const running = this.#start(plainSpokenText(text), voice, wordsPerMinute);
    this.#running = running;
    try {
      return ok(closeWav(await running.output));
    } catch (cause) {
      if (cause instanceof ProgramStoppedError) return fail('stopped');
      // Without the text: it may be what a visitor has typed.
      this.#log.error('a text was not read aloud', cause);
      return fail('failed');
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  /** Ends what is being worked on. Nothing where there is nothing. */
  stop(): void {
    this.#running?.stop();
    this.#running = undefined;
  }

  #start(text: string, voice: string, wordsPerMinute: number): Running {
    const args = ['--stdin', '--stdout', '-b', '1', '-v', voice, '-s', String(wordsPerMinute)];
    return runProgram(this.#programPath, args, text, {
      maxBytes: maxSoundBytes,
      timeoutMs: synthesisTimeoutMs,
    });
  }
}
