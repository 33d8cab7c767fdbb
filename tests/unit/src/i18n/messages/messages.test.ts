import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { bindSpaces } from '../../../../../content/schema/typography.ts';
import { interfaceLanguages, type InterfaceLanguage, type Message } from '../../../../../src/i18n/define.ts';

type Ast = ReturnType<IntlMessageFormat['getAst']>;
type Element = Ast[number];
type Plural = Extract<Element, { readonly pluralType?: unknown }>;

const modules = import.meta.glob<Record<string, Record<string, Message>>>(
  '../../../../../src/i18n/messages/*.ts',
  { eager: true },
);

/** Every message of the interface, named by its group and key. */
const messages: readonly [name: string, message: Message][] = Object.values(modules).flatMap((groups) =>
  Object.entries(groups).flatMap(([group, entries]) =>
    Object.entries(entries).map(([key, message]): [string, Message] => [`${group}.${key}`, message]),
  ),
);

const parse = (message: Message, language: InterfaceLanguage): Ast =>
  new IntlMessageFormat(bindSpaces(message[language], language), language).getAst();

const isPlural = (element: Element): element is Plural => 'pluralType' in element;

function within(ast: Ast): readonly Element[] {
  return ast.flatMap((element) => [
    element,
    ...('options' in element ? Object.values(element.options).flatMap(({ value }) => within(value)) : []),
  ]);
}

const plainText = new IntlMessageFormat('plain text', 'en').getAst()[0]?.type;
const placeholders = (ast: Ast): readonly string[] =>
  [
    ...new Set(
      within(ast).flatMap((element) =>
        element.type !== plainText && 'value' in element ? [element.value] : [],
      ),
    ),
  ].sort();

describe('the messages of the interface', () => {
  it('are found', () => expect(messages.length).toBeGreaterThan(80));

  it.each(messages)('%s says something in every language', (_, message) => {
    for (const language of interfaceLanguages) expect(message[language].trim()).not.toBe('');
  });

  it.each(messages)('%s is MessageFormat with the same placeholders in every language', (_, message) => {
    const [first, ...others] = interfaceLanguages.map((language) => placeholders(parse(message, language)));
    for (const other of others) expect(other).toEqual(first);
  });

  it.each(messages)('%s has every plural form that whole numbers take in the language', (_, message) => {
    for (const language of interfaceLanguages) {
      const rules = new Intl.PluralRules(language);
      const needed = new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));
      for (const plural of within(parse(message, language)).filter(isPlural)) {
        // "other" is what every form falls back to; Polish "many" may say the same.
        const given = Object.keys(plural.options);
        const missing = [...needed].filter((form) => form !== 'many' && !given.includes(form));
        expect({ language, missing }).toEqual({ language, missing: [] });
      }
    }
  });

  it.each(messages)('%s keeps the quotation marks and apostrophes of its language', (_, message) => {
    for (const language of interfaceLanguages) expect(message[language]).not.toMatch(/["']/);
  });

  it.each(messages)('%s has no straight ellipsis, double space or space before a stop', (_, message) => {
    for (const language of interfaceLanguages) expect(message[language]).not.toMatch(/\.\.\.| {2}| [.,;:!?]/);
  });
});
