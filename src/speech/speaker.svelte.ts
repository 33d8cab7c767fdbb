import type { Part } from './part.ts';
import { piecesOf } from './pieces.ts';
import type { Said, Voice } from './voice.ts';

/** One thing to say: the words of a button, or a paragraph. */
export type Words = readonly Part[];

/** Who listens. Asked anew with every sentence. */
export interface Ear {
  /** The speed that the visitor likes. */
  wordsPerMinute(): number;
  /** What is said in the place of words that nothing here can say. */
  noVoice(): Part;
}

/** Says one thing at a time. Whatever is new interrupts what is old; nothing waits in a queue for an ear that has moved on. */
export class Speaker {
  readonly #voice: Voice;
  readonly #ear: Ear;
  #isTalking = $state(false);
  #isPaused = $state(false);
  #last: Words = [];
  /** What sounds now: the voice, or a recording. */
  #sounding: Pick<Voice, 'stop' | 'pause' | 'resume'>;
  #latest = 0;

  constructor(voice: Voice, ear: Ear) {
    this.#voice = voice;
    this.#sounding = voice;
    this.#ear = ear;
  }

  /** true while something is said, also while it is paused. */
  get isTalking(): boolean {
    return this.#isTalking;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** Says something instead of what is being said. Answers true when it has been heard to its end. */
  async say(words: Words): Promise<boolean> {
    this.#last = words;
    return this.#talk(this.#voice, (isWanted) => this.#sayAll(words.flatMap(piecesOf), isWanted));
  }

  /** Lets a recording be heard instead of what is being said. Answers true when it has been heard to its end. */
  async play(
    output: Pick<Voice, 'stop' | 'pause' | 'resume'>,
    recording: () => Promise<Said>,
  ): Promise<boolean> {
    return this.#talk(output, async () => (await recording()) === 'ended');
  }

  /** Says once more what was said last. */
  repeat(): Promise<boolean> {
    return this.say(this.#last);
  }

  /** Silence, at once. */
  stop(): void {
    this.#latest++;
    if (!this.#isTalking) return;
    this.#isTalking = false;
    this.#isPaused = false;
    this.#sounding.stop();
  }

  pause(): void {
    if (!this.#isTalking) return;
    this.#isPaused = true;
    this.#sounding.pause();
  }

  resume(): void {
    this.#isPaused = false;
    this.#sounding.resume();
  }

  /** Forgets what was said last, too. */
  forget(): void {
    this.stop();
    this.#last = [];
  }

  async #talk(
    sounding: Pick<Voice, 'stop' | 'pause' | 'resume'>,
    talk: (isWanted: () => boolean) => Promise<boolean>,
  ): Promise<boolean> {
    this.stop();
    const request = ++this.#latest;
    this.#sounding = sounding;
    this.#isTalking = true;
    const isHeard = await talk(() => request === this.#latest);
    if (request !== this.#latest) return false;
    this.#isTalking = false;
    return isHeard;
  }

  async #sayAll(pieces: Words, isWanted: () => boolean): Promise<boolean> {
    let isExcused = false;
    for (const [index, piece] of pieces.entries()) {
      const said = await this.#voice.say(piece, this.#ear.wordsPerMinute(), pieces[index + 1]);
      if (!isWanted()) return false;
      // Said once, in a language that has a voice; the wrong voice would say what nobody understands.
      if (said !== 'no-voice' || isExcused) continue;
      isExcused = true;
      await this.#voice.say(this.#ear.noVoice(), this.#ear.wordsPerMinute());
      if (!isWanted()) return false;
    }
    return true;
  }
}
