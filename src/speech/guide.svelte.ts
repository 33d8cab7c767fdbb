import type { Language } from '../../content/schema/language.ts';
import type { KeypadAction } from '../../electron/contract/keypad.ts';
import { speechMessages } from '../i18n/messages/speech.ts';
import { speechGuideMessages } from '../i18n/messages/speech-guide.ts';
import { frontOf } from '../keypad/focusables.ts';
import { speechRates, type Display } from '../state/display.svelte.ts';
import { Arrivals } from './arrivals.ts';
import { ownWords } from './describe.ts';
import { textOf } from './name.ts';
import type { Part } from './part.ts';
import { giveFocus, placeOf } from './place.ts';
import { Reading, type AroundReading } from './reading.svelte.ts';
import { blockAround, isBlock, stopFrom, stopsIn } from './stops.ts';

export interface Around extends AroundReading {
  readonly display: Display;
  /** false while staff are at the kiosk: nothing of theirs is ever said. */
  readonly isVisitors: () => boolean;
}

/** Keys that change how something sounds, not what is said. */
const aboutSound: ReadonlySet<KeypadAction> = new Set([
  'speech',
  'volume-up',
  'volume-down',
  'headphones-in',
  'headphones-out',
]);

/**
 * Leads a visitor who listens: says where the focus goes, what opens and what changes, and reads the texts between. It
 * works from the document as it stands, as a screen reader does, so that no screen has to know of it.
 */
export class Guide {
  readonly #around: Around;
  readonly #arrivals: Arrivals;
  readonly #reading: Reading;
  /** The languages that can be heard here; none until the voices have answered. */
  languages = $state.raw<readonly Language[]>([]);
  /** Words about something that has changed, which wait until what is being said has ended. */
  #news: readonly Part[] = [];
  #hasHeadphones = false;
  #wasUnplugged = false;

  constructor(around: Around) {
    this.#around = around;
    this.#arrivals = new Arrivals(around.page, around.visit);
    this.#reading = new Reading(around);
  }

  get isAvailable(): boolean {
    return this.languages.length > 0;
  }

  get isOn(): boolean {
    return this.#around.display.isSpeaking && this.hasVisitor;
  }

  /** false in the idle loop, and while staff are at the kiosk: then nothing sounds that a visitor has begun. */
  get hasVisitor(): boolean {
    const { visit, isVisitors } = this.#around;
    return visit.phase !== 'idle' && isVisitors();
  }

  /** true while something is said and not paused. */
  get isTalking(): boolean {
    const { speaker } = this.#around;
    return speaker.isTalking && !speaker.isPaused;
  }

  /** true while the texts of a page are read, one after the other. */
  get isReading(): boolean {
    return this.#reading.isOn;
  }

  /** Has everything said from now on, where anything here can say it. */
  start(): void {
    if (this.isAvailable) this.#around.display.isSpeaking = true;
  }

  /** Reading aloud is on now, whoever has switched it on: says so, and where the visitor is. */
  began(): void {
    const { page, visit } = this.#around;
    if (!this.isOn) return;
    this.#arrivals.forget();
    const { words, afterwards } = this.#arrivals.at(placeOf(page), this.languages);
    this.#say([ownWords(visit.language, speechMessages.started), ...words], afterwards);
  }

  /** Reading aloud is off now: says so, but not to a room in which nobody listens any more. */
  ended(): void {
    const { speaker, visit } = this.#around;
    const isHeard = this.hasVisitor && !this.#wasUnplugged;
    this.forget();
    if (isHeard) void speaker.say([ownWords(visit.language, speechMessages.stopped)]);
  }

  /** The visitor has left: nothing of what was said is kept. */
  forget(): void {
    this.#reading.stop();
    this.#around.speaker.forget();
    this.#arrivals.forget();
    this.#news = [];
  }

  /** Headphones ask for speech when they come, and take it along when they go. */
  headphones(arePlugged: boolean): void {
    this.#hasHeadphones = arePlugged;
    this.#wasUnplugged = !arePlugged;
    if (arePlugged) return this.start();
    this.interrupt();
    this.#around.display.isSpeaking = false;
  }

  /** The key for speech: begins, pauses, goes on. */
  toggle(): void {
    const { speaker } = this.#around;
    this.#wasUnplugged = false;
    if (!this.isOn) this.start();
    else if (speaker.isPaused) speaker.resume();
    else if (speaker.isTalking) speaker.pause();
    else void this.#readOn();
  }

