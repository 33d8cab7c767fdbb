import type { KioskApi } from '../../electron/contract/api.ts';
import type { Output } from '../sound/output.ts';
import type { Part } from './part.ts';
import type { Said, Voice } from './voice.ts';

type Answer = ReturnType<KioskApi['sayText']>;

/** A voice whose sounds the shell makes and the stage plays. */
export class ShellVoice implements Voice {
  readonly #kiosk: Pick<KioskApi, 'sayText' | 'stopSpeech'>;
  readonly #output: Output;
  #prepared: { readonly key: string; readonly answer: Answer } | undefined;
  #latest = 0;

  constructor(kiosk: Pick<KioskApi, 'sayText' | 'stopSpeech'>, output: Output) {
    this.#kiosk = kiosk;
    this.#output = output;
  }

  async say(piece: Part, wordsPerMinute: number, next?: Part): Promise<Said> {
    const request = ++this.#latest;
    const answer = await this.#ask(piece, wordsPerMinute);
    // Somebody pressed a key while the shell was at work.
    if (request !== this.#latest) return 'stopped';
    if (!answer.ok) return answer.code === 'no-voice' || answer.code === 'stopped' ? answer.code : 'failed';
    // Not before this one is here: the shell says one text at a time, and ends the one before.
    if (next) this.#prepare(next, wordsPerMinute);
    return this.#play(answer.value);
  }

  stop(): void {
    this.#latest++;
    this.#prepared = undefined;
    this.#output.stop();
    void this.#kiosk.stopSpeech();
  }

  pause(): void {
    this.#output.pause();
  }

  resume(): void {
    this.#output.resume();
  }

  #prepare(piece: Part, wordsPerMinute: number): void {
    const key = keyOf(piece, wordsPerMinute);
    this.#prepared = { key, answer: this.#kiosk.sayText(piece.text, piece.language, wordsPerMinute) };
  }

  async #play(wav: Uint8Array): Promise<Said> {
    try {
      return await this.#output.play(wav);
    } catch {
      // No sound can be made of it, or no device is there; what comes next is tried all the same.
      return 'failed';
    }
  }

  #ask(piece: Part, wordsPerMinute: number): Answer {
    const prepared = this.#prepared;
    this.#prepared = undefined;
    if (prepared?.key === keyOf(piece, wordsPerMinute)) return prepared.answer;
    return this.#kiosk.sayText(piece.text, piece.language, wordsPerMinute);
  }
}

function keyOf({ text, language }: Part, wordsPerMinute: number): string {
  return `${language} ${wordsPerMinute} ${text}`;
}
