import type { LanguageTag } from '../../content/schema/language.ts';
import { translator, type Translate } from '../i18n/translate.ts';

/** idle: nobody is here. choosing: somebody touched the idle loop. reading: a language is chosen, the exhibit is open. */
export type VisitPhase = 'idle' | 'choosing' | 'reading';

/** One visitor's session, from first touch to reset. */
export class Visit {
  readonly #defaultLanguage: LanguageTag;
  #phase = $state<VisitPhase>('idle');
  #language: LanguageTag;
  /** Seconds that the warning still shows; undefined while there is none. */
  secondsLeft = $state<number | undefined>();
  /** The content warning is shown once a visit. */
  hasSeenWarning = $state(false);
  /** true once a key has been pressed, of a keyboard, a keypad or a switch. */
  usesKeys = $state(false);

  constructor(defaultLanguage: LanguageTag) {
    this.#defaultLanguage = defaultLanguage;
    this.#language = $state.raw(defaultLanguage);
  }

  get phase(): VisitPhase {
    return this.#phase;
  }

  get language(): LanguageTag {
    return this.#language;
  }

  get say(): Translate {
    return translator(this.#language);
  }

  begin(): void {
    if (this.#phase === 'idle') this.#phase = 'choosing';
  }

  chooseLanguage(language: LanguageTag): void {
    this.#language = language;
    this.#phase = 'reading';
  }

  /** One second of the warning has passed. The shell decides when the visit ends; this only shows it. */
  tick(): void {
    if (this.secondsLeft !== undefined) this.secondsLeft = Math.max(0, this.secondsLeft - 1);
  }

  reset(): void {
    this.#phase = 'idle';
    this.#language = this.#defaultLanguage;
    this.secondsLeft = undefined;
    this.hasSeenWarning = false;
    this.usesKeys = false;
  }
}
