import type { Log } from '../log/log.ts';
import { findJacks, isPlugged, type Jack } from './jacks.ts';
import { headphonesLookMs } from './limits.ts';
import { listSoundCards } from './sound-cards.ts';

/** Which headphones begin to read aloud when they are plugged in. */
export type HeadphonesChoice = 'any' | 'jack' | 'usb' | 'none';

export interface HeadphonesSources {
  readonly choice: HeadphonesChoice;
  /** /sys/class/sound. */
  readonly soundDir: string;
  /** Undefined where amixer is not installed: then no jack can be looked into. */
  readonly amixerPath: string | undefined;
  readonly after: (delayMs: number, callback: () => void) => () => void;
  readonly onChange: (arePlugged: boolean) => void;
  readonly log: Log;
}

/**
 * Notices headphones on Linux, with no more rights than hearing takes: what is in the jacks of the cards that were there at
 * the start, and cards on USB that came since. What was plugged in at the start is no visitor: it may be the kiosk's own.
 */
export class Headphones {
  readonly #sources: HeadphonesSources;
  #jacks: readonly Jack[] = [];
  #ownUsbCards: ReadonlySet<number> = new Set();
  #arePlugged = false;
  #cancel: () => void = () => {};

  constructor(sources: HeadphonesSources) {
    this.#sources = sources;
  }

  /** Looks for the first time, and from then on every few seconds. */
  async start(): Promise<void> {
    const { choice, soundDir } = this.#sources;
    if (choice === 'none') return;
    const cards = listSoundCards(soundDir);
    this.#ownUsbCards = new Set(cards.filter(({ isUsb }) => isUsb).map(({ index }) => index));
    if (choice !== 'usb')
      this.#jacks = (await Promise.all(cards.map(({ index }) => this.#jacksOf(index)))).flat();
    this.#arePlugged = await this.#isOneIn();
    this.#lookAgain();
  }

  stop(): void {
    this.#cancel();
  }

  #lookAgain(): void {
    this.#cancel = this.#sources.after(headphonesLookMs, () => {
      void this.#look().then(() => this.#lookAgain());
    });
  }

  async #look(): Promise<void> {
    const arePlugged = await this.#isOneIn();
    if (arePlugged === this.#arePlugged) return;
    this.#arePlugged = arePlugged;
    this.#sources.onChange(arePlugged);
  }

  async #isOneIn(): Promise<boolean> {
    if (this.#sources.choice !== 'jack' && this.#hasNewUsbCard()) return true;
    for (const jack of this.#jacks) if (await this.#isIn(jack)) return true;
    return false;
  }

  #hasNewUsbCard(): boolean {
    const usbCards = listSoundCards(this.#sources.soundDir).filter(({ isUsb }) => isUsb);
    const here = new Set(usbCards.map(({ index }) => index));
    // One that is pulled out and comes again is a visitor's.
    this.#ownUsbCards = new Set([...this.#ownUsbCards].filter((index) => here.has(index)));
    return [...here].some((index) => !this.#ownUsbCards.has(index));
  }

  async #jacksOf(card: number): Promise<readonly Jack[]> {
    const { amixerPath, log } = this.#sources;
    if (amixerPath === undefined) return [];
    try {
      return await findJacks(amixerPath, card);
    } catch (cause) {
      log.error('the jacks of a sound card are not known', cause);
      return [];
    }
  }

  async #isIn(jack: Jack): Promise<boolean> {
    const { amixerPath, log } = this.#sources;
    if (amixerPath === undefined) return false;
    try {
      return await isPlugged(amixerPath, jack);
    } catch (cause) {
      // Its card is gone, or busy: nothing is in it, and it is not asked again.
      this.#jacks = this.#jacks.filter((known) => known !== jack);
      log.error('a jack for headphones is not watched any more', cause);
      return false;
    }
  }
}
