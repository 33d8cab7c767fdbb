import { IntlMessageFormat } from 'intl-messageformat';
import type { LanguageTag } from '../../content/schema/language.ts';
import { bindSpaces } from '../../content/schema/typography.ts';
import { isInterfaceLanguage, type InterfaceLanguage, type Message } from './define.ts';
import { isolateForeign } from './isolate.ts';

export type MessageValues = Readonly<Record<string, string | number>>;
/** Says a message in the visitor's language, with values for its `{placeholders}`. */
export type Translate = (message: Message, values?: MessageValues) => string;

const texts = new Map<string, string>();
const formats = new Map<string, IntlMessageFormat>();

/** The interface's language for an exhibit's language: the same where we speak it, else English. */
export function interfaceLanguage(language: LanguageTag | InterfaceLanguage): InterfaceLanguage {
  return isInterfaceLanguage(language) ? language : 'en';
}

/** A message as it is set: no line ends after a word of one letter. Bound once, for the interface says little and often. */
function typeset(message: Message, locale: InterfaceLanguage): string {
  const text = message[locale];
  const key = `${locale}\n${text}`;
  const bound = texts.get(key) ?? bindSpaces(text, locale);
  texts.set(key, bound);
  return bound;
}

function formatOf(text: string, locale: InterfaceLanguage): IntlMessageFormat {
  const key = `${locale}\n${text}`;
  const format = formats.get(key) ?? new IntlMessageFormat(text, locale);
  formats.set(key, format);
  return format;
}

/** Texts keep their own direction among the words of a message; numbers take the message's. */
function isolate(values: MessageValues, locale: InterfaceLanguage): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolateForeign(value, locale) : value,
    ]),
  );
}

/** Says messages in a language; in English where the interface does not speak it. */
export function translator(language: LanguageTag | InterfaceLanguage): Translate {
  const locale = interfaceLanguage(language);
  return (message, values) => {
    const text = typeset(message, locale);
    return values ? String(formatOf(text, locale).format(isolate(values, locale))) : text;
  };
}
