import type { Attachment } from 'svelte/attachments';

/** How often the place is looked up while something plays: a caption comes when its word does. */
const lookMs = 100;

/** One recording as it plays: where it is, and what the buttons beside it ask of it. */
export class Playback {
  readonly #hush: () => void;
  #element: HTMLMediaElement | undefined;
  #sha256: string | undefined;
  #isPlaying = $state(false);
  #seconds = $state(0);
  #isMissing = $state(false);
  /** Where another file of the same recording goes on, once it can be played. */
  #resume: { readonly seconds: number; readonly isPlaying: boolean } | undefined;

  /** @param hush ends everything else that sounds, before this begins. */
  constructor(hush: () => void) {
    this.#hush = hush;
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** From the beginning. */
  get seconds(): number {
    return this.#seconds;
  }

  /** true where the file cannot be played. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  /** Takes over the element that sounds, and falls silent when it leaves the page. */
  readonly attach: Attachment<HTMLMediaElement> = (element) => {
    const stop = new AbortController();
    const hear = (names: readonly string[], run: () => void): void => {
      for (const name of names) element.addEventListener(name, run, { signal: stop.signal });
    };
    this.#element = element;
    hear(['play'], () => (this.#isPlaying = true));
    hear(['pause', 'ended', 'emptied'], () => (this.#isPlaying = false));
    hear(['timeupdate', 'seeked'], () => this.#look());
    hear(['loadedmetadata'], () => this.#goOn());
    hear(['error'], () => (this.#isMissing = true));
    const timer = setInterval(() => this.#look(), lookMs);
    return () => {
      clearInterval(timer);
      stop.abort();
      element.pause();
      this.#isPlaying = false;
      this.#element = undefined;
    };
  };

  toggle(): void {
    if (this.#isPlaying) this.pause();
    else this.#play();
  }

  /** Also keeps another file, which is still on its way, from going on by itself. */
  pause(): void {
    if (this.#resume) this.#resume = { ...this.#resume, isPlaying: false };
    this.#element?.pause();
  }

  /** Goes to a place; before the beginning is the beginning. */
  seek(seconds: number): void {
    if (!this.#element) return;
    this.#element.currentTime = Math.max(0, seconds);
    this.#seconds = this.#element.currentTime;
  }

  /** The element plays this file, or is about to get it: another one of the same recording goes on where it is. */
  keepPlace(sha256: string): void {
    const isAnother = this.#sha256 !== undefined && this.#sha256 !== sha256;
    this.#sha256 = sha256;
    if (this.#element && isAnother) this.#resume = { seconds: this.#seconds, isPlaying: this.#isPlaying };
  }

  #play(): void {
    const element = this.#element;
    if (!element) return;
    this.#hush();
    for (const other of element.ownerDocument.querySelectorAll<HTMLMediaElement>('audio, video')) {
      if (other !== element) other.pause();
    }
    // Refused, or stopped before it began: it does not play, and the element has said so by its events.
    element.play().catch(() => undefined);
  }

  #look(): void {
    if (this.#element && !this.#resume) this.#seconds = this.#element.currentTime;
  }

  #goOn(): void {
    this.#isMissing = false;
    const resume = this.#resume;
    this.#resume = undefined;
    if (!resume) return;
    this.seek(resume.seconds);
    if (resume.isPlaying) this.#play();
  }
}
