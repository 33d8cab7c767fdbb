import { frontOf } from '../keypad/focusables.ts';
import type { Output } from '../sound/output.ts';
import type { Visit } from '../state/visit.svelte.ts';
import { describe } from './describe.ts';
import { textOf } from './name.ts';
import type { Narrated } from './narration.ts';
import { giveFocus, placeOf } from './place.ts';
import { titleOf } from './screen-words.ts';
import type { Speaker } from './speaker.svelte.ts';
import { isBlock, stopFrom, stopsIn } from './stops.ts';

export interface AroundReading {
  readonly page: Document;
  readonly visit: Visit;
  readonly speaker: Speaker;
  readonly output: Output;
  /** A text is being read: that is as good as a touch. */
  readonly keepAwake: (isReading: boolean) => void;
  /** Lets the recording of a page be heard, where a person has read it; not once the signal says that nobody waits for it. */
  readonly playNarration: (sha256: string, signal: AbortSignal) => Promise<Narrated>;
}

/** Reads the texts of a page, one after the other. The focus goes along, so that eyes can follow. */
export class Reading {
  readonly #around: AroundReading;
  #isOn = $state(false);
  /** Of the reading that was begun last. What is still on its way for an earlier one must not be heard. */
  #wanted = new AbortController();
  /** true while the reading itself moves the focus: nobody has come to it. */
  #isMoving = false;

  constructor(around: AroundReading) {
    this.#around = around;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** Reads from where the visitor is to the end of what is in front. Answers true when it has come there. */
  async start(): Promise<boolean> {
    if (this.#isOn) return false;
    this.#isOn = true;
    const { signal } = (this.#wanted = new AbortController());
    this.#around.keepAwake(true);
    if (!(await this.#playNarration(signal))) await this.#readBlocks(signal);
    if (signal.aborted) return false;
    this.stop();
    return true;
  }

  stop(): void {
    if (!this.#isOn) return;
    this.#isOn = false;
    this.#wanted.abort();
    this.#around.keepAwake(false);
  }

  async #readBlocks(signal: AbortSignal): Promise<void> {
    const { page } = this.#around;
    const blocks = stopsIn(frontOf(page)).filter(isBlock);
    const place = placeOf(page);
    let block = blocks.find((candidate) => candidate === place) ?? stopFrom(place, blocks, 1);
    while (block && (await this.#read(block, signal))) block = stopFrom(block, blocks, 1);
  }

  async #read(block: HTMLElement, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted || !block.isConnected) return false;
    this.#isMoving = true;
    giveFocus(block);
    this.#isMoving = false;
    const { visit, speaker } = this.#around;
    return speaker.say(block.matches('h1, h2, h3, h4') ? textOf(block) : describe(block, visit.language));
  }

  /** true where the page has a recording, and it could be heard. It begins at the title, so only from there. */
  async #playNarration(signal: AbortSignal): Promise<boolean> {
    const { page, speaker, output, playNarration } = this.#around;
    const sha256 = page.querySelector<HTMLElement>('[data-narration]')?.dataset['narration'];
    const place = placeOf(page);
    const isAtTitle = place !== null && place === titleOf(page) && !frontOf(page).matches('dialog');
    if (!sha256 || !isAtTitle) return false;
    const recording = playNarration(sha256, signal);
    await speaker.play(output, () => recording);
    return (await recording) !== 'failed';
  }
}
