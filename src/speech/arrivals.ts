import type { Language, LanguageTag } from '../../content/schema/language.ts';
import { speechGuideMessages } from '../i18n/messages/speech-guide.ts';
import { frontOf } from '../keypad/focusables.ts';
import type { Visit } from '../state/visit.svelte.ts';
import { describe, describeDialog, ownWords } from './describe.ts';
import type { Part } from './part.ts';
import { headWords, languageWords, onwardWords, ownName, titleOf } from './screen-words.ts';
import { linksIn } from './stops.ts';

export interface Arrival {
  readonly words: readonly Part[];
  /** true where something has opened that warns: a chime comes before its words. */
  readonly isWarning: boolean;
  /** What is said of a new screen when that has been heard, and the screen has had time to fill. */
  readonly afterwards: () => readonly Part[];
}

/**
 * Knows where the visitor was, and so what is new where the focus comes to: another screen, the same one in another
 * language, a window, or just a button.
 */
export class Arrivals {
  readonly #page: Document;
  readonly #visit: Visit;
  #front: HTMLElement | undefined;
  #title: HTMLElement | undefined;
  /** That in which the title was said. */
  #language: LanguageTag | undefined;

  constructor(page: Document, visit: Visit) {
    this.#page = page;
    this.#visit = visit;
  }

  forget(): void {
    this.#front = undefined;
    this.#title = undefined;
    this.#language = undefined;
  }

  /** What is said at `target`: first what has opened around it, then the thing itself. */
  at(target: Element | null, languages: readonly Language[]): Arrival {
    const front = frontOf(this.#page);
    const isDialog = front.matches('dialog');
    const isOpened = isDialog && front !== this.#front;
    this.#front = front;
    const isTurned = !isDialog && this.#turnsLanguage();
    const title = isDialog ? undefined : this.#newTitle();
    if (isTurned && !title) return this.#anew(target, languages);
    const words = title ? [...headWords(title)] : [];
    if (isOpened) words.push(...describeDialog(front, this.#visit.language));
    const isSaid = title !== undefined && target === title;
    if (!isSaid) words.push(...this.#thing(target));
    return {
      words,
      isWarning: isOpened && front.matches('[role="alertdialog"]'),
      afterwards: () => (title ? this.#onward(title, languages) : []),
    };
  }

  /** The title of a screen that has not said itself yet. */
  #newTitle(): HTMLElement | undefined {
    const title = titleOf(this.#page);
    if (title === this.#title) return undefined;
    this.#title = title;
    return title;
  }

  /** true where the visitor has changed the language since a title was said. */
  #turnsLanguage(): boolean {
    const before = this.#language;
    this.#language = this.#visit.language;
    return before !== undefined && before !== this.#language;
  }

  /** The new language says its name; by the time that it has, the texts of the screen are here, and say where it is. */
  #anew(target: Element | null, languages: readonly Language[]): Arrival {
    const { language } = this.#visit;
    const names = languages.filter(({ tag }) => tag === language).map(ownName);
    const screen = (): readonly Part[] => {
      const title = this.#newTitle() ?? this.#title;
      return [...(title ? headWords(title) : []), ...(target === title ? [] : this.#thing(target))];
    };
    if (names.length === 0) return { words: screen(), isWarning: false, afterwards: () => [] };
    return { words: names, isWarning: false, afterwards: screen };
  }

  #onward(title: HTMLElement, languages: readonly Language[]): readonly Part[] {
    const words = onwardWords(title, this.#visit.language);
    return this.#visit.phase === 'choosing' ? [...languageWords(languages), ...words] : words;
  }

  #thing(target: Element | null): readonly Part[] {
    if (!target || target.matches('main, body, dialog')) return [];
    const { language } = this.#visit;
    const count = linksIn(target);
    const links = count > 0 ? [ownWords(language, speechGuideMessages.links, { count })] : [];
    return [...describe(target, language), ...links];
  }
}
