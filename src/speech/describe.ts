import type { LanguageTag } from '../../content/schema/language.ts';
import { speechMessages, spokenRoleMessages, spokenStateMessages } from '../i18n/messages/speech.ts';
import type { Message } from '../i18n/define.ts';
import { interfaceLanguage, translator, type MessageValues } from '../i18n/translate.ts';
import { descriptionOf, nameOf, textOf } from './name.ts';
import { joinParts, type Part } from './part.ts';

type Role = keyof typeof spokenRoleMessages;
type State = keyof typeof spokenStateMessages;

/** Says a message of our own in the visitor's language, or in the one that stands for it. */
export function ownWords(language: LanguageTag, message: Message, values?: MessageValues): Part {
  const text = translator(language)(message, values);
  return { text, language: interfaceLanguage(language) as string as LanguageTag };
}

/** What somebody must hear of what has the focus: its name, what it is, how it is, and where in its list it stands. */
export function describe(element: Element, language: LanguageTag): readonly Part[] {
  const role = roleOf(element);
  const name = role ? nameOf(element) : wordsOf(element);
  const isLetter = name.length === 1 && Array.from(name[0]?.text ?? '').length === 1;
  const words = [
    ...name,
    // A key of the keyboard on the screen is its letter and nothing more.
    ...(role && !isLetter ? [ownWords(language, spokenRoleMessages[role])] : []),
    ...statesOf(element).map((state) => ownWords(language, spokenStateMessages[state])),
    ...placeOf(element, language),
  ];
  const described = element.hasAttribute('aria-describedby') ? descriptionOf(element) : [];
  return joinParts([...asSentence(words), ...asSentence(described)]);
}

/** What opens in front of everything says its name first; what warns says the whole of it. */
export function describeDialog(dialog: Element, language: LanguageTag): readonly Part[] {
  const title = asSentence([...nameOf(dialog), ownWords(language, spokenRoleMessages.dialog)]);
  return joinParts([...title, ...asSentence(descriptionOf(dialog))]);
}

/** Said in one breath: a comma between them, a full stop at the end, and none where a sentence has its own. */
function asSentence(words: readonly Part[]): readonly Part[] {
  return words.map(({ text, language }, index) => {
    if (index < words.length - 1) return { text: `${text.replace(/[.,]$/, '')}, `, language };
    return { text: /[.,:;!?…]["”“’]?$/.test(text) ? `${text} ` : `${text}. `, language };
  });
}

/** A text is read whole; of what only moves by keys, such as a text that scrolls, its label is said. */
function wordsOf(element: Element): readonly Part[] {
  if (!element.matches('[tabindex="0"]')) return textOf(element);
  return element.matches('[aria-label], [aria-labelledby]') ? nameOf(element) : [];
}

function roleOf(element: Element): Role | undefined {
  if (element.matches('button, summary, [role="button"]')) return 'button';
  if (element.matches('a[href], [role="link"]')) return 'link';
  if (element.matches('input, textarea')) return 'field';
  if (element.matches('img, [role="img"]')) return 'picture';
  if (element.matches('h1, h2, h3, h4')) return 'heading';
  return undefined;
}

function statesOf(element: Element): readonly State[] {
  const states: State[] = [];
  const pressed = element.getAttribute('aria-pressed');
  if (pressed !== null) states.push(pressed === 'true' ? 'chosen' : 'notChosen');
  if (element.matches('[aria-current]:not([aria-current="false"])')) states.push('chosen');
  const expanded = element.getAttribute('aria-expanded');
  if (expanded !== null) states.push(expanded === 'true' ? 'open' : 'shut');
  if (element.matches(':disabled, [aria-disabled="true"]')) states.push('unavailable');
  return states;
}

/** "3 of 5", where a list has several. A word in a list of sentences is no item of it. */
function placeOf(element: Element, language: LanguageTag): readonly Part[] {
  const item = element.closest('li');
  const list = item?.parentElement;
  if (!item || !list || (item !== element && item.firstElementChild !== element)) return [];
  const items = [...list.children].filter((child) => child.matches('li'));
  if (items.length < 2) return [];
  const position = items.indexOf(item) + 1;
  return [ownWords(language, speechMessages.place, { position, count: items.length })];
}
