import type { Language, LanguageTag } from '../../content/schema/language.ts';
import { speechGuideMessages } from '../i18n/messages/speech-guide.ts';
import { visitMessages } from '../i18n/messages/visit.ts';
import { choicesIn } from '../keypad/focusables.ts';
import { ownWords } from './describe.ts';
import { textOf } from './name.ts';
import type { Part } from './part.ts';

/** The title of the screen, as long as nothing lies over it. */
export function titleOf(page: Document): HTMLElement | undefined {
  const titles = [...page.querySelectorAll<HTMLElement>('h1')];
  return titles.find((title) => !title.closest('dialog, [aria-hidden="true"]'));
}

/** How a screen says what it is: its kind, its title, and what leads into it. */
export function headWords(title: HTMLElement): readonly Part[] {
  return textOf(title.closest('header') ?? title);
}

/** How much there is to choose on a screen, and how to go on. Asked for late: what is listed comes after the title. */
export function onwardWords(title: HTMLElement, language: LanguageTag): readonly Part[] {
  const place = title.closest('main') ?? title.ownerDocument.body;
  const count = choicesIn(place).filter((choice) => !choice.matches('a[href]')).length;
  return [
    ...(count > 0 ? [ownWords(language, speechGuideMessages.choices, { count })] : []),
    ownWords(language, speechGuideMessages.onward),
  ];
}

/** The invitation to choose a language: each language says it, with its own name, in its own voice. */
export function languageWords(languages: readonly Language[]): readonly Part[] {
  return languages.flatMap((language) => [
    ownWords(language.tag, visitMessages.chooseLanguage),
    ownName(language),
  ]);
}

/** A language says its own name, in its own voice. */
export function ownName({ tag, name }: Language): Part {
  return { text: `${name}.`, language: tag };
}