  repeat(): void {
    this.#reading.stop();
    void this.#around.speaker.repeat();
  }

  /** Faster or slower, from the next sentence on. */
  changeRate(steps: number): void {
    const { display, visit } = this.#around;
    display.changeSpeechRate(steps);
    const values = { step: display.speechRate + 1, count: speechRates.length };
    this.tell(ownWords(visit.language, speechMessages.rate, values));
  }

  /** Goes to the next or the previous text, or thing that can be chosen. */
  move(step: 1 | -1): void {
    this.interrupt();
    const { page, visit } = this.#around;
    const stop = stopFrom(placeOf(page), stopsIn(frontOf(page)), step);
    if (stop) giveFocus(stop);
    else
      this.#say([
        ownWords(visit.language, step === 1 ? speechGuideMessages.end : speechGuideMessages.beginning),
      ]);
  }

  async #readOn(): Promise<void> {
    const isAtEnd = await this.#reading.start();
    if (isAtEnd) this.#say([ownWords(this.#around.visit.language, speechGuideMessages.end)]);
  }

  /** Silence, because a new wish has come. */
  interrupt(): void {
    this.#news = [];
    this.#reading.stop();
    this.#around.speaker.stop();
  }

  /** The focus has come to something. */
  focused(target: EventTarget | null): void {
    if (!this.isOn || this.#reading.isMoving || !(target instanceof HTMLElement)) return;
    if (target.matches('main, body')) return;
    this.#reading.stop();
    const { output, speaker } = this.#around;
    const { words, isWarning, afterwards } = this.#arrivals.at(target, this.languages);
    if (!isWarning) return this.#say(words, afterwards);
    void speaker
      .play(output, () => output.chime())
      .then((isHeard) => {
        if (isHeard) this.#say(words);
      });
  }

  /** A finger on a text reads it; on what can be chosen, it does what it does for everybody. */
  touched(target: EventTarget | null): void {
    if (!this.isOn || !(target instanceof Element)) return;
    const block = blockAround(target);
    if (!block) return;
    this.interrupt();
    if (this.#around.page.activeElement === block) this.focused(block);
    else giveFocus(block);
  }

  /** Something has changed of which the page says itself that it is news. */
  changed(region: Element): void {
    if (!this.isOn) return;
    this.#news = [...this.#typed(), ...textOf(region.firstElementChild ?? region)];
    if (!this.#around.speaker.isTalking) this.#tellNews();
  }

  /** Says something short about what a press has done, unless a text is being read, in which it can be heard. */
  tell(words: Part): void {
    if (this.isOn && !this.#reading.isOn) this.#say([words]);
  }

  /**
   * A key of which the keypad and the page know, too: answers true where it was meant for the guide alone. Any key is the
   * end of what is being said.
   */
  pressed(action: KeypadAction): boolean {
    if (!this.isOn || aboutSound.has(action)) return false;
    if (action === 'select' && this.#isOnText) {
      // A text that is being said goes on into the next one; the reading of them all pauses.
      if (this.#reading.isOn || this.#around.speaker.isPaused) this.toggle();
      else void this.#readOn();
      return true;
    }
    this.interrupt();
    if (action !== 'up' && action !== 'down') return false;
    this.move(action === 'down' ? 1 : -1);
    return true;
  }

  get #isOnText(): boolean {
    const place = placeOf(this.#around.page);
    return place !== null && isBlock(place);
  }

  /** What has been typed is on the screen for all; it is said only into headphones (EN 301 549, 5.1.3.8). */
  #typed(): readonly Part[] {
    const { page, visit } = this.#around;
    const field = page.querySelector('input');
    if (!this.#hasHeadphones || !field?.value) return [];
    return [{ text: `${field.value}.`, language: visit.language }];
  }

  #say(words: readonly Part[], afterwards: () => readonly Part[] = () => []): void {
    if (words.length === 0) return;
    void this.#around.speaker.say(words).then((isHeard) => {
      if (!isHeard) return;
      const more = afterwards();
      if (more.length > 0) this.#say(more);
      else this.#tellNews();
    });
  }

  #tellNews(): void {
    const news = this.#news;
    this.#news = [];
    this.#say(news);
  }
}
