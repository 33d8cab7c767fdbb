import { IntlMessageFormat } from 'intl-messageformat';
import type { LanguageTag } from '../../content/schema/language.ts';
import { isInterfaceLanguage, type InterfaceLanguage, type Message } from './define.ts';

export type MessageValues = Readonly<Record<string, string | number>>;
/** Says a message in the visitor's language, with values for its `{placeholders}`. */
export type Translate = (message: Message, values?: MessageValues) => string;

const formats = new Map<string, IntlMessageFormat>();

/** The interface's language for an exhibit's language: the same where we speak it, else English. */
export function interfaceLanguage(language: LanguageTag | InterfaceLanguage): InterfaceLanguage {
  return isInterfaceLanguage(language) ? language : 'en';
}

/** Says messages in a language; in English where the interface does not speak it. */
export function translator(language: LanguageTag | InterfaceLanguage): Translate {
  const locale = interfaceLanguage(language);
  return (message, values) => {
    const text = message[locale];
    if (!values) return text;
    const key = `${locale}\n${text}`;
    const format = formats.get(key) ?? new IntlMessageFormat(text, locale);
    formats.set(key, format);
    return String(format.format({ ...values }));
  };
}
